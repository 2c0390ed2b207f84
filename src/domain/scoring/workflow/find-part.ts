import { type ExclusionEffect, effectOf } from "../inputs/exclusion-effect.ts";
import type { Area, Component, CriteriaSet, Criterion } from "../model.ts";

/** An area, criterion or component of a set, and what follows where it is left out for a unit. */
export interface FoundPart {
  readonly level: "area" | "criterion" | "component";
  readonly name: string;
  readonly nameEn: string | null;
  readonly effect: ExclusionEffect;
}

/** An area, criterion or component of a set by its code; undefined where the set has none. */
export function findPart(set: CriteriaSet, code: string): FoundPart | undefined {
  for (const area of set.areas) {
    if (area.code === code) return describe("area", area);
    for (const criterion of area.criteria) {
      if (criterion.code === code) return describe("criterion", criterion);
      const component = criterion.components.find((one) => one.code === code);
      if (component !== undefined) return describe("component", component);
    }
  }
  return undefined;
}

function describe(level: FoundPart["level"], part: Area | Criterion | Component): FoundPart {
  return { level, name: part.name, nameEn: part.nameEn ?? null, effect: effectOf(part.notApplicable) };
}

/** The codes of all areas, criteria and components of a set, in its order. */
export function listPartCodes(set: CriteriaSet): string[] {
  return set.areas.flatMap((area) => [
    area.code,
    ...area.criteria.flatMap((one) => [one.code, ...one.components.map((component) => component.code)]),
  ]);
}
