import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sourceRemark } from "./source-remarks.ts";

const file = new URL("../../../data/index-sets/index-sets.json", import.meta.url);
const remarkKeys = ["authenticity", "provenance", "classesProvenance", "note"];

/** All remarks of the shipped sets, without the known word each begins with. */
function remarksOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(remarksOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    remarkKeys.includes(key) && typeof inner === "string"
      ? [inner.replace(/^(real|reconstructed|seen|memory)\b[;:,\s]*/, "")]
      : remarksOf(inner),
  );
}

it("every remark of a shipped set is read in Vietnamese, and in English as it is written", () => {
  const { sets } = JSON.parse(readFileSync(file, "utf8"));
  const remarks = [...new Set(remarksOf(sets))].filter(Boolean);
  expect(remarks.length).toBeGreaterThan(5);
  for (const remark of remarks) {
    expect(sourceRemark(remark, "vi"), remark).not.toBe(remark);
    expect(sourceRemark(remark, "en")).toBe(remark);
  }
});

it("what people wrote themselves stays as it is", () => {
  expect(sourceRemark("theo Quyết định 12/QĐ-UBND", "vi")).toBe("theo Quyết định 12/QĐ-UBND");
});
