import type { Area, Component, CriteriaSet, Criterion } from "../model.ts";

/** Where a part stands: [area], [area, criterion] or [area, criterion, component], counted from 0. */
export type PartPath = readonly number[];
export type SetPartNode = Area | Criterion | Component;

/** @example pathOfPlace("areas[0].criteria[2].rule.bands[1]") // [0, 2] */
export function pathOfPlace(place: string): PartPath {
  const part = /^areas\[(\d+)\](?:\.criteria\[(\d+)\](?:\.components\[(\d+)\])?)?/.exec(place);
  return (part?.slice(1) ?? []).filter((one) => one !== undefined).map(Number);
}

/** @example placeOfPath([0, 2]) // "areas[0].criteria[2]" */
export function placeOfPath(path: PartPath): string {
  const keys = ["areas", "criteria", "components"];
  return path.map((at, level) => `${keys[level]}[${at}]`).join(".");
}

/** The parts below a part; of the empty path the areas. A component has none. */
export function childrenOf(set: CriteriaSet, path: PartPath): readonly SetPartNode[] {
  if (path.length === 0) return set.areas;
  const part = findPart(set, path);
  if (part === undefined) return [];
  return "criteria" in part ? part.criteria : "components" in part ? part.components : [];
}

/** The part at a path; undefined where there is none. */
export function findPart(set: CriteriaSet, path: PartPath): SetPartNode | undefined {
  const [a, c, k] = path;
  const area = set.areas[a ?? -1];
  if (c === undefined) return area;
  const criterion = area?.criteria[c];
  return k === undefined ? criterion : criterion?.components[k];
}

export const samePath = (one: PartPath, other: PartPath): boolean =>
  one.length === other.length && one.every((at, level) => at === other[level]);

/** The set with the children of a part (or the areas, for the empty path) replaced. */
export function withChildren(set: CriteriaSet, path: PartPath, children: readonly SetPartNode[]): CriteriaSet {
  const [a, c] = path;
  if (a === undefined) return { ...set, areas: children as Area[] };
  const areas = set.areas.map((area, at): Area => {
    if (at !== a) return area;
    if (c === undefined) return { ...area, criteria: children as Criterion[] };
    const criteria = area.criteria.map((one, place) =>
      place === c ? { ...one, components: children as Component[] } : one,
    );
    return { ...area, criteria };
  });
  return { ...set, areas };
}
