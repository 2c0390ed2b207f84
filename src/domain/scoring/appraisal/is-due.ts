import type { AppraisalStage } from "./decide-verdict.ts";

/** What decides whether a line without a verdict of a stage still waits for one. */
export interface DueLine {
  readonly stage: AppraisalStage;
  /** It has a verdict of this stage. */
  readonly decided: boolean;
  /** Nobody may judge any more, and no leader answers for what is left: the round is published without an approval. */
  readonly over: boolean;
  /** It has a verdict of the first appraisal. */
  readonly decidedFirst: boolean;
  /** The unit explained it, and sent that. */
  readonly explained: boolean;
}

/**
 * True where a line belongs to what a stage has to judge: at the second appraisal what was explained or left open by the
 * first, whose verdict stands for every other line; in the end what was judged, and what a leader let go unjudged.
 */
export function isDue({ stage, decided, over, decidedFirst, explained }: DueLine): boolean {
  if (decided) return true;
  if (over) return false;
  return stage === "appraisal1" || explained || !decidedFirst;
}
