import { describe, expect, it } from "vitest";
import { findHouseFaults, houseRules } from "./house-rules.ts";

function rulesBrokenBy(path: string, text: string): string[] {
  return findHouseFaults([{ path, text }]).map((fault) => /^\s+([a-z-]+):/m.exec(fault)?.[1] ?? fault);
}

/** Written in parts so that this file is not found by the rule it tests. */
const home = ["", "home", "someone", "congtam"].join("/");
const todo = ["TO", "DO"].join("");

const breaches: [string, string, string][] = [
  ["file-length", "src/domain/a.ts", "const a = 1;\n".repeat(401)],
  ["kebab-case", "src/domain/scoreSheet.ts", "export const a = 1;"],
  ["no-drawers", "src/domain/utils.ts", "export const a = 1;"],
  ["no-drawers", "src/web/index.tsx", "export const a = 1;"],
  [
    "no-barrels",
    "src/domain/all.ts",
    `export * from "./a.ts";\nexport { b } from "./b.ts";\nexport type { C } from "./c.ts";`,
  ],
  ["environment-in-one-file", "src/server/app.ts", "const port = process.env.PORT;"],
  ["environment-in-one-file", "src/cli/a.ts", `import { env } from "node:process";`],
  ["domain-without-clock-or-chance", "src/domain/a.ts", "const today = new Date();"],
  ["domain-without-clock-or-chance", "src/domain/a.ts", "const draw = Math.random();"],
  ["scoring-on-any-node", "src/domain/scoring/a.ts", "Temporal.Now.instant();"],
  ["dialogs-return-focus", "src/web/a.tsx", "return <Modal opened />;"],
  ["sql-asks-no-time", "migrations/0001-a.sql", "select now();"],
  ["sql-asks-no-time", "src/server/modules/a/repository.ts", "sql`select current_timestamp`;"],
  ["nothing-unfinished", "src/domain/a.ts", `// ${todo} later`],
  ["no-machine-paths", "docs/a.md", `Open ${home}/x.`],
  ["no-registry-host", "package-lock.json", `"resolved": "https://example.org/a.tgz"`],
];

describe("house rules", () => {
  it.each(breaches)("%s is found in %s", (name, path, text) => {
    expect(rulesBrokenBy(path, text)).toContain(name);
  });

  it("every rule is proven by a breach", () => {
    const proven = new Set(breaches.map(([name]) => name));
    expect(houseRules.map((rule) => rule.name).filter((name) => !proven.has(name))).toEqual([]);
  });

  it("words in remarks, injected clocks and dates with a value are no breach", () => {
    expect(
      rulesBrokenBy("src/domain/a.ts", "// Math.random() would be wrong here\nconst day = new Date(instant);"),
    ).toEqual([]);
    expect(rulesBrokenBy("src/server/a.ts", "const at = deps.clock.now();\n/* now() */")).toEqual([]);
    expect(rulesBrokenBy("src/server/env.ts", "parseEnv(process.env);")).toEqual([]);
    expect(rulesBrokenBy("src/web/a.tsx", "useReturnFocus();\nreturn <Modal opened />;")).toEqual([]);
    expect(rulesBrokenBy("src/server/a.ts", `export { a } from "./a.ts";\nexport const b = 1;`)).toEqual([]);
  });

  it("names the file, the line and the reason", () => {
    expect(findHouseFaults([{ path: "src/cli/a.ts", text: "\nprocess.env;" }])).toEqual([
      "src/cli/a.ts:2: process.env\n    environment-in-one-file: only src/server/env.ts reads the environment; others get it as a value",
    ]);
  });
});
