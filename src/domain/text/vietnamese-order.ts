import { splitTone, tidySpaces, unifyStrokedD } from "./vietnamese-letters.ts";

const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/** Two digits for each letter of the alphabet in its order, so that plain text order is dictionary order. */
const ranks = new Map([...alphabet].map((letter, index) => [letter, String(index + 40)]));

function syllableKey(syllable: string): string {
  // Numbers first and by size: Phường 2 before Phường 10.
  if (/^\d{1,15}$/.test(syllable)) {
    const digits = syllable.replace(/^0+(?=\d)/, "");
    return `1${String(digits.length).padStart(2, "0")}${digits}`;
  }
  const { letters, tone } = splitTone(syllable);
  const body = [...letters].map((letter) => ranks.get(letter) ?? otherKey(letter)).join("");
  return `${body}.${tone}`;
}

/** Signs that are no Vietnamese letter stand before the letters, in the order of their code point. */
function otherKey(char: string): string {
  return `2${(char.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`;
}

/**
 * Key whose plain order (code units, `COLLATE "C"` in SQL) is the order of Vietnamese dictionaries: syllable by
 * syllable, letters before tones (a ă â … đ … ê … ô ơ … ư), tones none, huyền, hỏi, ngã, sắc, nặng; numbers by size.
 */
export function sortKey(text: string): string {
  return unifyStrokedD(tidySpaces(text)).normalize("NFC").toLowerCase().split(" ").map(syllableKey).join(" ");
}

/** Key for names of persons: given name (the last word) first, then family and middle names, as on every list of staff. */
export function personSortKey(name: string): string {
  const words = tidySpaces(name).split(" ");
  const given = words.at(-1) ?? "";
  return sortKey([given, ...words.slice(0, -1)].join(" "));
}

/** Compares two texts for `Array.sort`; equal keys fall back to the plain text, so that the order is total. */
export function compareVietnamese(a: string, b: string): number {
  return comparePlain(sortKey(a), sortKey(b)) || comparePlain(a, b);
}

/** As `compareVietnamese`, for names of persons: Nguyễn Văn An, Trần Thị An, Lê Bình. */
export function comparePersons(a: string, b: string): number {
  return comparePlain(personSortKey(a), personSortKey(b)) || comparePlain(a, b);
}

function comparePlain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
