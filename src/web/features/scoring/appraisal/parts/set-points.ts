import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import { Stage } from "../../../../../domain/scoring/columns/stage.ts";

const placeOf = ({ stage }: ColumnView) => Stage.options.indexOf(stage);

/**
 * The column in which the points of a column were set, not computed: itself, or the one before it whose points it took
 * over as they stood. Undefined where its points come from inputs.
 */
export function setPointsOrigin(column: ColumnView, columns: readonly ColumnView[]): ColumnView | undefined {
  if (!column.pointsSet) return undefined;
  if (column.verdict === "pointsChanged") return column;
  const earlier = columns.filter(
    (one) =>
      one.verdict === "pointsChanged" &&
      one.seat === 1 &&
      placeOf(one) < placeOf(column) &&
      one.points?.exact === column.points?.exact,
  );
  return earlier.sort((one, other) => placeOf(one) - placeOf(other)).at(-1) ?? column;
}
