import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetTable } from "../../imports/cell.ts";
import type { CriteriaSet } from "../model.ts";
import { normalizeCriteriaSet } from "../normalize-set.ts";
import { readSetWorkbook } from "../workbook/read-set.ts";
import { writeSetWorkbook } from "../workbook/write-set.ts";
import { compareSets } from "./compare-sets.ts";
import { readJsonSource } from "./json-source.ts";
import { anySetDocument } from "./random-set.fixture.ts";
import { readSetDocument } from "./read-document.ts";
import type { SetSource } from "./set-source.ts";

const mustRead = (source: SetSource): CriteriaSet => {
  const reading = readSetDocument(source);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.set;
};
const fromJson = (document: unknown) => mustRead(readJsonSource(JSON.stringify(document), undefined));
const tablesOf = (set: CriteriaSet, language: "vi" | "en"): SheetTable[] =>
  writeSetWorkbook(set, language).map(({ name, titles, rows }) => ({
    name,
    rows: [titles, ...rows].map((row) =>
      row.map((cell) => (cell === null ? { kind: "empty" } : { kind: "text", text: cell })),
    ),
  }));

describe("a set of any shape", () => {
  it("comes back from its JSON file the same", () => {
    fc.assert(
      fc.property(anySetDocument, (document) => {
        const set = fromJson(document);
        expect(fromJson(set)).toEqual(set);
        expect(normalizeCriteriaSet(set)).toEqual(set);
      }),
    );
  });

  it.each(["vi", "en"] as const)("comes back from its workbook (%s) the same", (language) => {
    fc.assert(
      fc.property(anySetDocument, (document) => {
        const set = fromJson(document);
        expect(mustRead(readSetWorkbook(tablesOf(set, language)))).toEqual(set);
      }),
    );
  });

  it("differs from itself in nothing, and from an empty one in everything", () => {
    fc.assert(
      fc.property(anySetDocument, (document) => {
        const set = fromJson(document);
        const same = compareSets(set, set);
        expect(same.removed).toEqual([]);
        expect(new Set(same.parts.map((part) => part.outcome))).toEqual(new Set(["unchanged"]));
        const empty = compareSets(set, { ...set, areas: [] });
        expect(empty.removed).toHaveLength(same.parts.length - 1);
      }),
    );
  });
});
