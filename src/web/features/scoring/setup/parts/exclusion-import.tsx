import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { useCountedImport } from "../../../../ui/import/use-counted-import.ts";
import { setupTexts } from "../texts.ts";

/** What is not scored for many units, from a table. */
export function ExclusionImport({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const t = useTexts(setupTexts);
  const counted = useCountedImport((text, counts) => t(`exclusions.${text}`, counts));
  return (
    <ImportDialog
      title={t("exclusions.importTitle")}
      preview="scoring.previewExclusionImport"
      apply="scoring.applyExclusionImport"
      template="scoring.getExclusionTemplate"
      params={{ roundId }}
      {...counted}
      stale={["scoring"]}
      onClose={onClose}
    />
  );
}
