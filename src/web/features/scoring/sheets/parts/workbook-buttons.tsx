import { Button } from "@mantine/core";
import { useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { download } from "../../../../api/download.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { sheetTexts } from "../texts.ts";

/** The sheet as a workbook to fill in away from the program, and a filled one back. */
export function WorkbookButtons({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const params = { roundId: sheet.roundId, unitId: sheet.unitId };
  const print = (count: number) => printDecimal(count, language);
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
          read={({ counts }) => {
            const work = counts.new + counts.changed;
            const values = {
              new: print(counts.new),
              changed: print(counts.changed),
              unchanged: print(counts.unchanged),
            };
            return {
              summary: t(work === 0 ? "workbook.noWork" : "workbook.ready", values),
              hasWork: work > 0,
              isDoubtful: false,
              applyLabel: t("workbook.apply", { count: print(work) }),
            };
          }}
          tell={({ created, changed }) => t("workbook.done", { created: print(created), changed: print(changed) })}
          stale={["scoring"]}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}
