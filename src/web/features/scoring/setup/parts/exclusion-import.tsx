import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { setupTexts } from "../texts.ts";

/** What is not scored for many units, from a table. */
export function ExclusionImport({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const t = useTexts(setupTexts);
  return (
    <ImportDialog
      title={t("exclusions.importTitle")}
      preview="scoring.previewExclusionImport"
      apply="scoring.applyExclusionImport"
      template="scoring.getExclusionTemplate"
      params={{ roundId }}
      read={({ counts }) => {
        const work = counts.new + counts.changed;
        const { new: fresh, changed, unchanged } = counts;
        return {
          summary: t(work === 0 ? "exclusions.noWork" : "exclusions.ready", { new: fresh, changed, unchanged }),
          hasWork: work > 0,
          isDoubtful: false,
          applyLabel: t("exclusions.apply", { count: work }),
        };
      }}
      tell={({ created, changed }) => t("exclusions.done", { count: created + changed })}
      stale={["scoring"]}
      onClose={onClose}
    />
  );
}
