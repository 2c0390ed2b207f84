import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { compileExpression } from "./expression.ts";

function compute(text: string, values: Readonly<Record<string, string>> = {}): string {
  const parsed = compileExpression(text, Object.keys(values));
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.expression(Object.values(values).map((one) => Rational.parse(one))).toFraction();
}

describe("formulas are exact", () => {
  it.each([
    ["0.1 + 0.2", "3/10"],
    ["1 / 3 * 3", "1"],
    ["2 + 3 * 4 - 5 / 2", "23/2"],
    ["-(2 - 5)", "3"],
    ["+2", "2"],
    ["1.10 == 1.1", "1"],
    ["1 < 2 and 2 <= 2", "1"],
    ["1 > 2 or 2 >= 3", "0"],
    ["1 != 1", "0"],
    ["not (1 == 2)", "1"],
    ["0 ? 1 : 2", "2"],
    ["min(3, 1/3, 2)", "1/3"],
    ["max(3, 7/2)", "7/2"],
    ["abs(-1/3)", "1/3"],
    ["floor(-0.5)", "-1"],
    ["ceil(-0.5)", "0"],
    ["floor(2)", "2"],
    ["round(2.345, 2)", "47/20"],
    ["round(-0.5)", "-1"],
    ["round(2.345, 1.9)", "23/10"],
  ])("%s = %s", (text, result) => {
    expect(compute(text)).toBe(result);
  });

  it("computes only what decides", () => {
    expect(compute("a > 0 and b / a > 1", { a: "0", b: "1" })).toBe("0");
    expect(compute("a == 0 or b / a > 1", { a: "0", b: "1" })).toBe("1");
    expect(compute("a == 0 ? 1 : b / a", { a: "0", b: "1" })).toBe("1");
    expect(() => compute("b / a", { a: "0", b: "1" })).toThrow(RangeError);
  });
});

describe("formulas are only what is on the list", () => {
  it.each([
    ["1 +", "formula.syntax"],
    ["(1", "formula.syntax"],
    ["", "formula.notAllowed"],
    ["x + 1", "formula.unknownVariable"],
    ["2 ^ 3", "formula.notAllowed"],
    ["5 % 3", "formula.notAllowed"],
    ["3!", "formula.notAllowed"],
    ["2 a", "formula.notAllowed"],
    ["sqrt(2)", "formula.notAllowed"],
    ["import(1)", "formula.notAllowed"],
    ["min()", "formula.notAllowed"],
    ["abs(1, 2)", "formula.notAllowed"],
    ["a = 3", "formula.notAllowed"],
    ["a; a", "formula.notAllowed"],
    ["f(a) = a", "formula.notAllowed"],
    ["[1, 2]", "formula.notAllowed"],
    ['"1"', "formula.notAllowed"],
    ["a.constructor", "formula.notAllowed"],
    ["0 < a < 1", "formula.notAllowed"],
    ["1e-7", "formula.notAllowed"],
    ["12345678901234567 + 1", "formula.notAllowed"],
    [`${"1+".repeat(1200)}1`, "formula.notAllowed"],
    ["(".repeat(1900), "formula.syntax"],
  ])("%s", (text, code) => {
    const parsed = compileExpression(text, ["a"]);
    expect(parsed.ok ? "ok" : parsed.code).toBe(code);
    if (!parsed.ok) expect([parsed.text.vi, parsed.text.en].every((one) => one.length > 10)).toBe(true);
  });

  it.each([
    ["2 a", "“2 a” (thiếu dấu *)", "“2 a” (the * is missing)"],
    ["min()", "“min” với 0 giá trị", "“min” of 0 values"],
    ["1+".repeat(1200), "quá 2000 ký tự", "more than 2000 characters"],
  ])("%s is refused in each language alone", (text, vi, en) => {
    const parsed = compileExpression(text, ["a"]);
    expect(parsed.ok ? "ok" : parsed.text.vi).toContain(`không được dùng ${vi};`);
    expect(parsed.ok ? "ok" : parsed.text.en).toContain(`may not use ${en};`);
  });
});
