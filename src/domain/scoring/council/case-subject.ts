import { Rational } from "../../rational.ts";
import { printDecimal } from "../../rational-format.ts";
import { type ColumnScore, scoreColumn } from "../appraisal/score-column.ts";
import type { EntryContent, ScoreEntry } from "../columns/entry.ts";
import type { Stage } from "../columns/stage.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { extrasComponent } from "../extras/decide-extras.ts";
import type { Text } from "../finding.ts";

/** What the council decides on: a component of the set, or bonus and penalty of a unit, which belong to no part of it. */
export type CaseSubject = {
  /** Code of the component; empty for bonus and penalty. */
  readonly code: string;
  readonly name: Text;
  /** Of bonus and penalty the cap of the bonus. */
  readonly max: Rational;
} & (
  | { readonly kind: "component"; readonly leaf: Leaf /** Place in the set. */; readonly at: number }
  | { readonly kind: "extras" }
);

export const extrasName: Text = { vi: "Điểm thưởng, điểm trừ", en: "Bonus and penalty" };

/** Everything of a unit that can come before the council, in the order of the set; bonus and penalty last. */
export function listSubjects(compiled: CompiledSet): CaseSubject[] {
  const components = compiled.leaves.map((leaf, at): CaseSubject => {
    const name = { vi: leaf.name, en: leaf.nameEn ?? leaf.name };
    return { kind: "component", code: leaf.code, name, max: leaf.max, leaf, at };
  });
  if (compiled.bonusMax.sign() === 0 && compiled.penaltyMax.sign() === 0) return components;
  return [...components, { kind: "extras", code: extrasComponent, name: extrasName, max: compiled.bonusMax }];
}

/**
 * What a column by itself gives: the points of the component, or the bonus less the penalty, which may be below zero.
 * @example scoreSubject(compiled, extras, { stage: "self", inputs: { bonus: "1", penalty: "0.5" }, … }).points // 1/2
 */
export function scoreSubject(
  compiled: CompiledSet,
  subject: CaseSubject,
  column: Pick<EntryContent, "inputs" | "points" | "reason"> & { readonly stage: Stage },
): ColumnScore {
  if (subject.kind === "component") return scoreColumn(compiled, subject.at, column);
  // The two figures say by themselves how it came about.
  return { points: netOf(column.inputs), how: { vi: "", en: "" }, faults: [] };
}

/** The same of a stored column; undefined for one that gives none, as a question or an explanation in words alone. */
export function scoreSubjectEntry(
  compiled: CompiledSet,
  subject: CaseSubject,
  entry: ScoreEntry,
): ColumnScore | undefined {
  const isSilent = entry.points === null && Object.keys(entry.inputs).length === 0;
  const isJudged = entry.stage === "appraisal1" || entry.stage === "appraisal2" || entry.stage === "council";
  const saysNothing = entry.stage === "explanation" || (isJudged && entry.verdict === null);
  return isSilent && saysNothing ? undefined : scoreSubject(compiled, subject, entry);
}

/** Bonus less penalty as they stand in a column of bonus and penalty. */
export function netOf(inputs: Readonly<Record<string, string>>): Rational {
  return amountOf(inputs, "bonus").sub(amountOf(inputs, "penalty"));
}

export function amountOf(inputs: Readonly<Record<string, string>>, name: "bonus" | "penalty"): Rational {
  return Rational.tryParse(inputs[name] ?? "") ?? Rational.ZERO;
}

/** "thưởng 1, trừ 0,5" */
export function printExtras(inputs: Readonly<Record<string, string>>): Text {
  const [bonus, penalty] = [amountOf(inputs, "bonus"), amountOf(inputs, "penalty")];
  return {
    vi: `thưởng ${printDecimal(bonus, "vi")}, trừ ${printDecimal(penalty, "vi")}`,
    en: `bonus ${printDecimal(bonus, "en")}, penalty ${printDecimal(penalty, "en")}`,
  };
}
