import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INDEX_FORMULAS } from "../../domain/scoring/index-formula.ts";
import { CriteriaSet, DEFAULT_CLASSES } from "../../domain/scoring/model.ts";
import { Rule } from "../../domain/scoring/rule-model.ts";
import { runScore } from "./run-score.fixture.ts";

const page = readFileSync(new URL("../../../docs/scoring-files.md", import.meta.url), "utf8");

/** A fenced block of the page by the name beside its language. */
function block(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page);
  return found?.[1] ?? "";
}

describe("docs/scoring-files.md", () => {
  it("the example gives the result that stands there, without a remark", async () => {
    const files = { "set.json": block("set.json"), "inputs.csv": block("inputs.csv") };
    const run = await runScore(["--set", "set.json", "--inputs", "inputs.csv"], files);
    expect(run).toEqual({ code: 0, out: block("result"), err: "" });
  });

  it("names every rule kind with every one of its keys", () => {
    for (const { shape } of Rule.options) {
      const [kind] = shape.kind.values;
      const row = page.split("\n").find((line) => line.startsWith(`| \`${kind}\` `));
      const share = ["numerator", "denominator", "zeroBelow", "cap", "floor"];
      const keys = Object.keys(shape).filter((key) => !["kind", "knockOut", "inputs", "aggregate"].includes(key));
      for (const key of keys) {
        const inherited = share.includes(key) && row?.includes("as `ratio`");
        expect(inherited || row?.includes(`\`${key}\``) || row?.includes(`[\`${key}\`:`), `${kind}.${key}`).toBe(true);
      }
    }
  });

  it("states every formula of the index with its spellings", () => {
    for (const [name, spellings] of Object.entries(INDEX_FORMULAS)) {
      const row = page.split("\n").find((line) => line.startsWith(`| \`${name}\` `));
      for (const spelling of spellings) expect(row).toContain(`\`${spelling}\``);
    }
  });

  it("states every key and the defaults of a set", () => {
    const defaults = CriteriaSet.parse({ id: "x", areas: [] });
    for (const key of Object.keys(CriteriaSet.shape)) expect(page, key).toMatch(new RegExp(`\`${key}[\`.]`));
    for (const [key, value] of Object.entries(defaults.index)) {
      if (key === "formula" || key === "tieBreak") continue;
      const row = page.split("\n").find((line) => line.includes(`\`index.${key}\``)) ?? "";
      expect(row.split("|").at(-2)?.replaceAll("`", "").trim(), key).toBe(String(value));
    }
    expect(page).toContain(DEFAULT_CLASSES.map(({ name, min }) => `${name} ${min}`).join(", "));
    expect([defaults.scale, defaults.bonus.max, defaults.penalty.max]).toEqual(["100", "0", "0"]);
  });
});
