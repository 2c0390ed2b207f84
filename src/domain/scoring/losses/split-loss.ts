import { Rational } from "../../rational.ts";
import type { RemarkCause } from "../appraisal/remark-cause.ts";
import type { ComponentState } from "../inputs/unit-inputs.ts";
import type { Source } from "../model.ts";
import type { RuleKind } from "../rule-model.ts";
import { smaller } from "../rules/rule-kind.ts";
import type { LossCause } from "./loss-cause.ts";

/** What decides why one component of one unit lost points. */
export interface LossFacts {
  readonly state: ComponentState;
  readonly source: Source;
  readonly ruleKind: RuleKind | undefined;
  readonly points: Rational;
  /** What counts in the denominator; 0 where the component is left out. */
  readonly applicableMax: Rational;
  /** What the unit's own column gives; undefined where it has none or a wrong one. */
  readonly claimed: Rational | undefined;
  /** Days late by the unit's own day; undefined where the rule knows none or nothing was issued. */
  readonly daysLate: number | undefined;
  /** Cause of the stock remark under which points were changed. */
  readonly remarkCause: RemarkCause | null;
  /** The set demands evidence and none lies there. */
  readonly evidenceMissing: boolean;
}

export interface LossPart {
  readonly cause: LossCause;
  readonly points: Rational;
}

/**
 * The points a component lost, by cause; together exactly `applicableMax` less `points`. What the unit itself did not
 * claim goes to the rule; what the appraisal took from its claim goes to the remark, to missing evidence, or to the
 * appraisal as such.
 * @example splitLoss({ ...facts, applicableMax: 3, claimed: 2, points: 1 }) // belowBand 1, appraisal 1
 */
export function splitLoss(facts: LossFacts): LossPart[] {
  const total = facts.applicableMax.sub(facts.points);
  if (total.sign() === 0) return [];
  const whole = wholeCause(facts);
  if (whole !== undefined) return [{ cause: whole, points: total }];
  const claimed = smaller(facts.claimed ?? facts.applicableMax, facts.applicableMax);
  const cut = claimed.compare(facts.points) > 0 ? claimed.sub(facts.points) : Rational.ZERO;
  const parts: LossPart[] = [
    { cause: causeOfCut(facts), points: cut },
    { cause: causeByRule(facts), points: total.sub(cut) },
  ];
  return parts.filter((part) => part.points.sign() !== 0);
}

/** The cause of all of it, where the two halves are not told apart. */
function wholeCause({ source, ruleKind, state, claimed, remarkCause }: LossFacts): LossCause | undefined {
  if (source === "survey" || ruleKind === "surveyOptions") return "survey";
  if (state === "knockedOut") return "knockedOut";
  if (state === "missing") return "notFilled";
  return claimed === undefined ? (fromRemark(remarkCause) ?? "notFilled") : undefined;
}

function causeOfCut({ remarkCause, evidenceMissing }: LossFacts): LossCause {
  return fromRemark(remarkCause) ?? (evidenceMissing ? "noEvidence" : "appraisal");
}

/** A remark that says what was wrong; wrong figures and other reasons are the appraisal's own. */
function fromRemark(cause: RemarkCause | null): LossCause | undefined {
  return cause === null || cause === "wrongFigures" || cause === "other" ? undefined : cause;
}

function causeByRule({ ruleKind, daysLate }: LossFacts): LossCause {
  if (ruleKind === "deadline" && daysLate !== undefined && daysLate > 0) return "late";
  return ruleKind === "countPenalty" ? "penalty" : "belowBand";
}
