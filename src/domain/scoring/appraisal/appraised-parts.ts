import type { CompiledSet, Leaf } from "../compiled-set.ts";
import type { PartPath } from "../workflow/part-paths.ts";
import { resolveAppraiser } from "../workflow/resolve-appraiser.ts";
import type { Assignment, Exclusion } from "../workflow/round-workflow.ts";

/** True for what an agency appraises: surveys bring their points by themselves. */
export function isAppraised(leaf: Leaf): boolean {
  return leaf.source !== "survey" && !leaf.left;
}

/** One component of one unit with the line that appraises it; undefined: a gap of the set-up. */
export interface AppraisedPart<Line extends Assignment = Assignment> {
  readonly unitId: string;
  readonly blockCode: string;
  readonly leaf: Leaf;
  /** Place of the component in the set. */
  readonly at: number;
  readonly assignment: Line | undefined;
}

/** A block of a round as its appraisal needs it. */
export interface AppraisedBlock {
  readonly code: string;
  readonly compiled: CompiledSet;
  readonly paths: ReadonlyMap<string, PartPath>;
  readonly unitIds: readonly string[];
}

/**
 * Everything of a block that is to be appraised, unit by unit in the order of the set. What the owner left out for a unit
 * is not. `component` narrows to one.
 */
export function appraisedParts<Line extends Assignment>(
  block: AppraisedBlock,
  lines: readonly Line[],
  exclusions: readonly Exclusion[],
  component?: string,
): AppraisedPart<Line>[] {
  const leftOut = new Set(exclusions.map(({ unitId, part }) => `${unitId} ${part}`));
  const parts: AppraisedPart<Line>[] = [];
  block.compiled.leaves.forEach((leaf, at) => {
    if (component !== undefined && leaf.code !== component) return;
    const path = block.paths.get(leaf.code);
    if (path === undefined || !isAppraised(leaf)) return;
    const codes = [path.component, path.criterion, path.area].filter((code) => code !== null);
    for (const unitId of block.unitIds) {
      if (codes.some((code) => leftOut.has(`${unitId} ${code}`))) continue;
      const found = resolveAppraiser(lines, { unitId, blockCode: block.code, path });
      const assignment = found.kind === "assigned" ? found.assignment : undefined;
      parts.push({ unitId, blockCode: block.code, leaf, at, assignment });
    }
  });
  return parts;
}
