import type { ScoreEntry } from "../columns/entry.ts";
import type { AppraisalStage } from "./decide-verdict.ts";
import { sameOutcome } from "./line-marks.ts";

type Column = Pick<ScoreEntry, "stage" | "seat" | "verdict" | "inputs" | "points" | "accountId">;

/** How far one appraiser is on some lines of a stage, and how far the person and the other seat agree. */
export interface OfficerProgress {
  readonly decided: number;
  /** Lines on which somebody of the other seat has given a verdict too, and on how many both lead to the same figures. */
  readonly both: number;
  readonly agreed: number;
}

/** @example officerProgress([[mine, theirs]], { stage: "appraisal1", accountId }) // { decided: 1, both: 1, agreed: 0 } */
export function officerProgress(
  lines: readonly (readonly Column[])[],
  { stage, accountId }: { readonly stage: AppraisalStage; readonly accountId: string },
): OfficerProgress {
  let [decided, both, agreed] = [0, 0, 0];
  for (const columns of lines) {
    const verdicts = columns.filter((one) => one.stage === stage && one.verdict !== null);
    const own = verdicts.find((one) => one.accountId === accountId);
    if (own === undefined) continue;
    decided += 1;
    const other = verdicts.find((one) => one.seat !== own.seat && one.accountId !== accountId);
    if (other === undefined) continue;
    both += 1;
    if (sameOutcome(own, other)) agreed += 1;
  }
  return { decided, both, agreed };
}
