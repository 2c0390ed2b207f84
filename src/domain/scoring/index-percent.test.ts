import { describe, expect, it } from "vitest";
import { findIndexFormula, INDEX_FORMULAS } from "./index-formula.ts";
import { makeSet, scoreExamples, type UnitExample } from "./round-examples.fixture.ts";

const out = { allowed: true, effect: "excludeFromDenominator" };
const parts = [
  { code: "1.1.1", max: "50", rule: { kind: "manual" } },
  { code: "2.1.1", max: "20", rule: { kind: "manual" }, notApplicable: out },
  { code: "3.1.1", max: "30", source: "survey", rule: { kind: "manual" } },
];
const extras = { bonus: { max: "2" }, penalty: { max: "5" } };
const unit: UnitExample = {
  unit: "A",
  bonus: "1.5",
  penalty: "0.5",
  inputs: { "1.1.1": "40", "2.1.1": { na: "1" }, "3.1.1": "24" },
};

const score = (formula: string | undefined, more: object = extras, one: UnitExample = unit) =>
  scoreExamples(makeSet(parts, { ...more, ...(formula === undefined ? {} : { index: { formula } }) }), [one]);

describe("the index in percent", () => {
  it.each([
    ["percentOfApplicable", "65 of 80 applicable points, bonus and penalty inside (rows 18, 20, 22)", "325/4", "80"],
    ["percentThenBonus", "64 of 80, bonus and penalty after it", "81", "80"],
    ["pointsOfScale", "65 points on the scale of 100; what does not apply is not made good (766/QĐ-TTg)", "65", "80"],
    ["appraisedConverted", "41 of 50 without the survey (row 21, divisions of a district in Hà Nội)", "82", "50"],
  ])("%s: %s", (formula, _meaning, percent, applicableMax) => {
    expect(score(formula).of("A")).toMatchObject({ percent, applicableMax });
  });

  it("is that of all points over the applicable maximum unless the set says otherwise", () => {
    expect(score(undefined).of("A").percent).toBe(score("percentOfApplicable").of("A").percent);
  });

  it("every spelling of a formula is found, whatever its blanks and case", () => {
    for (const [name, spellings] of Object.entries(INDEX_FORMULAS))
      for (const spelling of [name, ...spellings])
        for (const text of [spelling, spelling.toUpperCase(), ` ${spelling.replaceAll(" ", "")} `])
          expect(findIndexFormula(text)).toBe(name);
    expect(findIndexFormula("points / 100")).toBeUndefined();
  });

  it("without a survey its inputs are remarked and not used", () => {
    expect(score("appraisedConverted").faults).toEqual(["surveyNotHeld"]);
    const silent = { ...unit, inputs: { "1.1.1": "40", "2.1.1": { na: "1" } } };
    const { faults, blocks } = score("appraisedConverted", extras, silent);
    expect(faults).toEqual([]);
    const survey = blocks[0]?.units[0]?.score.components[2];
    expect(survey?.explain("vi")).toBe("không tổ chức điều tra xã hội học");
    expect(survey?.explain("en")).toBe("no survey was held");
  });
});

describe("bonus and penalty (row 20)", () => {
  const withExtras = (bonus: string, penalty: string, more: object = extras) =>
    score(undefined, more, { ...unit, bonus, penalty });

  it("are cut to the caps of the set, with a remark", () => {
    const { of, faults } = withExtras("3", "7");
    expect(of("A").points).toBe("61");
    expect(faults).toEqual(["cutToMaximum", "cutToMaximum"]);
  });

  it("exactly the cap is not remarked", () => {
    expect(withExtras("2", "5").faults).toEqual([]);
  });

  it("are written as positive numbers", () => {
    expect(withExtras("-1", "-1").faults).toEqual(["negative", "negative"]);
    expect(withExtras("một", "1").faults).toEqual(["notANumber"]);
  });

  it("are a fault where the set has none; 0 is none", () => {
    expect(withExtras("1", "1", {}).faults).toEqual(["extraInput", "extraInput"]);
    expect(withExtras("0", "0", {}).faults).toEqual([]);
  });

  it("may lift the index above 100% and push it below 0%", () => {
    const best = { ...unit, bonus: "2", penalty: "0", inputs: { "1.1.1": "50", "2.1.1": "20", "3.1.1": "30" } };
    expect(score(undefined, extras, best).of("A")).toMatchObject({ percent: "102", resultClass: "Xuất sắc" });
    const worst = { ...best, bonus: "0", penalty: "5", inputs: { "1.1.1": "0", "2.1.1": "0", "3.1.1": "0" } };
    expect(score(undefined, extras, worst).of("A")).toMatchObject({ percent: "-5", resultClass: "Yếu", rank: 1 });
  });
});

describe("knock-out of any component (row 14)", () => {
  const knockOut = (points: string) =>
    makeSet([{ code: "1.1.1", max: "4", rule: { kind: "manual", knockOut: { when: "fraud", points } } }]);
  const knocked = { unit: "A", inputs: { "1.1.1": { points: "4", fraud: "true" } } };

  it("replaces the points", () => {
    expect(scoreExamples(knockOut("0"), [knocked]).of("A").points).toBe("0");
    expect(scoreExamples(knockOut("1"), [knocked]).of("A").points).toBe("1");
  });

  it("never with more than the maximum or less than 0", () => {
    expect(scoreExamples(knockOut("9"), [knocked]).of("A").points).toBe("4");
    expect(scoreExamples(knockOut("-9"), [knocked]).of("A").points).toBe("0");
  });
});

it("a component scored elsewhere counts when its points are there, and leaves the denominator before (row 19)", () => {
  const set = makeSet([
    { code: "1.1.1", max: "8", rule: { kind: "manual" } },
    { code: "1.1.2", max: "2", source: "elsewhere", rule: { kind: "manual" } },
  ]);
  const { of } = scoreExamples(set, [
    { unit: "A", inputs: { "1.1.1": "6", "1.1.2": "2" } },
    { unit: "B", inputs: { "1.1.1": "6" } },
  ]);
  expect(of("A")).toMatchObject({ applicableMax: "10", percent: "80", rank: 1 });
  expect(of("B")).toMatchObject({ applicableMax: "8", percent: "75", rank: 2 });
});
