import { expect, it } from "vitest";
import { bundleFileName, decisionFileName, rankingFileName } from "./published-file-names.ts";

it.each([
  [false, ""],
  [true, "-minh-hoa"],
])("files of a publication say that they are of a demonstration: %s", (demonstration, mark) => {
  const of = { round: { year: 2025, demonstration }, number: 2 };
  expect(bundleFileName(of, "public")).toBe(`chi-so-2025-lan-2-cong-khai${mark}.json`);
  expect(bundleFileName(of, "full")).toBe(`chi-so-2025-lan-2-day-du${mark}.json`);
  expect(decisionFileName(of)).toBe(`quyet-dinh-cchc-2025-lan-2${mark}.pdf`);
  expect(rankingFileName(of)).toBe(`xep-hang-cchc-2025-lan-2${mark}`);
});
