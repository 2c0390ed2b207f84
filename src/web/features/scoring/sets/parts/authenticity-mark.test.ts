import { expect, test } from "vitest";
import { authenticityMark } from "./authenticity-mark.ts";

test.each([
  ["official", "official", "done"],
  ["reconstructed", "reconstructed", "soon"],
  ["real; five groups and their maxima read", "real", "soon"],
  ["Demonstration", "demonstration", "soon"],
  ["theo Quyết định 1/QĐ-UBND", "other", "plain"],
  ["", "none", "soon"],
  [null, "none", "soon"],
])("%s", (text, word, kind) => {
  expect(authenticityMark(text)).toEqual({ word, kind });
});
