import type { ScoredPart } from "../../../../../contract/scoring/texts.ts";
import { provenanceWords } from "../../../../../domain/scoring/provenance.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { setTexts } from "../texts.ts";
import classes from "./set-tree.module.css";

/** All about the rule of a part: wording of the decision, inputs, evidence, agency, what happens where it does not apply. */
export function RuleDetails({ scored }: { scored: ScoredPart }) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const { notApplicable, evidence, inputs, provenance } = scored;
  const wording = language === "en" && scored.ruleTextEn !== null ? scored.ruleTextEn : scored.ruleTextVi;
  const policy = notApplicable.allowed ? t(`na.${notApplicable.effect ?? "unknown"}`) : t("na.no");
  const lines: readonly (readonly [string, string | null])[] = [
    [t("rule.asWritten"), wording],
    [t("rule.inputs"), inputs.length === 0 ? null : inputs.map((input) => input.title[language]).join("; ")],
    [t("rule.evidence"), evidence.length === 0 ? t("rule.none") : evidence.join("; ")],
    [
      t("tree.by"),
      scored.leadAgency === null
        ? t(`source.${scored.source}`)
        : `${t(`source.${scored.source}`)}, ${scored.leadAgency}`,
    ],
    [t("rule.notApplicable"), notApplicable.text === null ? policy : `${policy}: ${notApplicable.text}`],
    [t("rule.provenance"), provenance === null ? null : provenanceWords(provenance, language)],
  ];
  return (
    <dl className={classes["facts"]}>
      {lines.map(([label, value]) =>
        value === null ? null : (
          <div key={label} data-narrow={label === t("tree.by")}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
