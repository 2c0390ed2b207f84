import { expect, test } from "vitest";
import { authenticityMark } from "./authenticity-mark.ts";

test.each([
  ["official", "Chính thức", "done", ""],
  ["reconstructed", "Dựng lại", "soon", ""],
  ["real; five groups and their maxima read", "Theo nguồn thật, chưa đủ", "soon", "five groups and their maxima read"],
  ["Demonstration", "Minh họa", "soon", ""],
  ["theo Quyết định 1/QĐ-UBND", undefined, "plain", "theo Quyết định 1/QĐ-UBND"],
  ["", undefined, "soon", ""],
  [null, undefined, "soon", ""],
])("%s", (text, label, kind, rest) => {
  const mark = authenticityMark(text);
  expect([mark.label?.vi, mark.kind, mark.rest]).toEqual([label, kind, rest]);
});
