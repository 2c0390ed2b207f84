import { describe, expect, it } from "vitest";
import { compileSet } from "../../../../../domain/scoring/compile-set.ts";
import { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { Rule } from "../../../../../domain/scoring/rule-model.ts";
import { checkDocument } from "../state/check-document.ts";
import { freshRule } from "./fresh-rule.ts";
import { ruleFields, ruleKinds } from "./rule-fields.ts";

const setWith = (rule: Rule) =>
  CriteriaSet.parse({ id: "x", scale: "2", areas: [{ code: "1", name: "A", max: "2", rule }] });

describe("a rule as its form begins", () => {
  it.each(ruleKinds)("%s is valid, reaches the maximum and is asked for field by field", (kind) => {
    const rule = freshRule(kind, "2");
    expect(Rule.parse(rule)).toEqual(rule);
    const checked = checkDocument(setWith(rule));
    expect(checked.errors).toBe(0);
    const codes = [...checked.findings.values()].flat().map(({ code }) => code);
    expect(codes).not.toContain("rule.belowMaximum");
    const asked = new Set(ruleFields(rule).map(({ key }) => key));
    const own = kind === "countSteps" ? ["steps"] : kind === "formula" ? ["variables", "expression"] : [];
    for (const key of Object.keys(rule))
      expect(key === "kind" || key === "aggregate" || asked.has(key) || own.includes(key), key).toBe(true);
  });

  it.each(ruleKinds)("%s has lines that are valid when they are added", (kind) => {
    const rule = freshRule(kind, "2") as unknown as Record<string, unknown>;
    for (const field of ruleFields(rule as unknown as Rule)) {
      if (field.kind !== "rows") continue;
      const lines = rule[field.key] as object[];
      const more = { ...rule, [field.key]: [...lines, field.fresh(lines.length)] } as unknown as Rule;
      expect(Rule.safeParse(more).success, field.key).toBe(true);
      expect(compileSet(setWith(more)).ok, field.key).toBe(true);
    }
  });

  it("keeps what means the same in the new kind", () => {
    const ratio = Rule.parse({
      kind: "ratio",
      numerator: "xong",
      denominator: "giao",
      zeroBelow: "0.5",
      knockOut: { when: "kyLuat", points: "0" },
      inputs: [{ name: "xong", title: "Số việc đã xong" }],
    });
    expect(freshRule("ratioToTarget", "2", ratio)).toMatchObject({
      numerator: "xong",
      denominator: "giao",
      zeroBelow: "0.5",
      target: "0.8",
      knockOut: { when: "kyLuat" },
      inputs: [{ name: "xong" }],
    });
    expect(freshRule("yesNo", "2", ratio)).toEqual({
      kind: "yesNo",
      yes: "2",
      no: "0",
      knockOut: { when: "kyLuat", points: "0" },
    });
  });
});
