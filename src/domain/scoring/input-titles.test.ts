import { expect, it } from "vitest";
import { compileSet } from "./compile-set.ts";
import { describeRule } from "./describe-rule.ts";
import { ruleAt } from "./describe-set.ts";
import { inputFields } from "./input-fields.ts";
import { buildInputForm } from "./input-form.ts";
import { inputTitle } from "./input-titles.ts";
import { readCriteriaSet } from "./read-set.ts";
import { Rule } from "./rule-model.ts";
import { scoreExample, setOf } from "./rules/rule-examples.fixture.ts";
import { collectValues } from "./unit-values.ts";
import { readRuleParameters, writeRuleParameters } from "./workbook/rule-notation.ts";

const plain = { kind: "compare", left: "actual", op: "<=", right: "allowed", pass: "1.5" };
const inputs = [
  { name: "actual", title: "Số cấp phó hiện có", titleEn: "Deputies in office" },
  { name: "allowed", title: "Số cấp phó được phép; theo luật" },
  { name: "fraud", title: "Khai không trung thực", titleEn: "False statement" },
];
const titled = { ...plain, knockOut: { when: "fraud", points: "0" }, inputs };

function compiledOf(rule: object) {
  const read = readCriteriaSet(setOf({ max: "1.5", rule }));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const result = compileSet(read.set);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result, read };
}

it("forms call inputs by their titles, in English by the Vietnamese one where there is no other", () => {
  const { compiled } = compiledOf(titled);
  const [leaf] = compiled.leaves;
  if (leaf === undefined) throw new Error("no component");
  const fields = inputFields(ruleAt(compiled.set, leaf.path), leaf.rule, leaf.knockOut);
  expect(fields.map(({ name, title }) => [name, title.vi, title.en])).toEqual([
    ["actual", "Số cấp phó hiện có", "Deputies in office"],
    ["allowed", "Số cấp phó được phép; theo luật", "Số cấp phó được phép; theo luật"],
    ["fraud", "Khai không trung thực", "False statement"],
  ]);
  const stored = [{ component: "1.1.1", input: "left#2", value: "3" }];
  const [part] = buildInputForm(compiled, collectValues(stored), []);
  expect(part?.inputs.at(-1)?.title.en).toBe("Deputies in office (2)");
});

it("rules and explanations use titles; without them the names stand as before", () => {
  expect(describeRule(Rule.parse(titled), "1.5").en).toBe(
    "Deputies in office ≤ Số cấp phó được phép; theo luật in every body: 1.5 points; otherwise: 0 points. " +
      "Where “False statement” holds, the whole component gets 0 points.",
  );
  expect(describeRule(Rule.parse(plain), "1.5").vi).toBe("actual ≤ allowed ở mọi đơn vị: 1,5 điểm; không đạt: 0 điểm.");
  const [one] = scoreExample({ max: "1.5", rule: titled }, { actual: "4", allowed: "3" }).components;
  expect(one?.explain("vi")).toContain("Số cấp phó hiện có 4 ≤ Số cấp phó được phép; theo luật 3");
  const [out] = scoreExample({ max: "1.5", rule: titled }, { actual: "3", allowed: "3", fraud: "true" }).components;
  expect(out?.explain("en")).toContain("knocked out (False statement)");
  const [ratio] = [
    { kind: "ratio", numerator: "b", denominator: "a", inputs: [{ name: "b", title: "Số việc đã xong" }] },
  ];
  expect(describeRule(Rule.parse(ratio), "3").vi).toBe("Điểm = Số việc đã xong / a × 3.");
});

it("the validator remarks titles of unknown inputs and doubled ones, and scores all the same", () => {
  const { findings } = compiledOf({
    ...plain,
    inputs: [...inputs, { name: "actual", title: "Lần nữa" }],
  });
  const about = findings.filter(({ code }) => code.startsWith("rule.title"));
  expect(about.map(({ code, severity, path }) => [code, severity, path.slice(path.indexOf("rule"))])).toEqual([
    ["rule.titleUnknown", "warning", "rule.inputs[2].name"],
    ["rule.titleTwice", "warning", "rule.inputs[3].name"],
  ]);
});

it("titles go through the cell of a workbook and back", () => {
  const rule = Rule.parse(titled);
  const cell = writeRuleParameters(rule);
  expect(cell).toContain("inputs: name = actual; title = Số cấp phó hiện có; titleEn = Deputies in office");
  const parsed = readRuleParameters("compare", cell);
  expect(parsed.ok && Rule.parse(parsed.rule)).toEqual(rule);
});

it("an input without a title has none", () => {
  expect(inputTitle(undefined, "b")).toBeUndefined();
  expect(inputTitle({ inputs }, "other")).toBeUndefined();
});
