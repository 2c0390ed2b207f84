import { tidySpaces, unifyStrokedD } from "./vietnamese-letters.ts";

/**
 * The text as people type it in a search box: lower case, no diacritics, đ as d, single spaces. Stored beside names and
 * made from queries by this one function, so that both sides agree: `searchKey("  Phường THỤC  Phán ")` is
 * `"phuong thuc phan"`.
 */
export function searchKey(text: string): string {
  const lower = unifyStrokedD(tidySpaces(text)).toLowerCase();
  return lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** A word that is looked for. */
export interface SearchWord {
  readonly text: string;
  /** True of one or two plain letters or digits, which stand inside too many words: it must begin one. */
  readonly begins: boolean;
}

/** The words of a query, folded: `searchWords("Sở Y tế")` are "so", "y" and "te", each at the beginning of a word. */
export function searchWords(query: string): SearchWord[] {
  return searchKey(query)
    .split(" ")
    .filter((text) => text !== "")
    .map((text) => ({ text, begins: /^[a-z0-9]{1,2}$/.test(text) }));
}

/**
 * True where the text holds every word of the query, short ones at the beginning of a word: "thuc phan", "phan thuc"
 * both find Thục Phán, "y te" finds no "technology".
 */
export function matchesSearch(text: string, query: string): boolean {
  const key = searchKey(text);
  return searchWords(query).every((word) =>
    word.begins ? new RegExp(`(^|[^a-z0-9])${word.text}`).test(key) : key.includes(word.text),
  );
}
