import { findEffectiveEntry } from "../columns/effective-entry.ts";
import type { Verdict } from "../columns/entry.ts";
import type { DecidedColumn, FullColumn, LineResult } from "./bundle-model.ts";

/** Of the columns of one component the one that gives its points in the final result; undefined where none does. */
export function findDecided(component: string, columns: readonly FullColumn[]): FullColumn | undefined {
  const standing = columns.map((column) => ({
    ...{ component, column, stage: column.stage },
    ...{ seat: column.seat === "1" ? (1 as const) : (2 as const), verdict: column.verdict as Verdict | null },
  }));
  return findEffectiveEntry(standing, "final")?.column;
}

/**
 * A column as everybody may know it. Withheld inputs are stood for by the points they gave; that nothing was to be
 * scored is told all the same.
 */
export function tellDecided(
  { stage, role, unit, inputs, points }: FullColumn,
  { result, withheld }: { readonly result: LineResult | null; readonly withheld: boolean },
): DecidedColumn {
  if (!withheld) return { stage, role, unit, inputs, points };
  const na = inputs["na"];
  return {
    ...{ stage, role, unit },
    inputs: na === undefined ? {} : { na },
    points: result?.state === "scored" ? result.pointsExact : points,
  };
}
