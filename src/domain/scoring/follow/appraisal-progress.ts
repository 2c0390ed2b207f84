import { isApproved } from "../appraisal/access.ts";
import { isDue } from "../appraisal/is-due.ts";
import type { PartPath } from "../workflow/part-paths.ts";
import { resolveAppraiser } from "../workflow/resolve-appraiser.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { findWindow } from "../workflow/windows.ts";

/** What of one unit is to be appraised, and where it is. */
export interface AppraisedUnit {
  readonly unitId: string;
  readonly blockCode: string;
  /** Components that agencies appraise. */
  readonly appraised: readonly string[];
  readonly appraisal1: readonly string[];
  readonly appraisal2: readonly string[];
  /** Where the unit explained and sent that; a plain yes to the draft result asks for nothing. */
  readonly contested: readonly string[];
}

/** How far one line of the assignments is, in pairs of unit and component. */
export interface LineProgress {
  total: number;
  appraised1: number;
  /** What the second appraisal has to judge, or has judged: see `isDue`; 0 in a round without one. */
  again: number;
  appraised2: number;
}

/**
 * Counts every pair at the line that appraises it; pairs without anybody are gaps. `isOver`: the round is published, so
 * that nobody judges any more what its leader did not answer for.
 */
export function countProgress(
  workflow: Pick<Workflow, "assignments" | "approvals" | "windows">,
  units: readonly AppraisedUnit[],
  pathsOf: (blockCode: string) => ReadonlyMap<string, PartPath>,
  isOver = false,
): { readonly progress: ReadonlyMap<string, LineProgress>; readonly gaps: number } {
  const { assignments } = workflow;
  const progress = new Map<string, LineProgress>(
    assignments.map((line) => [line.id, { total: 0, appraised1: 0, again: 0, appraised2: 0 }]),
  );
  const hasSecond = findWindow(workflow, "appraisal2") !== undefined;
  let gaps = 0;
  for (const unit of units) {
    const [first, second, contested] = [new Set(unit.appraisal1), new Set(unit.appraisal2), new Set(unit.contested)];
    const paths = pathsOf(unit.blockCode);
    for (const component of unit.appraised) {
      const path = paths.get(component);
      if (path === undefined) continue;
      const found = resolveAppraiser(assignments, { unitId: unit.unitId, blockCode: unit.blockCode, path });
      const line = found.kind === "assigned" ? progress.get(found.assignment.id) : undefined;
      if (found.kind !== "assigned" || line === undefined) {
        gaps += 1;
        continue;
      }
      line.total += 1;
      if (first.has(component)) line.appraised1 += 1;
      const decided = second.has(component);
      const isAgain = isDue({
        ...{ stage: "appraisal2", decided, decidedFirst: first.has(component), explained: contested.has(component) },
        over: isOver && !isApproved(workflow, found.assignment.id, "appraisal2"),
      });
      if (!hasSecond || !isAgain) continue;
      line.again += 1;
      if (decided) line.appraised2 += 1;
    }
  }
  return { progress, gaps };
}
