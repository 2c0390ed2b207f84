import type { PartPath } from "../workflow/part-paths.ts";
import { resolveAppraiser } from "../workflow/resolve-appraiser.ts";
import type { Assignment } from "../workflow/round-workflow.ts";

/** What of one unit is to be appraised, and where it is. */
export interface AppraisedUnit {
  readonly unitId: string;
  readonly blockCode: string;
  readonly components: readonly string[];
  readonly appraisal1: readonly string[];
  readonly appraisal2: readonly string[];
  /** Where an explanation was given: these are looked at again. */
  readonly explained: readonly string[];
}

/** How far one line of the assignments is, in pairs of unit and component. */
export interface LineProgress {
  total: number;
  appraised1: number;
  again: number;
  appraised2: number;
}

/** Counts every pair at the line that appraises it; pairs without anybody are gaps. */
export function countProgress(
  lines: readonly Assignment[],
  units: readonly AppraisedUnit[],
  pathsOf: (blockCode: string) => ReadonlyMap<string, PartPath>,
): { readonly progress: ReadonlyMap<string, LineProgress>; readonly gaps: number } {
  const progress = new Map<string, LineProgress>(
    lines.map((line) => [line.id, { total: 0, appraised1: 0, again: 0, appraised2: 0 }]),
  );
  let gaps = 0;
  for (const unit of units) {
    const [first, second, explained] = [unit.appraisal1, unit.appraisal2, unit.explained].map((one) => new Set(one));
    const paths = pathsOf(unit.blockCode);
    for (const component of unit.components) {
      const path = paths.get(component);
      if (path === undefined) continue;
      const found = resolveAppraiser(lines, { unitId: unit.unitId, blockCode: unit.blockCode, path });
      const line = found.kind === "assigned" ? progress.get(found.assignment.id) : undefined;
      if (line === undefined) {
        gaps += 1;
        continue;
      }
      line.total += 1;
      if (first?.has(component)) line.appraised1 += 1;
      if (explained?.has(component)) line.again += 1;
      if (second?.has(component)) line.appraised2 += 1;
    }
  }
  return { progress, gaps };
}
