import { expect, test } from "vitest";
import type { TreeNode } from "../../contract/organisations.ts";
import { matchesSearch } from "../../domain/text/search-key.ts";
import { unitChoices } from "./unit-choices.ts";

const node = (id: string, nameVi: string, nameEn: string | null, parentId: string | null = null) =>
  ({ id, parentId, officialCode: null, nameVi, nameEn, kind: "department" }) as TreeNode;
const nodes = [
  node("1", "Tỉnh Cao Bằng", "Cao Bang Province"),
  node("2", "Sở Nội vụ", "Department of Home Affairs", "1"),
  node("3", "Sở Y tế", null, "1"),
];

test("units are shown in the language of the screen as far as they have a name there", () => {
  expect(unitChoices(nodes, "vi").map(({ label }) => label)).toEqual([
    "Tỉnh Cao Bằng",
    "Sở Nội vụ · Tỉnh Cao Bằng",
    "Sở Y tế · Tỉnh Cao Bằng",
  ]);
  expect(unitChoices(nodes, "en").map(({ label }) => label)).toEqual([
    "Cao Bang Province",
    "Department of Home Affairs · Cao Bang Province",
    "Sở Y tế · Cao Bang Province",
  ]);
});

test("units are found by either name in either language", () => {
  for (const language of ["vi", "en"] as const) {
    const found = (text: string) =>
      unitChoices(nodes, language).flatMap(({ value, words }) => (matchesSearch(words, text) ? [value] : []));
    expect(found("so noi vu")).toEqual(["2"]);
    expect(found("home affairs")).toEqual(["2"]);
  }
});
