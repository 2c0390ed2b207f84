import { Anchor, Button, FileButton, Group, List, Text } from "@mantine/core";
import { useState } from "react";
import type { SheetScan, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { addressOf } from "../../../../api/call.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { sheetTexts } from "../texts.ts";

/** The signed report as a scan: seen with its earlier ones by all who see the sheet, taken from its people. */
export function SignedScan({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const upload = useCommand("scoring.uploadSignedScan", ["scoring"]);
  const [error, setError] = useState<unknown>();
  const [replacing, setReplacing] = useState<File | null>(null);
  const params = { roundId: sheet.roundId, unitId: sheet.unitId };
  const { scans } = sheet.report;
  const [current, ...older] = scans;
  const send = async (file: File, reason?: string) => {
    const query = { fileName: file.name, ...(reason !== undefined && { reason }) };
    await upload.mutateAsync({ params, query, body: file });
    notify({ kind: "done", text: t("report.scanned"), detail: file.name });
  };
  const take = (file: File | null) => {
    if (file === null) return;
    setError(undefined);
    if (current !== undefined) setReplacing(file);
    else void send(file).catch(setError);
  };
  const link = ({ id, name }: SheetScan) => (
    <Anchor
      size="sm"
      href={addressOf("scoring.openSignedScan", { params, query: { scanId: id } })}
      target="_blank"
      rel="noreferrer"
      style={{ overflowWrap: "anywhere" }}
    >
      {t("report.openScan", { name })}
    </Anchor>
  );
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("report.scan")}
      </Text>
      {current === undefined ? (
        <Text size="sm">{t("report.none")}</Text>
      ) : (
        <>
          {link(current)}
          <Text size="xs" c="dimmed">
            {t("report.scanBy", { name: current.by ?? "–", at: printInstant(current.at) })}
          </Text>
        </>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t("report.olderScans", { count: older.length })}</summary>
          <List size="sm">
            {older.map((scan, at) => (
              <List.Item key={scan.id}>
                {link(scan)}
                <Text size="xs" c="dimmed">
                  {t("report.scanReplaced", {
                    at: printInstant(scans[at]?.at ?? scan.at),
                    reason: scans[at]?.reason ?? "–",
                  })}
                </Text>
              </List.Item>
            ))}
          </List>
        </details>
      )}
      {sheet.canSign && (
        <Group gap="xs" mt={6} className="no-print">
          <FileButton accept="application/pdf,image/*" onChange={take}>
            {(props) => (
              <Button variant="default" loading={upload.isPending} {...props}>
                {t(current === undefined ? "report.upload" : "report.replaceScan")}
              </Button>
            )}
          </FileButton>
        </Group>
      )}
      <ErrorNotice error={error} />
      {replacing !== null && (
        <ConfirmDialog
          title={t("report.replaceScanTitle", { name: replacing.name })}
          detail={t("report.replaceDetail")}
          confirmLabel={t("report.replaceScan")}
          reasonLabel={t("report.reason")}
          onConfirm={(reason) => send(replacing, reason)}
          onClose={() => setReplacing(null)}
        />
      )}
    </div>
  );
}
