import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INDEX_FORMULAS } from "./index-formula.ts";
import { IndexPolicy, NotApplicable } from "./model.ts";
import { Rule } from "./rule-model.ts";

const project = new URL("../../../", import.meta.url);
const page = readFileSync(new URL("docs/rules/scoring.md", project), "utf8");

/** Rows of a table of the page, cell by cell. */
function rowsUnder(title: string): string[][] {
  const section = page.split(`\n## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const kinds = rowsUnder("Rule kinds");
const policies = rowsUnder("Policies");

describe("docs/rules/scoring.md", () => {
  it("has every rule kind, once", () => {
    const expected = Rule.options.map((option) => `\`${[...option.shape.kind.values][0]}\``);
    expect(kinds.map(([, kind]) => kind).sort()).toEqual(expected.sort());
  });

  it("has every policy a set can state", () => {
    const { formula: _, tieBreak: __, ties, ...plain } = IndexPolicy.shape;
    const expected = [
      ...Object.keys(plain),
      ...ties.def.innerType.options,
      ...Object.keys(INDEX_FORMULAS),
      ...NotApplicable.shape.effect.def.innerType.options.filter((effect) => effect !== "unknown"),
      "bonus",
      "penalty",
      "classes",
      "knockOut",
      "elsewhere",
      "block",
    ];
    const named = policies.flatMap(([, policy = ""]) => [...policy.matchAll(/`(\w+)`/g)].map((match) => match[1]));
    expect(named.sort()).toEqual(expected.sort());
  });

  it("covers rows 1 to 28 of the catalogue", () => {
    const rows = [...kinds, ...policies].flatMap(([row = ""]) => row.split(", ").map(Number));
    expect([...new Set(rows)].sort((a, b) => a - b)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
  });

  it("gives each a source, its certainty and tests that exist and speak of it", () => {
    for (const [row = "", name = "", rule = "", source = "", certainty = "", tests = ""] of [...kinds, ...policies]) {
      const path = tests.replaceAll("`", "");
      expect(rule.length > 10 && source.length > 3, name).toBe(true);
      expect(certainty, name).toMatch(/read|memory|choice/);
      expect(existsSync(new URL(path, project)), path).toBe(true);
      const text = readFileSync(new URL(path, project), "utf8");
      expect(text, `${name} in ${path}`).toMatch(new RegExp(`rows? [\\d, and]*\\b${row.split(", ")[0]}\\b`));
    }
  });

  it("explains every mark of a source it uses", () => {
    const [body = "", list = ""] = page.split("\n## Sources\n");
    for (const [mark] of body.matchAll(/\b[BG]\d+\b(?=[,\]])/g))
      expect(list, mark).toMatch(new RegExp(`\\b${mark}\\b`));
  });
});
