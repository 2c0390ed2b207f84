import { expect, test } from "vitest";
import { readProvenance } from "./provenance.ts";

test.each([
  ["seen (name, max); inputs memory", "seen", "(name, max); inputs memory"],
  ["reconstructed", "reconstructed", ""],
  ["memory; not verified", "memory", "not verified"],
  ["seenlike", undefined, "seenlike"],
  ["Quyết định 766/QĐ-TTg", undefined, "Quyết định 766/QĐ-TTg"],
])("%s", (text, word, rest) => {
  expect(readProvenance(text)).toEqual({ word, rest });
});
