import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { compileSet } from "../compile-set.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { CriteriaSet } from "../model.ts";
import { compareComponent, lineageOf } from "./last-year.ts";
import { describeUnitComparison } from "./unit-comparison.ts";

type Part = { readonly code: string; readonly previousCode?: string };

function compile(id: string, year: number, parts: readonly Part[], previousSet?: string): CompiledSet {
  const criteria = parts.map((part) => ({ ...part, name: part.code, max: "1", rule: { kind: "manual" } }));
  const areas = [{ code: "A", name: "A", max: String(parts.length), criteria }];
  const set = CriteriaSet.parse({ id, year, scale: String(parts.length), areas, ...(previousSet && { previousSet }) });
  const result = compileSet(set, { year });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.compiled;
}

describe("the component that another one continues", () => {
  const before = compile("b2025", 2025, [{ code: "1" }, { code: "2" }, { code: "3" }]);
  const after = compile(
    "b2026",
    2026,
    [{ code: "1", previousCode: "2" }, { code: "3" }, { code: "2", previousCode: "-" }],
    "b2025",
  );

  it("is found by lineage, not by its number alone", () => {
    const lineage = lineageOf(before, after);
    expect(after.leaves.map((leaf) => [leaf.code, lineage(leaf)?.code ?? null])).toEqual([
      ["1", "2"],
      ["3", "3"],
      ["2", null],
    ]);
  });

  it("is itself where the set is the same", () => {
    const lineage = lineageOf(before, before);
    expect(before.leaves.map((leaf) => lineage(leaf)?.code)).toEqual(["1", "2", "3"]);
  });
});

describe("points beside those of last round", () => {
  const of = (text: string) => Rational.parse(text);
  const last = (points: string, max: string) => ({
    leaf: {} as Leaf,
    points: of(points),
    applicableMax: of(max),
  });
  const tell = (points: string, max: string, before: ReturnType<typeof last> | undefined) => {
    const told = compareComponent({ points: of(points), applicableMax: of(max) }, before);
    if (told.kind === "none") return told.note.vi;
    return [told.kind, told.points.toFraction(), told.change.toFraction()].join(" ");
  };
  it.each([
    ["the same maximum", "1", "2", last("1/2", "2"), "same 1/2 1/2"],
    ["fewer points", "0", "2", last("1/2", "2"), "same 1/2 -1/2"],
    ["another maximum", "1", "1", last("3/2", "2"), "restated 3/4 1/4"],
    ["a new component", "1", "1", undefined, "tiêu chí mới, không so sánh được"],
    ["left out this year", "0", "0", last("1", "1"), "một trong hai năm không đánh giá, không so sánh được"],
    ["left out last year", "1", "1", last("0", "0"), "một trong hai năm không đánh giá, không so sánh được"],
  ])("%s", (_name, points, max, before, expected) => {
    expect(tell(points, max, before)).toBe(expected);
  });

  it("says why a maximum was restated", () => {
    const told = compareComponent({ points: of("1"), applicableMax: of("1.5") }, last("2", "2"));
    expect(told.kind === "restated" && told.note.vi).toBe("quy đổi vì điểm tối đa đổi từ 2 thành 1,5");
  });
});

describe("a unit beside its last year", () => {
  const unitId = "01900000-0000-7000-8000-000000000001" as never;
  it.each([
    [{ comparable: true, because: "sameUnit", previousUnitId: unitId } as const, unitId, null],
    [
      { comparable: true, because: "linked", previousUnitId: unitId, reason: "tiếp nhận nguyên trạng" } as const,
      unitId,
      "so sánh theo quyết định của cơ quan chủ trì: tiếp nhận nguyên trạng",
    ],
    [
      { comparable: false, because: "newUnit", since: "2025-07-01" } as const,
      null,
      "không so sánh được: đơn vị mới từ 01/07/2025",
    ],
    [
      { comparable: false, because: "merged", since: "2025-03-01" } as const,
      null,
      "không so sánh được: đơn vị được sắp xếp lại từ 01/03/2025",
    ],
    [
      { comparable: false, because: "eraChanged", since: "2025-07-01" } as const,
      null,
      "không so sánh được: cấp chính quyền thay đổi từ 01/07/2025",
    ],
    [{ comparable: false, because: "notLiving" } as const, null, "không so sánh được: đơn vị đã kết thúc hoạt động"],
  ])("%o", (comparison, previous, note) => {
    const told = describeUnitComparison(comparison);
    expect([told.previousUnitId, told.note?.vi ?? null]).toEqual([previous, note]);
  });
});
