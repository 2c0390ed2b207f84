import { Rational } from "../../rational.ts";
import { decideVerdict } from "../appraisal/decide-verdict.ts";
import { verdictRefusals } from "../appraisal/verdict-refusals.ts";
import { findEffectiveEntry } from "../columns/effective-entry.ts";
import type { EntryContent, ScoreEntry, Verdict } from "../columns/entry.ts";
import { type ExtraCaps, findExtraFaults } from "../extras/decide-extras.ts";
import type { Text } from "../finding.ts";
import { netOf } from "./case-subject.ts";
import { type DisputeReason, findDisputes } from "./disputes.ts";

/** What counts of bonus and penalty without the council: what an appraiser confirmed, and else nothing. */
export function confirmedExtras(columns: readonly ScoreEntry[]): ScoreEntry | undefined {
  const found = findEffectiveEntry(
    columns.filter((one) => one.stage !== "council"),
    "final",
  );
  return found?.verdict == null ? undefined : found;
}

/** Bonus less penalty as the unit proposes them and as they count without the council. */
export function extraFigures(columns: readonly ScoreEntry[]): {
  readonly self: Rational | undefined;
  readonly appraised: Rational;
} {
  const own = columns.find((one) => one.stage === "self" && one.seat === 1);
  const confirmed = confirmedExtras(columns);
  return {
    self: own && netOf(own.inputs),
    appraised: confirmed === undefined ? Rational.ZERO : netOf(confirmed.inputs),
  };
}

/**
 * Why bonus and penalty of a unit are disputed: by the same bound as a component, on the bonus less the penalty. A
 * proposal that no appraiser has looked at counts for nothing, so that it is disputed too.
 */
export function findExtraDisputes(columns: readonly ScoreEntry[], bound: Rational, asked: boolean): DisputeReason[] {
  const figures = extraFigures(columns);
  const reasons = findDisputes({ columns, ...figures, claimed: undefined, asked }, bound);
  const isOpen = confirmedExtras(columns) === undefined;
  const isAbove = figures.self !== undefined && figures.self.compare(bound) > 0;
  return isOpen && isAbove && !reasons.includes("selfAbove") ? ["selfAbove", ...reasons] : reasons;
}

/** Points as people type them: never below zero. */
const plain = /^\d{1,4}([.]\d{1,4})?$/;

/**
 * The column of the council on bonus and penalty: what counts is kept as a copy, or changed within the caps of the set
 * with a reason. Points cannot be set directly: two figures are decided, not one. Texts: why it cannot be written.
 */
export function decideExtraCase(
  columns: readonly ScoreEntry[],
  wanted: {
    readonly verdict: Verdict;
    readonly inputs: Readonly<Record<string, string>>;
    readonly reason: string;
  },
  caps: ExtraCaps,
): EntryContent | readonly Text[] {
  const { verdict, reason } = wanted;
  if (verdict === "pointsChanged")
    return [{ vi: "sửa điểm thưởng, điểm trừ, không sửa điểm", en: "change bonus and penalty, not the points" }];
  const { bonus = "0", penalty = "0", ...rest } = wanted.inputs;
  const inputs = { bonus, penalty };
  if (verdict === "inputsChanged") {
    if (!plain.test(bonus) || !plain.test(penalty) || Object.keys(rest).length > 0)
      return [{ vi: "điểm thưởng, điểm trừ là số từ 0", en: "bonus and penalty are numbers from 0 on" }];
    const faults = findExtraFaults(inputs, caps);
    if (faults.length > 0) return faults.map(({ vi, en }) => ({ vi, en }));
  }
  const decided = decideVerdict({
    basis: confirmedExtras(columns),
    request: {
      ...{ verdict, inputs, reason, points: null },
      ...{ remarkCode: null, asksExplanation: false, question: null },
    },
    max: caps.bonusMax,
    remarkCodes: new Set(),
  });
  if (decided.ok) return decided.content;
  return [decided.reason === "nothingToAccept" ? nothingConfirmed : verdictRefusals[decided.reason]];
}

const nothingConfirmed: Text = {
  vi: "chưa ai xác nhận điểm thưởng, điểm trừ nên không có gì để giữ; chọn sửa số liệu và ghi mức Hội đồng quyết định",
  en: "nobody has confirmed bonus or penalty, so there is nothing to keep: change the figures to what the council decides",
};
