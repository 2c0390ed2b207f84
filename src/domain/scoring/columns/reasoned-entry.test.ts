import { describe, expect, it } from "vitest";
import { columnsOf, compileColumnSet, entryOf, wholeSheet } from "./column-examples.fixture.ts";
import { effectiveEntries } from "./effective-entry.ts";
import { publishedColumns } from "./published-columns.ts";
import { findReasonedEntry } from "./reasoned-entry.ts";
import { scoreUnitAt } from "./score-unit-at.ts";

const self = entryOf("self", "2.1", { inputs: { points: "2" } });
const lowered = entryOf("appraisal1", "2.1", {
  ...{ verdict: "pointsChanged", inputs: self.inputs, points: "1", reason: "gửi muộn" },
});
const keeps = { verdict: "accepted", inputs: self.inputs, points: "1" } as const;
const accepted = entryOf("appraisal2", "2.1", keeps);

describe("the column whose words explain the figures", () => {
  it.each([
    ["changed figures explain themselves", [self, lowered], lowered, lowered],
    ["accepted ones are explained where they were changed", [self, lowered, accepted], accepted, lowered],
    [
      "whatever is said while accepting",
      [self, lowered],
      entryOf("appraisal2", "2.1", { ...keeps, reason: "giữ nguyên điểm" }),
      lowered,
    ],
    ["over more than one acceptance", [self, lowered, accepted], entryOf("council", "2.1", keeps), lowered],
    [
      "not by a change that came after the acceptance",
      [self, { ...lowered, points: "1/2" }, accepted],
      accepted,
      accepted,
    ],
    ["not by the second seat", [self, { ...lowered, seat: 2 as const }, accepted], accepted, accepted],
    ["not by another component", [self, { ...lowered, component: "1.2" }, accepted], accepted, accepted],
    [
      "figures of the unit by whoever accepted them with a word",
      [self, entryOf("appraisal1", "2.1", { verdict: "accepted", inputs: self.inputs, reason: "đủ minh chứng" })],
      entryOf("appraisal2", "2.1", { verdict: "accepted", inputs: self.inputs }),
      entryOf("appraisal1", "2.1", { verdict: "accepted", inputs: self.inputs, reason: "đủ minh chứng" }),
    ],
  ])("%s", (_name, entries, entry, expected) => {
    expect(findReasonedEntry([...entries, entry], entry)).toEqual(expected);
  });
});

describe("points that a later appraisal accepts", () => {
  const explain = (...entries: (typeof self)[]) =>
    scoreUnitAt(compileColumnSet(), columnsOf([...wholeSheet, lowered, ...entries]), "final").components[3]?.explain(
      "vi",
    );

  it("are told as decided where they were accepted, with the reason of whoever set them", () => {
    expect(explain()).toContain("Thẩm định lần 1 quyết định: 1 trên 3 điểm; lý do: gửi muộn");
    expect(explain(accepted)).toContain(
      "Thẩm định lần 2 quyết định: 1 trên 3 điểm; lý do nêu tại Thẩm định lần 1: gửi muộn",
    );
  });

  it("are decided by the same column for officers, on public pages and in a bundle", () => {
    const columns = columnsOf([...wholeSheet, lowered, accepted]);
    const told = (of: typeof columns) => scoreUnitAt(compileColumnSet(), of, "final").components[3]?.explain("en");
    expect(told(columns)).toContain("decided at “Second appraisal”: 1 of 3");
    expect(told(publishedColumns(columns))).toBe("Points decided at “Second appraisal”: 1 of 3");
    expect(effectiveEntries(columns.entries, "final").get("2.1")?.stage).toBe("appraisal2");
  });

  it("are the council's once it has kept them with a reason", () => {
    const kept = entryOf("council", "2.1", { ...keeps, reason: "Hội đồng thống nhất" });
    expect(explain(accepted, kept)).toContain("Hội đồng quyết định: 1 trên 3 điểm; lý do: Hội đồng thống nhất");
  });
});
