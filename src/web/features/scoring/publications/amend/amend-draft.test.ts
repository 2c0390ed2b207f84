import { expect, test } from "vitest";
import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import {
  changesSent,
  countedColumn,
  draftSent,
  isOpenChange,
  type ListedChange,
  noChange,
  putChange,
  type TypedChange,
  withInput,
} from "./amend-draft.ts";

const unit = (unitId: string) => ({ unitId, blockCode: "SO", nameVi: unitId, nameEn: null });
const change = (unitId: string, component: string, points: string): ListedChange => ({
  ...{ unit: unit(unitId), component, points, inputs: null, reason: " Tính thiếu ", fields: [] },
});

test("a component of a unit stands in the list once, in the place where it was", () => {
  const list = [change("a", "1", "1"), change("a", "2", "1"), change("b", "1", "1")];
  const points = (changes: readonly ListedChange[]) => changes.map((one) => one.points);
  expect(points(putChange(list, change("a", "2", "0")))).toEqual(["1", "0", "1"]);
  expect(points(putChange(list, change("b", "2", "0")))).toEqual(["1", "1", "1", "0"]);
});

test("what is sent names the unit and either inputs or points, with the reason without blanks around it", () => {
  expect(changesSent([change("a", "", "1.5"), { ...change("b", "2", "1"), points: null, inputs: { x: "1" } }])).toEqual(
    [
      { unitId: "a", component: "", inputs: null, points: "1.5", reason: "Tính thiếu" },
      { unitId: "b", component: "2", inputs: { x: "1" }, points: null, reason: "Tính thiếu" },
    ],
  );
});

test("the column that counts is the strongest one that was decided", () => {
  const column = (stage: string, verdict: string | null) => ({ stage, seat: 1, verdict }) as ColumnView;
  const [self, first, council] = [
    column("self", null),
    column("appraisal1", "accepted"),
    column("council", "accepted"),
  ];
  expect(countedColumn([self, first, council])?.stage).toBe("council");
  expect(countedColumn([self, column("appraisal1", null)])?.stage).toBe("self");
  expect(countedColumn([])).toBeUndefined();
});

test("an input that is emptied is gone", () => {
  expect(withInput({ x: "1", y: "2" }, "x", null)).toEqual({ y: "2" });
  expect(withInput({ y: "2" }, "x", "3")).toEqual({ x: "3", y: "2" });
});

test("a draft is written of the list and of the reason as far as it is one", () => {
  const list = [change("a", "1", "1")];
  expect(draftSent({ list, reason: " Theo kết luận " })).toEqual({
    changes: changesSent(list),
    reason: "Theo kết luận",
  });
  expect(draftSent({ list, reason: "x " }).reason).toBeNull();
});

const listed: ListedChange = { ...change("a", "1", "1"), points: null, inputs: { x: "1", y: "2" } };
const opened: TypedChange = { ...noChange, ...listed, kind: "inputs" };

test.each([
  ["a unit alone", { ...noChange, unit: unit("a") }, false],
  ["a place that the list does not have", { ...noChange, unit: unit("b"), component: "1" }, true],
  ["what is listed, as it is", opened, false],
  ["the same inputs in another order", { ...opened, inputs: { y: "2", x: "1" } }, false],
  ["another figure", { ...opened, inputs: { x: "1", y: "3" } }, true],
  ["a figure taken away", { ...opened, inputs: { x: "1" } }, true],
  ["another reason", { ...opened, reason: "Tính thừa" }, true],
  ["points in place of inputs", { ...opened, kind: "points", points: "1" }, true],
] as [string, TypedChange, boolean][])("whether %s is open beside the list", (_, typed, isOpen) => {
  expect(isOpenChange(typed, [listed])).toBe(isOpen);
});
