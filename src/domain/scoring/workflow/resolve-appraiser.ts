import { depthOf, type PartPath } from "./part-paths.ts";
import type { Assignment } from "./round-workflow.ts";

/** One component of one unit. */
export interface Appraised {
  readonly unitId: string;
  readonly blockCode: string;
  readonly path: PartPath;
}

/**
 * Who appraises: an assignment, or a gap. `ownAgency`: the agency in charge is the unit itself and nobody stands in for
 * it; `nobody`: no line fits. `instead` is the line that a replacement stands in for.
 */
export type Appraiser<Line extends Assignment = Assignment> =
  | { readonly kind: "assigned"; readonly assignment: Line; readonly instead: Line | null }
  | { readonly kind: "gap"; readonly reason: "nobody"; readonly instead: null }
  | { readonly kind: "gap"; readonly reason: "ownAgency"; readonly instead: Line };

/**
 * Resolves the agency for one component of one unit: the narrowest line that fits (component, criterion, area, block,
 * all; a group of units before all units). Nobody appraises own agency, nor does a division appraise the agency it
 * belongs to: then the narrowest replacement line of another agency decides (Nội vụ, Tư pháp, Tài chính and Văn phòng
 * are scored too).
 * @example resolveAppraiser(lines, { unitId, blockCode: "so", path }) // { kind: "assigned", assignment, instead: null }
 */
export function resolveAppraiser<Line extends Assignment>(lines: readonly Line[], work: Appraised): Appraiser<Line> {
  const [line] = narrowest(lines, work, false);
  if (line === undefined) return { kind: "gap", reason: "nobody", instead: null };
  if (!isOwnAgency(line, work)) return { kind: "assigned", assignment: line, instead: null };
  const [replacement] = narrowest(
    lines.filter((one) => !isOwnAgency(one, work)),
    work,
    true,
  );
  if (replacement === undefined) return { kind: "gap", reason: "ownAgency", instead: line };
  return { kind: "assigned", assignment: replacement, instead: line };
}

/** True where the agency is the scored unit or stands below it. */
function isOwnAgency({ agencyUnitIds }: Assignment, { unitId }: Appraised): boolean {
  return agencyUnitIds.includes(unitId);
}

/** Lines of different agencies that fit equally narrowly: the set-up does not say which one is meant. */
export function findRivals<Line extends Assignment>(lines: readonly Line[], work: Appraised): Line[] {
  const best = narrowest(lines, work, false);
  return new Set(best.map((line) => line.agencyUnitId)).size > 1 ? best : [];
}

/** The narrowest lines that fit: more than one where they are equally narrow, by id. */
function narrowest<Line extends Assignment>(lines: readonly Line[], work: Appraised, replacement: boolean): Line[] {
  let best: Line[] = [];
  let bestRank = -1;
  for (const line of lines) {
    if (line.replacement !== replacement) continue;
    const rank = narrownessOf(line, work);
    if (rank === undefined || rank < bestRank) continue;
    if (rank > bestRank) best = [];
    bestRank = rank;
    best.push(line);
  }
  return best.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The part decides first, then the group of units, then the block; undefined: the line does not fit. */
function narrownessOf(line: Assignment, { unitId, blockCode, path }: Appraised): number | undefined {
  if (line.blockCode !== null && line.blockCode !== blockCode) return undefined;
  if (line.unitIds !== null && !line.unitIds.includes(unitId)) return undefined;
  const depth = line.part === null ? 0 : depthOf(path, line.part);
  if (depth === undefined) return undefined;
  // A part counts only before all units of the block: block is narrower than all, wider than an area.
  return depth * 4 + (line.unitIds === null ? 0 : 2) + (line.blockCode === null ? 0 : 1);
}
