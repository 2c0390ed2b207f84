import { Button } from "@mantine/core";
import { useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { download } from "../../../../api/download.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { useCountedImport } from "../../../../ui/import/use-counted-import.ts";
import { sheetTexts } from "../texts.ts";

/** The sheet as a workbook to fill in away from the program, and a filled one back. */
export function WorkbookButtons({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const [opened, setOpened] = useState(false);
  const params = { roundId: sheet.roundId, unitId: sheet.unitId };
  const counted = useCountedImport((text, counts) => t(`workbook.${text}`, counts));
  const fetchFile = () =>
    download("scoring.getSheetWorkbook", { params }).catch((error: unknown) => {
      notify({ kind: "failed", text: error instanceof ApiError ? error.problem.detail : String(error) });
    });
  return (
    <>
      <Button variant="default" onClick={() => void fetchFile()}>
        {t("workbook.download")}
      </Button>
      {sheet.acts.includes("save") && !sheet.onBehalf && sheet.components.some(({ canFill }) => canFill) && (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t("workbook.upload")}
        </Button>
      )}
      {opened && (
        <ImportDialog
          title={t("workbook.title")}
          preview="scoring.previewSheetImport"
          apply="scoring.applySheetImport"
          template="scoring.getSheetWorkbook"
          params={params}
          {...counted}
          stale={["scoring"]}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}
