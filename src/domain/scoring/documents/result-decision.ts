import type { ConfirmedExtra } from "./council-minutes.ts";
import type { DocumentFrame, Grounds, RoundName } from "./document-frame.ts";
import type { BlockResult } from "./round-result.ts";

/** The submission by which the owner of the index asks for the decision. */
export interface ResultSubmission extends DocumentFrame {
  readonly round: RoundName;
  /** "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng" */
  readonly addressee: string;
  readonly grounds: Grounds;
  /** How the work was done, a paragraph each. */
  readonly process: readonly string[];
  /** The round is through its steps: who sent nothing can send nothing any more. */
  readonly isSettled: boolean;
  readonly blocks: readonly BlockResult[];
  /** Bonus and penalty that anybody proposed or confirmed; an annex of their own. */
  readonly extras: readonly ConfirmedExtra[];
  /** What still has to be decided or told. */
  readonly remarks: readonly string[];
}

/** The draft of the decision that approves and publishes the result. */
export interface ResultDecision extends DocumentFrame {
  readonly round: RoundName;
  /** "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng" */
  readonly decidedBy: string;
  readonly grounds: Grounds;
  /** Who carries it out: "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ". */
  readonly carriedOutBy: string;
  readonly blocks: readonly BlockResult[];
  /** Bonus and penalty that anybody proposed or confirmed; an annex of their own. */
  readonly extras: readonly ConfirmedExtra[];
}
