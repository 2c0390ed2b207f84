import { expect, it } from "vitest";
import { entryOf as countedEntryOf } from "../columns/column-examples.fixture.ts";
import { casePositions } from "./case-positions.ts";

const entryOf = (...[stage, component, content]: Parameters<typeof countedEntryOf>) => ({
  ...{ note: null, ...content },
  ...countedEntryOf(stage, component, content),
});
const self = entryOf("self", "2.1", { inputs: { points: "2" } });
const lowered = entryOf("appraisal1", "2.1", { verdict: "pointsChanged", points: "1", reason: "gửi muộn" });
const second = entryOf("appraisal1", "2.1", { verdict: "pointsChanged", points: "0" });
const pointsOf = ({ points, inputs }: typeof self) => points ?? inputs["points"] ?? null;
const positions = (...columns: (typeof self)[]) =>
  casePositions([{ ...second, seat: 2 }, ...columns, self], pointsOf).map((one) => [one.side, one.points, one.reason]);

it("tells each side in the order of the year, the first seat alone", () => {
  const explained = entryOf("explanation", "2.1", { inputs: { points: "1.5" }, note: "có xác nhận" });
  expect(positions(explained, lowered)).toEqual([
    ["Tự chấm", "2", null],
    ["Thẩm định lần 1", "1", "gửi muộn"],
    ["Giải trình", "1.5", "có xác nhận"],
  ]);
});

it("tells a unit that agreed with the points it agreed to", () => {
  const agreed = entryOf("explanation", "2.1", { verdict: "accepted" });
  expect(positions(agreed, lowered).at(-1)).toEqual(["Giải trình", "1", "Nhất trí với kết quả thẩm định"]);
  const added = { ...agreed, note: "sẽ gửi đúng hạn" };
  expect(positions(added, lowered).at(-1)).toEqual([
    ...["Giải trình", "1", "Nhất trí với kết quả thẩm định: sẽ gửi đúng hạn"],
  ]);
});
