import type { BundleDifference, BundleResult, LineResult } from "./bundle-model.ts";

/** The final result of a unit with its components by code. */
export interface FinalResult {
  readonly result: BundleResult;
  readonly components: ReadonlyMap<string, LineResult>;
}

const unitFields = ["rank", "percent", "className", "points", "applicableMax", "bonus", "penalty"] as const;
const componentFields = ["points", "applicableMax", "state"] as const;

/**
 * What differs between two results of one round, unit by unit as they stand in `after`: first what everybody looks at
 * (rank, percentage, class), then the components. Places that move only because others did are told too: they are ranks.
 */
export function listDifferences(
  before: ReadonlyMap<string, FinalResult>,
  after: ReadonlyMap<string, FinalResult>,
): BundleDifference[] {
  const differences: BundleDifference[] = [];
  for (const [unit, now] of after) {
    const then = before.get(unit);
    for (const field of unitFields)
      differences.push(...differ({ unit, component: "", field }, then?.result[field], now.result[field]));
    for (const [component, line] of now.components) {
      const old = then?.components.get(component);
      for (const field of componentFields)
        differences.push(...differ({ unit, component, field }, old?.[field], line[field]));
    }
  }
  return differences;
}

/** The figure of a result that a difference is about; undefined where a difference never tells of such a one. */
export function findFigure(
  { result, components }: FinalResult,
  { component, field }: Pick<BundleDifference, "component" | "field">,
): string | null | undefined {
  const [fields, figures]: [readonly string[], object | undefined] =
    component === "" ? [unitFields, result] : [componentFields, components.get(component)];
  return fields.includes(field) ? (figures as Record<string, string | null> | undefined)?.[field] : undefined;
}

function differ(
  place: Pick<BundleDifference, "unit" | "component" | "field">,
  before: string | null | undefined,
  after: string | null,
): BundleDifference[] {
  const known = before ?? null;
  return known === after ? [] : [{ ...place, before: known, after }];
}
