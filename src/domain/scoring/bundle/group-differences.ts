import type { BundleDifference } from "./bundle-model.ts";
import { isColumnField } from "./column-figures.ts";

/** What differs at one place of a publication. */
export interface DifferencePlace<One> {
  readonly key: string;
  readonly unit: string;
  /** Empty: bonus and penalty. Null: the result of the unit as a whole. */
  readonly component: string | null;
  readonly differences: readonly One[];
}

/** Differences by their places, in the order in which they came. */
export function groupDifferences<One extends Pick<BundleDifference, "unit" | "component" | "field">>(
  differences: readonly One[],
): DifferencePlace<One>[] {
  const componentOf = ({ component, field }: One) => (component === "" && !isColumnField(field) ? null : component);
  const groups = Map.groupBy(differences, (one) => JSON.stringify([one.unit, componentOf(one)]));
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    return first === undefined ? [] : [{ key, unit: first.unit, component: componentOf(first), differences: own }];
  });
}
