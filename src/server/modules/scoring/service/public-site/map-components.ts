import type { UnitResult } from "../../../../../contract/scoring/ranking.ts";

type Component = UnitResult["areas"][number]["criteria"][number]["components"][number];

/** A result with each of its components changed. */
export function mapComponents(result: UnitResult, change: (component: Component) => Component): UnitResult {
  const areas = result.areas.map((area) => ({
    ...area,
    criteria: area.criteria.map((criterion) => ({ ...criterion, components: criterion.components.map(change) })),
  }));
  return { ...result, areas };
}
