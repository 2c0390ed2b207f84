import type { CriteriaSet } from "../model.ts";

/** What the set demands as evidence of each component (or criterion or area that carries points), by code. */
export function demandedEvidence(set: CriteriaSet): Map<string, readonly string[]> {
  const demanded = new Map<string, readonly string[]>();
  for (const area of set.areas) {
    if (area.criteria.length === 0) demanded.set(area.code, area.evidence ?? []);
    for (const criterion of area.criteria) {
      if (criterion.components.length === 0) demanded.set(criterion.code, criterion.evidence ?? []);
      for (const component of criterion.components) demanded.set(component.code, component.evidence ?? []);
    }
  }
  return demanded;
}
