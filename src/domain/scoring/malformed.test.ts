import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compileSet } from "./compile-set.ts";
import type { CompiledSet } from "./compiled-set.ts";
import { bindUnit } from "./inputs/bind-unit.ts";
import type { RawUnit } from "./inputs/unit-inputs.ts";
import { randomRound } from "./random-round.fixture.ts";
import { readCriteriaSet } from "./read-set.ts";
import { scoreRound } from "./score-round.ts";

const file = new URL("../../../data/index-sets/index-sets.json", import.meta.url);
const shipped: unknown[] = JSON.parse(readFileSync(file, "utf8")).sets;

/** Every place of a document: keys from the top. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([key, one]) => placesOf(one, [...path, key]))];
}

function replaceAt(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(document)) return document.map((one, at) => (at === key ? replaceAt(one, rest, value) : one));
  return { ...(document as object), [key]: replaceAt((document as Record<string, unknown>)[key], rest, value) };
}

const wild = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "-1",
    "1/0",
    "1/3",
    "1e9",
    "9".repeat(30),
    0.1,
    1e21,
    -5,
    true,
    [],
    {},
    "na",
    "max",
    "01-31",
    "a / 0",
    "(((",
  ),
  fc.string({ maxLength: 8 }),
  fc.double(),
  fc.integer(),
);
const texts = fc.oneof(
  fc.constantFrom("true", "0", "1", "-1", "1/0", "1e5", "2025-02-30", "2025-01-31", "", "9".repeat(40), "0.1", "1/3"),
  fc.string({ maxLength: 6 }),
);

/** Scores one unit and reads everything a page or a file would show of it. */
function readAll(compiled: CompiledSet, unit: RawUnit): void {
  const [block] = scoreRound(compiled, [bindUnit(compiled, unit)]);
  for (const { score } of block?.units ?? []) {
    for (const one of score.components)
      expect([one.explain("vi"), one.explain("en")].includes("undefined")).toBe(false);
    expect(score.points.toFraction()).not.toBe("");
    expect([score.groups.length, score.roundedPercent?.toFraction(), score.resultClass?.name]).toHaveLength(3);
    for (const fault of score.faults) expect(fault.text.vi).not.toContain("undefined");
  }
}

function unitOf(compiled: CompiledSet, value: (at: number) => string): RawUnit {
  let count = 0;
  const components = compiled.leaves.map(({ code, rule, knockOut }) => {
    const names = [...rule.inputs.map((input) => input.name), ...(knockOut === undefined ? [] : [knockOut.when])];
    return [code, new Map(names.map((name) => [name, { text: value(count++) }]))] as const;
  });
  return {
    unit: "A",
    block: "K",
    components: new Map(components),
    bonus: { text: value(count) },
    penalty: { text: value(0) },
  };
}

const mutated = fc.constantFrom(...shipped).chain((set) =>
  fc.array(fc.tuple(fc.constantFrom(...placesOf(set)), wild), { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((document, [path, value]) => {
      try {
        return replaceAt(document, path, value);
      } catch {
        return document;
      }
    }, set),
  ),
);

it("a malformed set is told, never a failure", () => {
  fc.assert(
    fc.property(mutated, fc.array(texts, { minLength: 8, maxLength: 8 }), (set, values) => {
      const read = readCriteriaSet(set);
      if (!read.ok) {
        expect(read.findings.length).toBeGreaterThan(0);
        return;
      }
      const result = compileSet(read.set);
      if (result.ok)
        readAll(
          result.compiled,
          unitOf(result.compiled, (at) => values[at % values.length] ?? ""),
        );
      else expect(result.findings.some((finding) => finding.blocking)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

it("malformed inputs are told, never a failure", () => {
  fc.assert(
    fc.property(randomRound, fc.array(texts, { minLength: 10, maxLength: 10 }), ({ set }, values) => {
      const read = readCriteriaSet(set);
      const result = read.ok ? compileSet(read.set) : undefined;
      if (result?.ok !== true) throw new Error("a sound set");
      readAll(
        result.compiled,
        unitOf(result.compiled, (at) => values[at % values.length] ?? ""),
      );
    }),
    { numRuns: 1500 },
  );
});
