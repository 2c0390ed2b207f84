import { expect, test } from "vitest";
import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import { setPointsOrigin } from "./set-points.ts";

const column = (stage: string, verdict: string | null, exact: string, pointsSet = true, seat = 1) =>
  ({ stage, verdict, seat, pointsSet, points: { printed: exact, exact } }) as ColumnView;

test("points that were taken over lead to the column in which they were set", () => {
  const first = column("appraisal1", "pointsChanged", "1/2");
  const second = column("appraisal1", "pointsChanged", "1/2", true, 2);
  const kept = column("appraisal2", "accepted", "1/2");
  const own = column("council", "pointsChanged", "3/4");
  const columns = [column("self", null, "1", false), first, second, kept, own];
  expect(columns.map((one) => setPointsOrigin(one, columns))).toEqual([undefined, first, second, first, own]);
  expect(setPointsOrigin(kept, [kept])).toBe(kept);
});
