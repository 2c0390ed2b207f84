import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { verbTexts } from "./verbs.ts";

const server = join(import.meta.dirname, "../../server");

/** Verbs stand in the code as plain texts beside the word `verb`. */
function recordedVerbs(): string[] {
  const files = readdirSync(server, { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(join(server, name), "utf8").matchAll(/\bverb:[^;{}]{0,80}?"[^;{}\n]*/g)])
    .flatMap(([line]) => [...line.matchAll(/"([a-z]+\.[a-z][A-Za-z]+)"/g)])
    .map(([, verb]) => verb as string);
}

it("every verb that is recorded has a text in both languages", () => {
  const recorded = new Set(recordedVerbs());
  expect(recorded.size).toBeGreaterThan(20);
  expect([...recorded].filter((verb) => !(verb in verbTexts))).toEqual([]);
});
