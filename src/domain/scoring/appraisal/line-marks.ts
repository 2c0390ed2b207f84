import type { ScoreEntry } from "../columns/entry.ts";
import { sameInputs } from "../columns/same-inputs.ts";
import type { AppraisalStage } from "./decide-verdict.ts";

type Line = Pick<
  ScoreEntry,
  "stage" | "seat" | "verdict" | "inputs" | "points" | "at" | "asksExplanation" | "reason" | "note"
>;

/** What is to be known of one component of one unit at a stage of appraisal. */
export interface LineMarks {
  /** The first appraiser has given a verdict: it counts. */
  readonly decided: boolean;
  readonly asked: boolean;
  /** The second appraiser has given one. */
  readonly secondDecided: boolean;
  /** Both have, and they do not say the same: the leader or the first appraiser settles. */
  readonly differs: boolean;
  /** The unit changed its own column after the verdict, so that the verdict speaks of figures that stand no more. */
  readonly stale: boolean;
  /** The unit sent nothing for it. */
  readonly empty: boolean;
}

/** @example lineMarks([self, appraisal1], "appraisal1").decided // true */
export function lineMarks(columns: readonly Line[], stage: AppraisalStage): LineMarks {
  const at = (wanted: string, seat = 1) => columns.find((one) => one.stage === wanted && one.seat === seat);
  const [self, explanation] = [at("self"), at("explanation")];
  const [first, second] = [at(stage), at(stage, 2)];
  const decided = first !== undefined && first.verdict !== null;
  const secondDecided = second !== undefined && second.verdict !== null;
  const claim = stage === "appraisal2" && explanation !== undefined ? later(self, explanation) : self;
  return {
    decided,
    asked: first?.asksExplanation === true,
    secondDecided,
    differs: decided && secondDecided && !sameOutcome(first, second),
    stale: decided && claim !== undefined && claim.at > first.at && !isStill(first, claim),
    empty: self === undefined,
  };
}

/** The marks with who gave the verdicts of the two seats; null: nobody, or the program. */
export interface MarkedLine extends LineMarks {
  readonly authors: readonly [first: string | null, second: string | null];
}

/** A line of which nobody has said anything. */
export const unsaidLine: MarkedLine = { ...lineMarks([], "appraisal1"), authors: [null, null] };

/** True where two verdicts lead to the same figures; why they do may differ. */
export function sameOutcome(a: Pick<Line, "inputs" | "points">, b: Pick<Line, "inputs" | "points">): boolean {
  if (a.points !== null || b.points !== null) return a.points === b.points;
  return sameInputs(a.inputs, b.inputs);
}

/** An accepted verdict whose copy says what the unit says again is not out of date. */
function isStill(verdict: Line, claim: Line): boolean {
  return verdict.verdict === "accepted" && sameOutcome(verdict, claim);
}

function later(a: Line | undefined, b: Line): Line {
  return a !== undefined && a.at > b.at ? a : b;
}

/** How far the work on some lines is. */
export interface AppraisalProgress {
  readonly total: number;
  readonly decided: number;
  readonly asked: number;
  readonly stale: number;
  readonly empty: number;
  /** Lines on which both appraisers have given a verdict, and on how many of them they say the same. */
  readonly both: number;
  readonly agreed: number;
}

const nothing: AppraisalProgress = { total: 0, decided: 0, asked: 0, stale: 0, empty: 0, both: 0, agreed: 0 };

export function addProgress(sum: AppraisalProgress | undefined, marks: LineMarks): AppraisalProgress {
  const { total, decided, asked, stale, empty, both, agreed } = sum ?? nothing;
  const isBoth = marks.decided && marks.secondDecided;
  return {
    total: total + 1,
    decided: decided + Number(marks.decided),
    asked: asked + Number(marks.asked),
    stale: stale + Number(marks.stale),
    empty: empty + Number(marks.empty),
    both: both + Number(isBoth),
    agreed: agreed + Number(isBoth && !marks.differs),
  };
}
