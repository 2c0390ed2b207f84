import { depthOf, type PartPath } from "../workflow/part-paths.ts";

/** Which agency leads a part of the set, and whose head answers for its points (Thông báo 2849/TB-VP, mục II). */
export interface OwnLead {
  /** Code of an area, a criterion or a component. */
  readonly part: string;
  readonly leadUnitId: string;
  /** Null: not named yet. */
  readonly headAccountId: string | null;
  readonly cooperatingUnitIds: readonly string[];
}

/**
 * The line that decides for a component: the narrowest one that fits. Undefined: a gap, nobody leads it.
 * @example findLead(leads, { component: "1.1.1", criterion: "1.1", area: "1" })?.leadUnitId
 */
export function findLead(leads: readonly OwnLead[], path: PartPath): OwnLead | undefined {
  let found: OwnLead | undefined;
  let deepest = 0;
  for (const lead of leads) {
    const depth = depthOf(path, lead.part) ?? 0;
    if (depth <= deepest) continue;
    found = lead;
    deepest = depth;
  }
  return found;
}

/** The lead of every component, by code, in the order of the set; undefined where there is a gap. */
export function resolveLeads(
  leads: readonly OwnLead[],
  paths: ReadonlyMap<string, PartPath>,
): Map<string, OwnLead | undefined> {
  return new Map([...paths].map(([code, path]) => [code, findLead(leads, path)]));
}
