import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { useCountedImport } from "../../../../ui/import/use-counted-import.ts";
import { roundTexts } from "../texts.ts";

/** Inputs of many units from a filled template or a long table. */
export function InputImport({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const t = useTexts(roundTexts);
  const counted = useCountedImport((text, counts) => t(`import.${text}`, counts));
  return (
    <ImportDialog
      title={t("import.title")}
      preview="scoring.previewInputImport"
      apply="scoring.applyInputImport"
      template="scoring.getInputTemplate"
      params={{ roundId }}
      {...counted}
      stale={["scoring"]}
      onClose={onClose}
    />
  );
}
