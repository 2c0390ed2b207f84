import type { ScoredPart } from "../../../../../contract/scoring/texts.ts";
import { readProvenance } from "../../../../../domain/scoring/provenance.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { setTexts } from "../texts.ts";
import classes from "./set-tree.module.css";

interface RuleMarksProps {
  readonly scored: ScoredPart;
  /** How authentic the whole set is: a part that says the same needs no mark of its own. */
  readonly authenticity: string | null;
}

/** What is special about a rule, in a few words: the part may be not applicable; where it comes from. */
export function RuleMarks({ scored: { notApplicable, provenance }, authenticity }: RuleMarksProps) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const { word, label } = readProvenance(provenance ?? "");
  const marked = provenance !== null && provenance !== authenticity;
  if (!notApplicable.allowed && !marked) return null;
  return (
    <div className={classes["marks"]}>
      {notApplicable.allowed && <span>{t(`na.short.${notApplicable.effect ?? "unknown"}`)}</span>}
      {marked && <span data-doubtful={word !== "seen"}>{label?.[language] ?? provenance}</span>}
    </div>
  );
}
