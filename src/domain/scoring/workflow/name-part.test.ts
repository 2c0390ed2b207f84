import { expect, it } from "vitest";
import { namePart } from "./name-part.ts";

const agency = { nameVi: "Sở Tài chính", nameEn: "Department of Finance" };
const block = { nameVi: "Các sở, ban, ngành", nameEn: null };

it.each([
  [null, null, "Sở Tài chính", "Department of Finance"],
  [null, "3", "Sở Tài chính (mục 3)", "Department of Finance (item 3)"],
  ["so", null, "Sở Tài chính (nhóm Các sở, ban, ngành)", "Department of Finance (block Các sở, ban, ngành)"],
  [
    "so",
    "3",
    "Sở Tài chính (nhóm Các sở, ban, ngành, mục 3)",
    "Department of Finance (block Các sở, ban, ngành, item 3)",
  ],
])("the part of block %s and item %s is called %s", (blockCode, part, vi, en) => {
  expect(namePart({ blockCode, part }, { agency, block: blockCode === null ? undefined : block })).toEqual({ vi, en });
});

it("a block that is gone is called by its code, an agency that is gone has a dash", () => {
  expect(namePart({ blockCode: "so", part: null }, { agency: undefined, block: undefined }).vi).toBe("– (nhóm so)");
});
