import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../finding.ts";
import { readCriteriaSet } from "../read-set.ts";
import { setOf } from "../rules/rule-examples.fixture.ts";
import { validateSet } from "./validate-set.ts";

/** What is said about a set, of its shape or its content. */
function findingsOf(set: object): readonly Finding[] {
  const read = readCriteriaSet(set);
  return read.ok ? [...read.findings, ...validateSet(read.set)] : read.findings;
}

const sound = {
  max: "2",
  rule: { kind: "yesNo", yes: "2" },
  ruleText: "Có: 2",
  leadAgency: "Sở Nội vụ",
  evidence: ["Quyết định"],
};
const withRule = (rule: object, more: object = {}) => setOf({ ...sound, ...more, rule });
const withSet = (more: object) => setOf(sound, more);
const part = (code: string, max: string | null, more: object = {}) => ({ code, name: `Mục ${code}`, max, ...more });
const bands = (...list: object[]) => withRule({ kind: "bands", bands: list });
const steps = (...list: object[]) => withRule({ kind: "countSteps", steps: list });
const ratio = (more: object) => withRule({ kind: "ratio", numerator: "b", denominator: "a", ...more });
const expression = (text: string) => withRule({ kind: "formula", variables: ["a"], expression: text });

/** For each code: a set that has the fault, and the path where it is found. */
const EXAMPLES: Readonly<Record<string, readonly (readonly [set: object, path: string])[]>> = {
  "set.shape": [
    [withRule({ kind: "yesNo", yes: "1,5" }), "areas[0].criteria[0].components[0].rule.yes"],
    [{ title: "Không có mã" }, "id"],
    [withSet({ scale: 1e21 }), "scale"],
  ],
  "set.unknownKey": [[withRule({ ...sound.rule, note: "?" }), "areas[0].criteria[0].components[0].rule.note"]],
  "set.empty": [[{ id: "x", areas: [] }, "areas"]],
  "set.titleMissing": [[withSet({ title: "" }), "title"]],
  "set.scaleNotPositive": [[withSet({ scale: "0" }), "scale"]],
  "set.areasNotScale": [[withSet({ scale: "100" }), "areas"]],
  "set.childrenNotParent": [
    [{ id: "x", scale: "3", areas: [part("1", "3", { criteria: [part("1.1", "2.5")] })] }, "areas[0]"],
  ],
  "set.surveyMissing": [[withSet({}), ""]],
  "set.splitWrong": [[withSet({ split: { survey: "1" } }), "split.survey"]],
  "set.splitNotScale": [[withSet({ split: { appraisal: "2", survey: "1" } }), "split"]],
  "set.countWrong": [[withSet({ counts: { areas: 8 } }), "counts.areas"]],
  "set.yearOpen": [[withRule({ kind: "deadline", due: "01-31", onTime: "2" }), "year"]],
  "index.formulaUnknown": [[withSet({ index: { formula: "points / 100" } }), "index.formula"]],
  "index.tieBreakUnknown": [[withSet({ index: { ties: "tieBreak", tieBreak: ["9.9"] } }), "index.tieBreak[0]"]],
  "index.tieBreakEmpty": [[withSet({ index: { ties: "tieBreak" } }), "index.tieBreak"]],
  "index.tieBreakUnused": [[withSet({ index: { tieBreak: ["1"] } }), "index.tieBreak"]],
  "extra.capNegative": [[withSet({ penalty: { max: "-5" } }), "penalty.max"]],
  "class.limitUnclear": [
    [withSet({ classes: [{ name: "Tốt" }] }), "classes[0]"],
    [withSet({ classes: [{ name: "Tốt", min: "80", minExclusive: "80" }] }), "classes[0]"],
  ],
  "class.duplicate": [
    [
      withSet({
        classes: [
          { name: "Tốt", min: "80" },
          { name: "Tốt", min: "70" },
        ],
      }),
      "classes[1]",
    ],
  ],
  "class.notOrdered": [
    [
      withSet({
        classes: [
          { name: "Khá", min: "70" },
          { name: "Tốt", min: "80" },
        ],
      }),
      "classes[1]",
    ],
  ],
  "part.nameMissing": [[setOf({ ...sound, name: " " }), "areas[0].criteria[0].components[0]"]],
  "part.codeTwice": [
    [{ id: "x", areas: [part("1", "50"), part("1", "50")] }, "areas[1].code"],
    [
      {
        id: "x",
        areas: [part("1", "1", { criteria: [part("1.1", "1")] }), part("1", "1", { criteria: [part("1.2", "1")] })],
      },
      "areas[1].code",
    ],
  ],
  "part.maxMissing": [
    [{ id: "x", areas: [part("1", null)] }, "areas[0].max"],
    [{ id: "x", areas: [part("1", null, { criteria: [part("1.1", "1")] })] }, "areas[0].max"],
  ],
  "part.maxNegative": [[{ id: "x", areas: [part("1", "-1")] }, "areas[0].max"]],
  "part.ruleUnused": [
    [{ id: "x", areas: [part("1", "2", { rule: sound.rule, criteria: [part("1.1", "2")] })] }, "areas[0].rule"],
  ],
  "notApplicable.effectUnknown": [
    [setOf({ ...sound, notApplicable: { allowed: true } }), "areas[0].criteria[0].components[0].notApplicable.effect"],
  ],
  "component.appraiserMissing": [[setOf({ ...sound, leadAgency: " " }), "areas[0].criteria[0].components[0]"]],
  "component.evidenceMissing": [[setOf({ ...sound, evidence: [] }), "areas[0].criteria[0].components[0]"]],
  "component.textMissing": [[setOf({ ...sound, ruleText: "" }), "areas[0].criteria[0].components[0]"]],
  "component.ruleMissing": [[{ id: "x", areas: [part("1", "2")] }, "areas[0]"]],
  "rule.aboveMaximum": [
    [withRule({ kind: "yesNo", yes: "3" }), "areas[0].criteria[0].components[0].rule"],
    [
      withRule({
        kind: "checklist",
        items: [
          { id: "a", points: "1.5" },
          { id: "b", points: "1" },
        ],
      }),
      "areas[0].criteria[0].components[0].rule",
    ],
    [ratio({ cap: "1.2" }), "areas[0].criteria[0].components[0].rule"],
  ],
  "rule.belowMaximum": [
    [withRule({ kind: "choice", options: [{ id: "a", points: "1.5" }] }), "areas[0].criteria[0].components[0].rule"],
  ],
  "rule.negative": [[withRule({ kind: "yesNo", yes: "2", no: "-1" }), "areas[0].criteria[0].components[0].rule"]],
  "rule.reservedName": [
    [withRule({ kind: "ratio", numerator: "na", denominator: "a" }), "areas[0].criteria[0].components[0].rule"],
  ],
  "rule.sameInput": [
    [withRule({ kind: "ratio", numerator: "a", denominator: "a" }), "areas[0].criteria[0].components[0].rule"],
  ],
  "rule.titleUnknown": [
    [
      withRule({ ...sound.rule, inputs: [{ name: "other", title: "Số khác" }] }),
      "areas[0].criteria[0].components[0].rule.inputs[0].name",
    ],
  ],
  "rule.titleTwice": [
    [
      withRule({
        ...sound.rule,
        inputs: [
          { name: "value", title: "Đã ban hành" },
          { name: "value", title: "Có ban hành" },
        ],
      }),
      "areas[0].criteria[0].components[0].rule.inputs[1].name",
    ],
  ],
  "rule.duplicateName": [
    [
      withRule({
        kind: "choice",
        options: [
          { id: "a", points: "2" },
          { id: "a", points: "1" },
        ],
      }),
      "areas[0].criteria[0].components[0].rule.options[1].id",
    ],
  ],
  "rule.bandTwoLimits": [
    [
      bands({ min: "5", minExclusive: "5", points: "2" }, { max: "5", points: "0" }),
      "areas[0].criteria[0].components[0].rule.bands[0]",
    ],
  ],
  "rule.bandEmpty": [
    [
      bands({ min: "5", max: "5", points: "2" }, { max: "5", points: "0" }),
      "areas[0].criteria[0].components[0].rule.bands[0]",
    ],
  ],
  "rule.bandsGap": [
    [bands({ min: "30", points: "2" }, { max: "20", points: "0" }), "areas[0].criteria[0].components[0].rule.bands[0]"],
    [
      bands({ min: "30", points: "2" }, { min: "10", max: "30", points: "0" }),
      "areas[0].criteria[0].components[0].rule.bands[1]",
    ],
    [bands({ min: "0", max: "30", points: "2" }), "areas[0].criteria[0].components[0].rule.bands[0]"],
  ],
  "rule.bandsOverlap": [
    [bands({ min: "20", points: "2" }, { max: "30", points: "0" }), "areas[0].criteria[0].components[0].rule.bands[0]"],
  ],
  "rule.halfRatio": [
    [
      withRule({
        kind: "bands",
        numerator: "b",
        bands: [
          { min: "5", points: "2" },
          { max: "5", points: "0" },
        ],
      }),
      "areas[0].criteria[0].components[0].rule.numerator",
    ],
  ],
  "rule.stepsNotMonotone": [
    [
      bands({ min: "30", points: "1" }, { min: "20", max: "30", points: "2" }, { max: "20", points: "0" }),
      "areas[0].criteria[0].components[0].rule.bands",
    ],
    [
      steps({ min: 2, points: "1" }, { min: 1, points: "2" }, { min: 0, points: "0" }),
      "areas[0].criteria[0].components[0].rule.steps",
    ],
    [
      withRule({ kind: "deadline", due: "2025-01-31", onTime: "1", late: [{ maxDaysLate: 3, points: "2" }] }),
      "areas[0].criteria[0].components[0].rule.late[0]",
    ],
  ],
  "rule.stepsOverlap": [
    [
      steps({ min: 1, points: "2" }, { min: 1, points: "1" }, { min: 0, points: "0" }),
      "areas[0].criteria[0].components[0].rule.steps",
    ],
  ],
  "rule.stepsGap": [[steps({ min: 1, points: "2" }), "areas[0].criteria[0].components[0].rule.steps"]],
  "rule.severalCounts": [
    [
      steps({ missing: 0, points: "2" }, { lateAtLeast: 1, points: "0" }),
      "areas[0].criteria[0].components[0].rule.steps",
    ],
  ],
  "rule.fractionAboveOne": [[ratio({ zeroBelow: "80" }), "areas[0].criteria[0].components[0].rule.zeroBelow"]],
  "rule.fractionNotPositive": [[ratio({ cap: "0" }), "areas[0].criteria[0].components[0].rule.cap"]],
  "rule.weightNegative": [
    [
      withRule({ kind: "weightedRatio", terms: [{ input: "b", weight: "-1" }], denominator: "a" }),
      "areas[0].criteria[0].components[0].rule.terms[0].weight",
    ],
  ],
  "rule.penaltyNotNegative": [
    [
      withRule({ kind: "countPenalty", start: "2", perOccurrence: "0.25" }),
      "areas[0].criteria[0].components[0].rule.perOccurrence",
    ],
  ],
  "rule.notADay": [
    [withRule({ kind: "deadline", due: "02-30", onTime: "2" }), "areas[0].criteria[0].components[0].rule.due"],
  ],
  "rule.sameSides": [
    [
      withRule({ kind: "compare", left: "x", op: "<=", right: "x", pass: "2" }),
      "areas[0].criteria[0].components[0].rule.right",
    ],
  ],
  "rule.percentOutside": [
    [
      withRule({ kind: "surveyOptions", options: [{ label: "A", percent: "101" }] }),
      "areas[0].criteria[0].components[0].rule.options[0].percent",
    ],
  ],
  "rule.scaleNotPositive": [
    [withRule({ kind: "scaledIndex", outOf: "0" }), "areas[0].criteria[0].components[0].rule.outOf"],
  ],
  "rule.stepNotPositive": [[withRule({ kind: "manual", step: "0" }), "areas[0].criteria[0].components[0].rule.step"]],
  "knockOut.outside": [
    [
      withRule({ ...sound.rule, knockOut: { when: "fraud", points: "3" } }),
      "areas[0].criteria[0].components[0].rule.knockOut.points",
    ],
  ],
  "knockOut.sameName": [
    [
      withRule({ ...sound.rule, knockOut: { when: "value", points: "0" } }),
      "areas[0].criteria[0].components[0].rule.knockOut.when",
    ],
  ],
  "formula.absent": [[withRule({ kind: "formula" }), "areas[0].criteria[0].components[0].rule.expression"]],
  "formula.chosenUnknown": [
    [
      withRule({ kind: "formula", chosen: "z", alternatives: [{ id: "x", expression: "max" }] }),
      "areas[0].criteria[0].components[0].rule.chosen",
    ],
  ],
  "formula.syntax": [[expression("a +"), "areas[0].criteria[0].components[0].rule.expression"]],
  "formula.notAllowed": [[expression("a ^ 2"), "areas[0].criteria[0].components[0].rule.expression"]],
  "formula.unknownVariable": [[expression("a + c"), "areas[0].criteria[0].components[0].rule.expression"]],
  "formula.unusedVariable": [[expression("max"), "areas[0].criteria[0].components[0].rule.variables[0]"]],
};

