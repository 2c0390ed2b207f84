import type { CriteriaSet } from "../model.ts";
import { appraisedComponents } from "./appraisal-cover.ts";
import { type PartPath, partPaths } from "./part-paths.ts";

/** A part of a set whose components all name one lead agency; a part of null is the whole set. */
export interface LeadPart {
  readonly part: string | null;
  /** As the set writes it; null where it names none. */
  readonly agency: string | null;
  readonly paths: readonly PartPath[];
}

/**
 * The lead agencies of a set over the widest parts that have one alone: the whole set, an area, a criterion, else single
 * components. A part without an agency of its own has that of the part above. What nobody appraises is left out.
 */
export function findLeadParts(set: CriteriaSet): LeadPart[] {
  const agencies = leadAgencies(set);
  const appraised = new Set(appraisedComponents(set).map(({ path }) => path.component));
  const paths = [...partPaths(set).values()].filter((path) => appraised.has(path.component));
  const groups = (within: readonly PartPath[], keyOf: (path: PartPath) => string) =>
    [...Map.groupBy(within, keyOf)].map(([part, members]) => ({ part, members }));
  const one = (part: string | null, members: readonly PartPath[]): LeadPart | undefined => {
    const named = new Set(members.map((path) => agencies.get(path.component) ?? null));
    return named.size === 1 ? { part, agency: [...named][0] ?? null, paths: members } : undefined;
  };
  const whole = one(null, paths);
  if (whole !== undefined) return [whole];
  return groups(paths, (path) => path.area).flatMap((area) => {
    const found = one(area.part, area.members);
    if (found !== undefined) return [found];
    return groups(area.members, (path) => path.criterion ?? path.component).flatMap((criterion) => {
      const lead = one(criterion.part, criterion.members);
      if (lead !== undefined) return [lead];
      return criterion.members.flatMap((path) => one(path.component, [path]) ?? []);
    });
  });
}

/** The agency of each part by its code, its own or that of what it stands in. */
function leadAgencies(set: CriteriaSet): Map<string, string> {
  const found = new Map<string, string>();
  const note = (code: string, own: string | undefined, above: string | undefined) => {
    const agency = own?.trim() || above;
    if (agency !== undefined) found.set(code, agency);
    return agency;
  };
  for (const area of set.areas) {
    const ofArea = note(area.code, area.leadAgency, undefined);
    for (const criterion of area.criteria) {
      const ofCriterion = note(criterion.code, criterion.leadAgency, ofArea);
      for (const component of criterion.components) note(component.code, component.leadAgency, ofCriterion);
    }
  }
  return found;
}
