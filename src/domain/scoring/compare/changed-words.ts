import type { Words } from "../../imports/definition.ts";
import { printDecimal } from "../../rational-format.ts";
import { amount } from "../amount.ts";
import { authenticityWords } from "../authenticity.ts";
import { wordIn } from "../bundle/word-in.ts";
import { sameText, type Text } from "../finding.ts";
import type { ChangedField } from "../import/compare-sets.ts";
import { findIndexFormula } from "../index-formula.ts";
import { formulaLabels, policyLabels } from "../policy-labels.ts";
import { provenanceWords } from "../provenance.ts";
import { setLevelLabels } from "../set-labels.ts";
import { sourceRemark } from "../source-remarks.ts";
import { notApplicableEffects, sources } from "../workbook/set-titles.ts";
import type { Title } from "../workbook/sheet.ts";
import type { SetChange, Sides } from "./list-set-changes.ts";

/** A field that differs, both sides as people read them; null where nothing stands. */
export interface ChangedWords {
  readonly key: string;
  readonly field: Words;
  readonly before: Text | null;
  readonly after: Text | null;
}

const ruleField = { vi: "Quy tắc", en: "Rule" };
const classesField = { vi: "Xếp loại", en: "Classes" };

/**
 * What changed in a line, for people: figures in the style of the language, words for codes, the rule and the classes in
 * words, or the parameters that differ where the words are the same. What would read alike on both sides stands as the
 * file has it.
 */
export function changedWords({ fields, rules, parameters, classes }: SetChange): ChangedWords[] {
  const ofRule = tellApart(rules) ?? parameters;
  const ofClasses = tellApart(classes);
  const rest = fields.filter(
    ({ key }) =>
      !(ofRule !== null && (key === "rule" || key === "ruleKind")) && !(ofClasses !== null && key === "classes"),
  );
  return [
    ...rest.map(fieldWords),
    ...(ofClasses === null ? [] : [{ key: "classes", field: classesField, ...ofClasses }]),
    ...(ofRule === null ? [] : [{ key: "rule", field: ruleField, ...ofRule }]),
  ];
}

const tellApart = (sides: Sides | null): Sides | null =>
  sides !== null && sides.before.vi !== sides.after.vi && sides.before.en !== sides.after.en ? sides : null;

function fieldWords({ key, field, before, after }: ChangedField): ChangedWords {
  const say = (value: string | null) => (value === null ? null : (sayings[key]?.(value) ?? sameText(value)));
  const words = { key, field, before: say(before), after: say(after) };
  if (words.before?.vi !== words.after?.vi && words.before?.en !== words.after?.en) return words;
  return {
    ...words,
    before: before === null ? null : sameText(before),
    after: after === null ? null : sameText(after),
  };
}

type Saying = (value: string) => Text | undefined;

const inBoth = (say: (value: string, language: "vi" | "en") => string): Saying => {
  return (value) => ({ vi: say(value, "vi"), en: say(value, "en") });
};
const labelled = (labels: Readonly<Record<string, Text>>): Saying => {
  return (value) => wordIn(labels, value);
};
/** Cells of the comparison hold the Vietnamese words of a workbook. */
const cellOf = (titles: readonly Title[]): Saying => {
  return (value) => {
    const title = titles.find(({ vi }) => vi === value);
    return title && { vi: title.vi, en: title.en };
  };
};
/** As many decimals as an amount can have, so that nothing is rounded. */
const decimal = inBoth((value, language) => printDecimal(amount(value), language, 24));
const formula: Saying = (value) => {
  const name = findIndexFormula(value);
  return name && formulaLabels[name];
};

/** By the key of the column or item in the workbook; what has none reads as it stands. */
const sayings: Readonly<Record<string, Saying>> = {
  max: decimal,
  scale: decimal,
  "split.appraisal": decimal,
  "split.survey": decimal,
  "bonus.max": decimal,
  "penalty.max": decimal,
  level: labelled(setLevelLabels),
  authenticity: inBoth(authenticityWords),
  note: inBoth(sourceRemark),
  classesProvenance: inBoth(provenanceWords),
  provenance: inBoth(provenanceWords),
  source: cellOf(sources),
  notApplicable: cellOf(notApplicableEffects),
  "index.formula": formula,
  "index.rounding": labelled(policyLabels.rounding),
  "index.rankOn": labelled(policyLabels.rankOn),
  "index.classOn": labelled(policyLabels.classOn),
  "index.ties": labelled(policyLabels.ties),
  "index.notSubmitted": labelled(policyLabels.notSubmitted),
};
