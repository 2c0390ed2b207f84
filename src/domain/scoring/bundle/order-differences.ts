import type { BundleContent, BundleDifference } from "./bundle-model.ts";
import { isColumnField } from "./column-figures.ts";

type Place = Pick<BundleDifference, "component" | "field">;

/** Whether a difference is of a figure that was set anew; sums, places and classes follow from these. */
export function isSetAnew({ component, field }: Place): boolean {
  return component !== "" || field === "bonus" || field === "penalty" || isColumnField(field);
}

/**
 * The units of which something was set anew before those that only moved; all else in the order in which it came.
 * @example correctedFirst([{ unit: "a", component: "", field: "rank" }, { unit: "b", component: "1.1", field: "points" }])
 *   // that of b, that of a
 */
export function correctedFirst<One extends Place & Pick<BundleDifference, "unit">>(differences: readonly One[]): One[] {
  const corrected = new Set(differences.filter(isSetAnew).map(({ unit }) => unit));
  const isFirst = ({ unit }: One) => corrected.has(unit);
  return [...differences.filter(isFirst), ...differences.filter((one) => !isFirst(one))];
}

/**
 * Differences as the papers of an amendment tell them: the units of which something was set anew before those that only
 * moved, each blocks in their order and units as they are ranked in `after`.
 */
export function orderDifferences(
  { blocks, units }: Pick<BundleContent, "blocks" | "units">,
  differences: readonly BundleDifference[],
): BundleDifference[] {
  const blockAt = new Map(blocks.map(({ code }, at) => [code, at]));
  const places = new Map(
    units.map(({ id, block, result }) => [id, [blockAt.get(block) ?? -1, Number(result.position)]]),
  );
  const placeOf = ({ unit }: BundleDifference) => places.get(unit) ?? [];
  const byPlace = differences.toSorted((a, b) => {
    const [[block = 0, position = 0], [otherBlock = 0, other = 0]] = [placeOf(a), placeOf(b)];
    return block - otherBlock || position - other;
  });
  return correctedFirst(byPlace);
}
