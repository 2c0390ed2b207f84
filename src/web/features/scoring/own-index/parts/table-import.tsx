import type { OwnTable } from "../../../../../contract/scoring/own-index/leads.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { ownTexts } from "../texts.ts";

/** Leads or published points from a filled template. */
export function TableImport(props: { roundId: string; table: OwnTable; onClose: () => void }) {
  const { roundId, table, onClose } = props;
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const print = (count: number) => printDecimal(count, language);
  return (
    <ImportDialog
      title={t(table === "leads" ? "setup.import" : "ministry.import")}
      preview="scoring.previewOwnIndexImport"
      apply="scoring.applyOwnIndexImport"
      template="scoring.getOwnIndexTemplate"
      params={{ roundId, table }}
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
