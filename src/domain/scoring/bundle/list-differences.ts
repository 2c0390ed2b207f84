import type { BundleDifference, BundleLine, BundleResult, LineResult } from "./bundle-model.ts";
import { columnFigures, isColumnField } from "./column-figures.ts";

/** The final result of a unit with its components by code. */
export interface FinalResult {
  readonly result: BundleResult;
  readonly components: ReadonlyMap<string, LineResult>;
  /** What is told of the column that decided, by code of the component; "" for bonus and penalty. */
  readonly columns: ReadonlyMap<string, ToldColumn>;
}

/** The column of a line as everybody may know it. */
export type ToldColumn = Pick<BundleLine, "column" | "withheld" | "proof">;

const unitFields = ["rank", "percent", "className", "points", "applicableMax", "bonus", "penalty"] as const;
const componentFields = ["points", "applicableMax", "state"] as const;

/**
 * What differs between two results of one round, unit by unit as they stand in `after`: first what everybody looks at
 * (rank, percentage, class), then the components with the columns that decided, also where their points stay. Places that
 * move only because others did are told too: they are ranks.
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
    for (const component of everyCode(now, then)) {
      const [old, line] = [then?.components.get(component), now.components.get(component)];
      for (const field of componentFields)
        differences.push(...differ({ unit, component, field }, old?.[field], line?.[field]));
      differences.push(
        ...differOfColumn({ unit, component }, then?.columns.get(component), now.columns.get(component)),
      );
    }
  }
  return differences;
}

/** The figure of a result that a difference is about; undefined where a difference never tells of such a one. */
export function findFigure(
  { result, components, columns }: FinalResult,
  { component, field }: Pick<BundleDifference, "component" | "field">,
): string | null | undefined {
  if (isColumnField(field)) return columnFigures(columns.get(component))[field];
  const [fields, figures]: [readonly string[], object | undefined] =
    component === "" ? [unitFields, result] : [componentFields, components.get(component)];
  return fields.includes(field) ? (figures as Record<string, string | null> | undefined)?.[field] : undefined;
}

/** Its inputs where they differ; else, where anything about it does, who decided and by which proof. */
function differOfColumn(
  place: Pick<BundleDifference, "unit" | "component">,
  then: ToldColumn | undefined,
  now: ToldColumn | undefined,
): BundleDifference[] {
  const [old, told] = [columnFigures(then), columnFigures(now)];
  const inputs = differ({ ...place, field: "columnInputs" }, old.columnInputs, told.columnInputs);
  return inputs.length > 0 ? inputs : differ({ ...place, field: "column" }, old.column, told.column);
}

function everyCode(now: FinalResult, then: FinalResult | undefined): Set<string> {
  return new Set([now, ...(then ? [then] : [])].flatMap((one) => [...one.components.keys(), ...one.columns.keys()]));
}

function differ(
  place: Pick<BundleDifference, "unit" | "component" | "field">,
  before: string | null | undefined,
  after: string | null | undefined,
): BundleDifference[] {
  const [known, told] = [before ?? null, after ?? null];
  return known === told ? [] : [{ ...place, before: known, after: told }];
}
