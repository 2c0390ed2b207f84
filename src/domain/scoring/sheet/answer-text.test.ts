import { expect, it } from "vitest";
import { readAnswer, writeAnswer } from "./answer-text.ts";

it.each([
  ["day", "2026-01-31", "31/01/2026", "31/01/2026"],
  ["yesNo", "true", "có", "yes"],
  ["yesNo", "false", "không", "no"],
  ["number", "99.46", "99,46", "99.46"],
  ["number", "7", "7", "7"],
  ["points", "0.5", "0,5", "0.5"],
  ["count", "12", "12", "12"],
  ["choice", "c1", "c1", "c1"],
  ["day", "none", "none", "none"],
] as const)("%s %s is written %s and %s, and read back", (kind, stored, vi, en) => {
  expect([writeAnswer(kind, stored, "vi"), writeAnswer(kind, stored, "en")]).toEqual([vi, en]);
  expect([readAnswer(kind, vi), readAnswer(kind, en)]).toEqual([stored, stored]);
});

it.each([
  ["day", "5/1/2026", "2026-01-05"],
  ["day", "31/02/2026", "31/02/2026"],
  ["yesNo", "Có", "true"],
  ["yesNo", "có thể", "có thể"],
  ["number", "1.234,5", "1234.5"],
  ["number", "1,234.5", "1234.5"],
  ["number", "1 234", "1234"],
  ["number", "1.234", "1.234"],
  ["number", "12%", "12%"],
  ["points", "0,125", "0.125"],
  ["count", "1.234.567", "1234567"],
  ["count", "1.234", "1.234"],
  [undefined, "12,5", "12,5"],
] as const)("%s typed as %s is read as %s", (kind, typed, stored) => {
  expect(readAnswer(kind, typed)).toBe(stored);
});
