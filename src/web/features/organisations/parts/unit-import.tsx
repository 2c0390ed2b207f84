import { ImportDialog } from "../../../ui/import/import-dialog.tsx";

export function UnitImport({ onClose }: { onClose: () => void }) {
  return (
    <ImportDialog
      preview="organisations.previewImport"
      apply="organisations.applyImport"
      template="organisations.getImportTemplate"
      stale={["organisations"]}
      onClose={onClose}
    />
  );
}
