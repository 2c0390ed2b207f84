import type { OwnTable } from "../../../../../contract/scoring/own-index/leads.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { ownTexts } from "../texts.ts";

/** Leads or published points from a filled template. */
export function TableImport(props: { roundId: string; table: OwnTable; onClose: () => void }) {
  const { roundId, table, onClose } = props;
  const t = useTexts(ownTexts);
  return (
    <ImportDialog
      title={t(table === "leads" ? "setup.import" : "ministry.import")}
      preview="scoring.previewOwnIndexImport"
      apply="scoring.applyOwnIndexImport"
      template="scoring.getOwnIndexTemplate"
      params={{ roundId, table }}
      stale={["scoring"]}
      onClose={onClose}
    />
  );
}
