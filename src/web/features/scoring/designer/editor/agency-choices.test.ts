import { expect, it } from "vitest";
import type { TreeNode } from "../../../../../contract/organisations.ts";
import { agencyChoices } from "./agency-choices.ts";

const node = (id: string, nameVi: string, officialCode: string | null, parentId: string | null = null) =>
  ({ id, nameVi, nameEn: null, officialCode, parentId }) as TreeNode;

it("offers what the set uses, then units of both trees, by name or, where several bear it, with the code", () => {
  const before = [
    node("t", "Tỉnh Cao Bằng", "04"),
    node("h1", "Phòng Nội vụ", "H1", "t"),
    node("s", "Sở Nội vụ", "SNV", "t"),
  ];
  const after = [
    node("t", "Tỉnh Cao Bằng", "04"),
    node("h2", "Phòng Nội vụ", "H2", "t"),
    node("s", "Sở Nội vụ", "SNV", "t"),
  ];
  const choices = agencyChoices(["Bưu điện tỉnh", "Sở Nội vụ"], [before, after]);
  expect(choices.map(({ value, about }) => [value, about])).toEqual([
    ["Bưu điện tỉnh", ""],
    ["Sở Nội vụ", "SNV · Tỉnh Cao Bằng"],
    ["Tỉnh Cao Bằng", "04"],
    ["Phòng Nội vụ (H1)", "H1 · Tỉnh Cao Bằng"],
    ["Phòng Nội vụ (H2)", "H2 · Tỉnh Cao Bằng"],
  ]);
});
