import type { UnitResult } from "../../../../../contract/scoring/ranking.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";

export type AreaResult = UnitResult["areas"][number];
export type ComponentResult = AreaResult["criteria"][number]["components"][number];

/** Exact text of zero: "0", "0/1". */
const isNothing = (exact: string) => /^-?0(\/\d+)?$/.test(exact);

/** True where a component gave less than it could; one that does not apply loses nothing. */
export function losesPoints({ state, points, applicableMax }: ComponentResult): boolean {
  if (state === "notApplicable" || Number(applicableMax) === 0) return false;
  return isNothing(points.exact) || Number(points.printed) < Number(applicableMax);
}

interface Filter {
  readonly lossesOnly: boolean;
  /** Free text over code and name of the component; diacritics do not matter. */
  readonly text: string;
}

/** The areas with only those components that the reader asked for; empty criteria and areas are left out. */
export function shownAreas(areas: readonly AreaResult[], { lossesOnly, text }: Filter): AreaResult[] {
  const wanted = (component: ComponentResult) =>
    (!lossesOnly || losesPoints(component)) &&
    matchesSearch(`${component.code} ${component.nameVi} ${component.nameEn ?? ""}`, text);
  return areas.flatMap((area) => {
    const criteria = area.criteria.flatMap((criterion) => {
      const components = criterion.components.filter(wanted);
      return components.length > 0 ? [{ ...criterion, components }] : [];
    });
    return criteria.length > 0 ? [{ ...area, criteria }] : [];
  });
}
