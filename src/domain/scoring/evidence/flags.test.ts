import { describe, expect, it } from "vitest";
import { deriveFlags, isEvidenceMissing, isOutOfPeriod, isUndated, type JudgedDocument } from "./flags.ts";

const document = (changes: Partial<JudgedDocument> = {}): JudgedDocument => ({
  id: "a",
  documentDate: null,
  provesFrom: null,
  provesUntil: null,
  readability: "readable",
  sha256: null,
  ...changes,
});
const year = { from: "2025-01-01", until: "2025-12-31" };

describe("isOutOfPeriod", () => {
  it.each([
    ["dated on the first day", { documentDate: "2025-01-01" }, false],
    ["dated the day before", { documentDate: "2024-12-31" }, true],
    ["dated the day after", { documentDate: "2026-01-01" }, true],
    ["proves a part of the period", { provesFrom: "2024-10-01", provesUntil: "2025-03-31" }, false],
    ["proves only what was before", { provesFrom: "2024-01-01", provesUntil: "2024-12-31" }, true],
    ["proves only what came after", { provesFrom: "2026-01-01" }, true],
    ["says no day", {}, false],
  ])("%s", (_what, changes, expected) => {
    expect(isOutOfPeriod(document(changes), year)).toBe(expected);
    expect(isOutOfPeriod(document(changes), { from: null, until: null })).toBe(false);
  });
});

describe("isUndated", () => {
  it.each([
    ["says no day", {}, true],
    ["dated", { documentDate: "2020-01-01" }, false],
    ["says since when it proves", { provesFrom: "2025-10-01" }, false],
    ["says until when it proves", { provesUntil: "2025-03-31" }, false],
  ])("%s", (_what, changes, expected) => {
    expect(isUndated(document(changes), year)).toBe(expected);
    expect(isUndated(document(changes), { from: null, until: "2025-12-31" })).toBe(expected);
    expect(isUndated(document(changes), { from: null, until: null })).toBe(false);
  });
});

describe("deriveFlags", () => {
  it("tells what cannot be judged because it says no day", () => {
    const link = { component: "1.1", document: document() };
    const flags = deriveFlags(link, { period: year, all: [link], sameContent: [] });
    expect(flags).toEqual([{ flag: "undated", components: [], documents: [] }]);
  });

  it("names the other components of the same document or content, each once", () => {
    const link = { component: "1.1", document: document({ sha256: "x", documentDate: "2025-02-01" }) };
    const all = [
      link,
      { component: "1.3", document: document({ id: "b", sha256: "x" }) },
      { component: "1.2", document: link.document },
      { component: "1.2", document: link.document },
      { component: "1.4", document: document({ id: "c", sha256: "y" }) },
    ];
    expect(deriveFlags(link, { period: year, all, sameContent: ["Bản sao"] })).toEqual([
      { flag: "reused", components: ["1.2", "1.3"], documents: [] },
      { flag: "duplicate", components: [], documents: ["Bản sao"] },
    ]);
  });

  it("tells what people cannot read", () => {
    for (const [readability, count] of [
      ["encrypted", 1],
      ["broken", 1],
      ["readable", 0],
      ["unknown", 0],
    ] as const) {
      const link = { component: "1.1", document: document({ readability, documentDate: "2025-02-01" }) };
      expect(deriveFlags(link, { period: year, all: [link], sameContent: [] })).toHaveLength(count);
    }
  });
});

it("evidence is missing only where the set asks for it", () => {
  const link = { component: "1.1", document: document() };
  expect(isEvidenceMissing(["Kế hoạch"], [])).toBe(true);
  expect(isEvidenceMissing(["Kế hoạch"], [link])).toBe(false);
  expect(isEvidenceMissing([], [])).toBe(false);
});
