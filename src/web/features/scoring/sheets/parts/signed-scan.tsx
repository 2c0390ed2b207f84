import { Anchor, Button, FileButton, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { addressOf } from "../../../../api/call.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { sheetTexts } from "../texts.ts";

/** The signed report as a scan: seen by everybody who sees the sheet, taken from its people. */
export function SignedScan({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const upload = useCommand("scoring.uploadSignedScan", ["scoring"]);
  const [error, setError] = useState<unknown>();
  const params = { roundId: sheet.roundId, unitId: sheet.unitId };
  const { signedScan } = sheet.report;
  const take = async (file: File | null) => {
    if (file === null) return;
    setError(undefined);
    try {
      await upload.mutateAsync({ params, query: { fileName: file.name }, body: file });
      notify({ kind: "done", text: t("report.scanned"), detail: file.name });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("report.scan")}
      </Text>
      {signedScan === null ? (
        <Text size="sm">{t("report.none")}</Text>
      ) : (
        <Anchor size="sm" href={addressOf("scoring.openSignedScan", { params })} target="_blank" rel="noreferrer">
          {t("report.openScan", { name: signedScan.name })}
        </Anchor>
      )}
      {sheet.canReport && (
        <Group gap="xs" mt={6} className="no-print">
          <FileButton accept="application/pdf,image/*" onChange={(file) => void take(file)}>
            {(props) => (
              <Button variant="default" loading={upload.isPending} {...props}>
                {t("report.upload")}
              </Button>
            )}
          </FileButton>
        </Group>
      )}
      <ErrorNotice error={error} />
    </div>
  );
}
