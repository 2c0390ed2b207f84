import type { CriteriaSet } from "../model.ts";

/** An area, criterion or component of a set by its code; undefined where the set has none. */
export function findPart(
  set: CriteriaSet,
  code: string,
):
  | { readonly level: "area" | "criterion" | "component"; readonly name: string; readonly nameEn: string | null }
  | undefined {
  for (const area of set.areas) {
    if (area.code === code) return { level: "area", name: area.name, nameEn: area.nameEn ?? null };
    for (const criterion of area.criteria) {
      if (criterion.code === code)
        return { level: "criterion", name: criterion.name, nameEn: criterion.nameEn ?? null };
      for (const component of criterion.components) {
        if (component.code === code)
          return { level: "component", name: component.name, nameEn: component.nameEn ?? null };
      }
    }
  }
  return undefined;
}

/** The codes of all areas, criteria and components of a set, in its order. */
export function listPartCodes(set: CriteriaSet): string[] {
  return set.areas.flatMap((area) => [
    area.code,
    ...area.criteria.flatMap((one) => [one.code, ...one.components.map((component) => component.code)]),
  ]);
}
