import { expect, test } from "vitest";
import { provenanceWords, readProvenance } from "./provenance.ts";

test.each([
  ["seen (name, max); inputs memory", "seen", "(name, max); inputs memory"],
  ["reconstructed", "reconstructed", ""],
  ["memory; not verified", "memory", "not verified"],
  ["seenlike", undefined, "seenlike"],
  ["Quyết định 766/QĐ-TTg", undefined, "Quyết định 766/QĐ-TTg"],
])("%s", (text, word, rest) => {
  expect(readProvenance(text)).toMatchObject({ word, rest });
});

test.each([
  ["seen (name, max); inputs memory", "đã thấy trong nguồn (tên, điểm tối đa); số liệu theo trí nhớ"],
  ["reconstructed", "dựng lại"],
  ["Quyết định 766/QĐ-TTg", "Quyết định 766/QĐ-TTg"],
])("%s in words", (text, words) => {
  expect(provenanceWords(text, "vi")).toBe(words);
});
