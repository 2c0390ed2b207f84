import { describe, expect, it } from "vitest";
import { makeSet, scoreExamples } from "./round-examples.fixture.ts";

const full = { allowed: true, effect: "fullMarks" };
const out = { allowed: true, effect: "excludeFromDenominator" };
const manual = { kind: "manual" };

const set = makeSet([
  { code: "1.1.1", max: "3", rule: manual, notApplicable: full },
  { code: "1.1.2", max: "5", rule: manual, notApplicable: out },
  { code: "2.1.1", max: "2", rule: manual },
]);
const NA = { na: "true" };

describe("a component that does not apply", () => {
  it("with full marks: no document assigned in the year, the 3 points are given (row 17, law-access sheet 01/2023)", () => {
    const { of, blocks } = scoreExamples(set, [{ unit: "A", inputs: { "1.1.1": NA, "1.1.2": "4", "2.1.1": "1" } }]);
    expect(of("A")).toMatchObject({ points: "8", applicableMax: "10", percent: "80" });
    const [component] = blocks[0]?.units[0]?.score.components ?? [];
    expect(component?.explain("vi")).toBe("không đánh giá, cho điểm tối đa → 3 trên 3 điểm");
    expect(component?.explain("en")).toBe("not applicable, full marks → 3 of 3 points");
  });

  it("leaving the denominator (row 18)", () => {
    const { of, blocks } = scoreExamples(set, [{ unit: "A", inputs: { "1.1.1": "3", "1.1.2": NA, "2.1.1": "1" } }]);
    expect(of("A")).toMatchObject({ points: "4", applicableMax: "5", percent: "80" });
    const component = blocks[0]?.units[0]?.score.components[1];
    expect(component?.applicableMax.toFraction()).toBe("0");
    expect(component?.explain("vi")).toBe("không đánh giá, loại khỏi mẫu số");
    expect(component?.explain("en")).toBe("not applicable, out of the denominator");
  });

  it("68.32 points of 84 are 81.33% (row 18, Thanh Hóa 2023, Ban Dân tộc)", () => {
    const thanhHoa = makeSet([
      { code: "1.1.1", max: "84", rule: manual },
      { code: "2.1.1", max: "16", rule: manual, notApplicable: out },
    ]);
    const { of } = scoreExamples(thanhHoa, [{ unit: "Ban Dân tộc", inputs: { "1.1.1": "68.32", "2.1.1": NA } }]);
    expect(of("Ban Dân tộc")).toMatchObject({ points: "1708/25", applicableMax: "84", printed: "8133/100" });
  });

  it("is a fault where the set does not allow it, says not what it means, or inputs stand beside it", () => {
    const unclear = makeSet([
      { code: "1.1.1", max: "3", rule: manual, notApplicable: { allowed: true, effect: "unknown" } },
      { code: "1.1.2", max: "5", rule: manual, notApplicable: out },
      { code: "2.1.1", max: "2", rule: manual, notApplicable: { allowed: false } },
    ]);
    const inputs = { "1.1.1": NA, "1.1.2": { na: "true", points: "1" }, "2.1.1": NA };
    expect(scoreExamples(unclear, [{ unit: "A", inputs }]).faults).toEqual([
      "notApplicableEffectUnknown",
      "notApplicableWithInputs",
      "notApplicableNotAllowed",
    ]);
  });

  it("na = false says that it applies", () => {
    const inputs = { "1.1.1": { na: "false", points: "3" }, "1.1.2": { na: "false" }, "2.1.1": { na: "có thể" } };
    expect(scoreExamples(set, [{ unit: "A", inputs }]).faults).toEqual(["missingInput", "notYesNo"]);
  });
});

describe("a criterion or area that does not apply", () => {
  const withGroups = {
    id: "groups",
    scale: "10",
    areas: [
      {
        code: "1",
        name: "Văn bản",
        max: "4",
        criteria: [
          {
            code: "1.1",
            name: "Ban hành",
            max: "3",
            notApplicable: full,
            components: [
              { code: "1.1.1", name: "Đầy đủ", max: "1", rule: manual },
              { code: "1.1.2", name: "Đúng", max: "2", rule: manual },
            ],
          },
          { code: "1.2", name: "Rà soát", max: "1", rule: manual },
        ],
      },
      {
        code: "2",
        name: "Một cửa",
        max: "6",
        notApplicable: out,
        criteria: [{ code: "2.1", name: "Hồ sơ", max: "6", rule: manual }],
      },
    ],
  };

  it("covers all components below it", () => {
    const { of, faults } = scoreExamples(withGroups, [{ unit: "A", inputs: { "1.1": NA, "1.2": "0.5", "2": NA } }]);
    expect(faults).toEqual([]);
    expect(of("A")).toMatchObject({ points: "7/2", applicableMax: "4", percent: "175/2" });
  });

  it("may be said of every component below it instead, but not of some alone", () => {
    const inputs = { "1.1.1": NA, "1.1.2": NA, "1.2": "0.5", "2": NA };
    const { of, faults } = scoreExamples(withGroups, [{ unit: "A", inputs }]);
    expect(faults).toEqual([]);
    expect(of("A")).toMatchObject({ points: "7/2", applicableMax: "4" });
    const some = scoreExamples(withGroups, [{ unit: "A", inputs: { ...inputs, "1.1.2": "2" } }]);
    expect(some.faults).toEqual(["notApplicableNotAllowed"]);
  });

  it("takes no other input, and none beside the inputs of its components", () => {
    const inputs = { "1.1": { na: "true", points: "1" }, "1.1.1": "1", "1.2": "1", "2.1": "6" };
    expect(scoreExamples(withGroups, [{ unit: "A", inputs }]).faults).toEqual([
      "unknownInput",
      "notApplicableWithInputs",
    ]);
  });

  it("is a fault where the group does not allow it", () => {
    const inputs = { "1": NA, "1.1": NA, "1.2": "1", "2.1": "6" };
    expect(scoreExamples(withGroups, [{ unit: "A", inputs }]).faults).toContain("notApplicableNotAllowed");
  });
});

it("a unit to which nothing applies has no percentage, class and rank, whatever the formula", () => {
  const parts = [{ code: "1.1.1", max: "5", rule: manual, notApplicable: out }];
  for (const formula of ["percentOfApplicable", "percentThenBonus", "pointsOfScale", "appraisedConverted"]) {
    const { of } = scoreExamples(makeSet(parts, { index: { formula } }), [{ unit: "A", inputs: { "1.1.1": NA } }]);
    expect(of("A")).toMatchObject({ applicableMax: "0", percent: undefined, rank: undefined, resultClass: undefined });
  }
});