describe("the validator names", () => {
  it.each(Object.entries(EXAMPLES))("%s", (code, examples) => {
    for (const [set, path] of examples) {
      const found = findingsOf(set).filter((finding) => finding.code === code);
      expect(found.map((finding) => finding.path)).toContain(path);
      for (const { text } of found) {
        expect(text.vi).not.toBe(text.en);
        expect(Math.min(text.vi.length, text.en.length)).toBeGreaterThan(8);
      }
    }
  });

  it.each([
    { kind: "ratio", numerator: "a", denominator: "a" },
    { kind: "ratioToTarget", target: "0.7", numerator: "a", denominator: "a" },
    { kind: "bands", numerator: "a", denominator: "a", bands: [{ min: "0", points: "2" }] },
  ])("the two figures of a share that have one name: %j", (rule) => {
    const found = findingsOf(withRule(rule)).filter(({ code }) => code === "rule.sameInput");
    expect(found.map(({ text }) => text.vi)).toEqual(["tử số và mẫu số của tỷ lệ cùng tên “a”"]);
  });

  it("no code that has no example here", () => {
    const folder = join(import.meta.dirname, "..");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$|^workbook|^describe|^rule-words|^compare\//.test(file),
    );
    const pattern =
      /(?<!at\()"((?:set|part|rule|component|index|class|extra|formula|notApplicable|knockOut)\.[a-zA-Z]+)"/g;
    const codes = files.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(pattern)].map((match) => match[1]),
    );
    expect([...new Set(codes)].sort()).toEqual(Object.keys(EXAMPLES).sort());
  });

  it("nothing where all is well", () => {
    const survey = {
      ...sound,
      source: "survey",
      rule: { kind: "surveyOptions", options: [{ label: "A", percent: "100" }] },
    };
    expect(findingsOf(setOf(survey, { $schema: "criteria-set.schema.json" }))).toEqual([]);
  });
});
