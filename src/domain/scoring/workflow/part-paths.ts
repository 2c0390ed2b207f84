import type { CriteriaSet } from "../model.ts";

/** The codes that hold a component, the narrowest first: component, criterion, area. */
export interface PartPath {
  /** Code of what carries the points: a component, or a criterion or area without children. */
  readonly component: string;
  readonly criterion: string | null;
  readonly area: string;
}

/** Where every component of a set stands, by its code, in the order of the set. */
export function partPaths(set: CriteriaSet): Map<string, PartPath> {
  const paths = new Map<string, PartPath>();
  for (const area of set.areas) {
    if (area.criteria.length === 0) paths.set(area.code, { component: area.code, criterion: null, area: area.code });
    for (const criterion of area.criteria) {
      const of = (component: string) => ({ component, criterion: criterion.code, area: area.code });
      if (criterion.components.length === 0) paths.set(criterion.code, of(criterion.code));
      for (const component of criterion.components) paths.set(component.code, of(component.code));
    }
  }
  return paths;
}

/** How narrow a part is for a component: 3 the component itself, 2 its criterion, 1 its area; undefined: another part. */
export function depthOf(path: PartPath, part: string): number | undefined {
  if (part === path.component) return 3;
  if (part === path.criterion) return 2;
  return part === path.area ? 1 : undefined;
}
