import type { ScoreEntry } from "../columns/entry.ts";
import type { AppraisalStage } from "./decide-verdict.ts";
import { lineMarks, type MarkedLine } from "./line-marks.ts";

/** The marks of a line from its columns, as the server works them out in SQL. */
export function markLine(
  columns: readonly (Parameters<typeof lineMarks>[0][number] & Pick<ScoreEntry, "accountId">)[],
  stage: AppraisalStage,
): MarkedLine {
  const authorOf = (seat: number) =>
    columns.find((one) => one.stage === stage && one.seat === seat && one.verdict !== null)?.accountId ?? null;
  return { ...lineMarks(columns, stage), authors: [authorOf(1), authorOf(2)] };
}
