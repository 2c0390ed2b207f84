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

/** True where every word of the query begins or stands inside the text: "thuc phan", "phan thuc" both find Thục Phán. */
export function matchesSearch(text: string, query: string): boolean {
  const key = searchKey(text);
  return searchKey(query)
    .split(" ")
    .every((word) => key.includes(word));
}
