import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { roundTexts } from "../texts.ts";

/** Inputs of many units from a filled template or a long table. */
export function InputImport({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const print = (count: number) => printDecimal(count, language);
  return (
    <ImportDialog
      title={t("import.title")}
      preview="scoring.previewInputImport"
      apply="scoring.applyInputImport"
      template="scoring.getInputTemplate"
      params={{ roundId }}
      read={({ counts }) => {
        const work = counts.new + counts.changed;
        const values = { new: print(counts.new), changed: print(counts.changed), unchanged: print(counts.unchanged) };
        return {
          summary: t(work === 0 ? "import.noWork" : "import.ready", values),
          hasWork: work > 0,
          isDoubtful: false,
          applyLabel: t("import.apply", { count: print(work) }),
        };
      }}
      tell={({ created, changed }) => t("import.done", { created: print(created), changed: print(changed) })}
      stale={["scoring"]}
      onClose={onClose}
    />
  );
}
