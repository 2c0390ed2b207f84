import { z } from "zod";
import type { Rational } from "../../rational.ts";
import { lineMarks } from "../appraisal/line-marks.ts";
import type { ScoreEntry } from "../columns/entry.ts";

/** Why a component of a unit comes before the council: by itself, or because somebody put it there. */
export const DisputeReason = z.enum(["notAccepted", "seatsDiffer", "selfAbove", "asked"]);
export type DisputeReason = z.infer<typeof DisputeReason>;

/** One component of one unit as the agenda looks at it. */
export interface DisputedLine {
  /** Its columns that count now; an explanation only once the unit has sent it. */
  readonly columns: readonly ScoreEntry[];
  /** Points as self-assessed, as explained by the unit, and as appraised; undefined where there are none. */
  readonly self: Rational | undefined;
  readonly claimed: Rational | undefined;
  readonly appraised: Rational | undefined;
  readonly asked: boolean;
}

/**
 * Why a component is disputed; nothing where it is not. A unit that explained and got less than it claims has not
 * accepted; `bound` is the difference in points up to which a self-assessment above the appraisal is let pass.
 * @example findDisputes(line, Rational.of(1, 2)) // ["selfAbove"]
 */
export function findDisputes(line: DisputedLine, bound: Rational): DisputeReason[] {
  const { columns, self, claimed, appraised, asked } = line;
  const reasons: DisputeReason[] = [];
  const explanation = columns.find((one) => one.stage === "explanation");
  const explained = explanation !== undefined && explanation.verdict !== "accepted";
  const wanted = claimed ?? self;
  if (explained && wanted !== undefined && appraised !== undefined && wanted.compare(appraised) > 0) {
    reasons.push("notAccepted");
  }
  const isAppraisedAgain = columns.some((one) => one.stage === "appraisal2");
  if (lineMarks(columns, isAppraisedAgain ? "appraisal2" : "appraisal1").differs) reasons.push("seatsDiffer");
  const isDecided = columns.some((one) => one.stage.startsWith("appraisal") && one.verdict !== null);
  if (isDecided && self !== undefined && appraised !== undefined && self.sub(appraised).compare(bound) > 0) {
    reasons.push("selfAbove");
  }
  if (asked) reasons.push("asked");
  return reasons;
}
