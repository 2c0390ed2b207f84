import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { setTexts } from "../texts.ts";
import { setsInFile } from "./sets-in-file.ts";
import { useSetPreview } from "./use-set-preview.tsx";

/** A set from a JSON file or a workbook; afterwards the stored version is shown. */
export function SetImport({ onClose }: { onClose: () => void }) {
  const t = useTexts(setTexts);
  const navigate = useNavigate();
  const read = useSetPreview();
  return (
    <ImportDialog
      title={t("import")}
      preview="scoring.previewCriteriaSetImport"
      apply="scoring.applyCriteriaSetImport"
      template="scoring.getCriteriaSetTemplate"
      accepts=".xlsx,.json"
      ask={async (file) => {
        const options = await setsInFile(file);
        if (options.length < 2) return undefined;
        return { key: "setCode", label: t("import.which", { count: options.length }), options };
      }}
      read={read}
      tell={({ outcome, version }) => t(`import.done.${outcome}`, { version })}
      stale={["scoring"]}
      onClose={onClose}
      onApplied={({ setId }) => {
        onClose();
        void navigate({ to: "/criteria-sets/$setId", params: { setId } });
      }}
    />
  );
}
