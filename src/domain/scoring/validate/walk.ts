import type { Level } from "../compiled-set.ts";
import type { Area, Component, CriteriaSet, Criterion } from "../model.ts";
import type { Place } from "./finding-list.ts";

/** Any part of a set with a code and a maximum. */
export type Part = Place & {
  readonly level: Level;
  readonly node: Area | Criterion | Component;
  readonly isLeaf: boolean;
};

/** All areas, criteria and components in the order of the file, with their place. */
export function walkSet(set: CriteriaSet): Part[] {
  return set.areas.flatMap((area, a) => {
    const areaPath = `areas[${a}]`;
    const own: Part = {
      path: areaPath,
      place: area.code,
      level: "area",
      node: area,
      isLeaf: area.criteria.length === 0,
    };
    const below = area.criteria.flatMap((criterion, c): Part[] => {
      const path = `${areaPath}.criteria[${c}]`;
      const isLeaf = criterion.components.length === 0;
      return [
        { path, place: criterion.code, level: "criterion", node: criterion, isLeaf },
        ...criterion.components.map(
          (node, k): Part => ({
            path: `${path}.components[${k}]`,
            place: node.code,
            level: "component",
            node,
            isLeaf: true,
          }),
        ),
      ];
    });
    return [own, ...below];
  });
}
