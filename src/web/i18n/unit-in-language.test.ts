import { expect, test } from "vitest";
import { unitInLanguage } from "./unit-in-language.ts";

test.each([
  ["vi", "Health", "Sở Y tế"],
  ["en", "Health", "Health"],
  ["en", null, "Sở Y tế"],
] as const)("in %s with the English name %s: %s", (language, unitNameEn, shown) => {
  expect(unitInLanguage({ unitName: "Sở Y tế", unitNameEn }, language)).toBe(shown);
});
