import type { Day } from "../../calendar/day.ts";
import type { ConfirmedExtra } from "./council-minutes.ts";
import type { DocumentFrame, Grounds, Points, RoundName } from "./document-frame.ts";
import type { BlockResult } from "./round-result.ts";

/** A decision as another paper names it. */
export interface CitedDecision {
  /** With its symbol: "15/QĐ-UBND". */
  readonly number: string;
  readonly date: Day;
  /** The office that issued it: "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng". */
  readonly by: string;
}

/** By what the result that is amended was published. */
export interface AmendedResult {
  /** Null: it was published without a decision. */
  readonly first: CitedDecision | null;
  /** The day on which it was published first. */
  readonly publishedOn: Day;
  /** Decisions that amended it since, the oldest first. */
  readonly later: readonly CitedDecision[];
}

/** What a difference of a component, or of bonus and penalty, is about. */
export type ChangedField = "points" | "applicableMax" | "state" | "bonus" | "penalty" | "columnInputs" | "column";

/** One figure that is set anew, as the preview of the amendment tells it. */
export interface AmendedFigure {
  readonly unitNameVi: string;
  /** Empty for bonus and penalty. */
  readonly code: string;
  readonly nameVi: string;
  readonly field: ChangedField;
  /** Points as a decimal, the name of a state, or the column that decided in words; null: nothing was there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** What stands of a unit as a whole. */
export interface UnitStanding {
  readonly points: Points;
  readonly applicableMax: Points;
  readonly percent: string | null;
  readonly rank: string | null;
  readonly className: string | null;
}

/** A unit whose result or place changes, also where only others were corrected. */
export interface AmendedUnit {
  readonly unitNameVi: string;
  readonly before: UnitStanding;
  readonly after: UnitStanding;
}

/** What both papers of an amendment tell. */
interface AmendmentContent extends DocumentFrame {
  readonly round: RoundName;
  readonly amends: AmendedResult;
  /** Null: still to be worded; room is left on the paper. */
  readonly reason: string | null;
  readonly figures: readonly AmendedFigure[];
  readonly units: readonly AmendedUnit[];
  /** Blocks in which anything changes, as they stand afterwards. */
  readonly blocks: readonly BlockResult[];
  /** Bonus and penalty as they count afterwards; none where the amendment leaves them alone. */
  readonly extras: readonly ConfirmedExtra[];
  readonly grounds: Grounds;
}

/** The draft of the decision that amends a published result. */
export interface AmendingDecision extends AmendmentContent {
  /** "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng" */
  readonly decidedBy: string;
  readonly carriedOutBy: string;
}

/** The submission by which the owner of the index asks for it. */
export interface AmendingSubmission extends AmendmentContent {
  /** "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng" */
  readonly addressee: string;
}

export type AmendmentPaper = AmendingDecision | AmendingSubmission;
