import { describe, expect, it } from "vitest";
import { printDecimal } from "../../../../../domain/rational-format.ts";
import { Component } from "../../../../../domain/scoring/model.ts";
import { freshRule } from "../rules/fresh-rule.ts";
import { ruleKinds } from "../rules/rule-fields.ts";
import { compilePart, tryPart } from "./compile-part.ts";

const part = (change: object) => Component.parse({ code: "1.1.1", name: "Thử", max: "2", ...change });

describe("trying a rule out", () => {
  it.each(ruleKinds)("asks for the inputs of %s", (kind) => {
    const tried = compilePart(part({ rule: freshRule(kind, "2") }), 2026);
    expect(tried?.fields.length).toBeGreaterThan(0);
    for (const { title } of tried?.fields ?? []) expect(title.vi && title.en).toBeTruthy();
  });

  it("computes points and says how, or what is wrong", () => {
    const tried = compilePart(part({ rule: freshRule("ratioToTarget", "2") }), 2026);
    if (tried === undefined) throw new Error("not compiled");
    const { score, faults } = tryPart(tried, { tuSo: "40", mauSo: "100" });
    expect(score && printDecimal(score.points, "vi")).toBe("1");
    expect(score?.explain("vi")).toContain("40/100");
    expect(faults).toEqual([]);
    expect(tryPart(tried, { tuSo: "1", mauSo: "0" }).faults[0]?.vi).toMatch(/bằng 0|mẫu số/);
  });

  it("waits while the rule or the maximum cannot be used", () => {
    expect(compilePart(part({ max: null, rule: freshRule("yesNo", "2") }), 2026)).toBeUndefined();
    expect(compilePart({ ...part({}), rule: { kind: "yesNo", yes: "", no: "0" } }, 2026)).toBeUndefined();
  });

  it("gives what is not applicable its effect", () => {
    const tried = compilePart(
      part({ rule: freshRule("yesNo", "2"), notApplicable: { allowed: true, effect: "fullMarks" } }),
      2026,
    );
    if (tried === undefined) throw new Error("not compiled");
    expect(tryPart(tried, { na: "true" }).score?.state).toBe("fullMarks");
  });
});
