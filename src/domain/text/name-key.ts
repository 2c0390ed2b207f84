import { splitTone, tidySpaces, unifyStrokedD } from "./vietnamese-letters.ts";

/** Short forms before a name, as officers write them, and the words they stand for. */
const shortForms: ReadonlyArray<readonly [RegExp, string]> = [
  [/(^| )ubnd(?= )/g, "$1ủy ban nhân dân"],
  [/(^| )hđnd(?= )/g, "$1hội đồng nhân dân"],
  [/(^| )bql(?= )/g, "$1ban quản lý"],
  [/(^| )t\.?p\.? ?(?=\p{L})/gu, "$1tp "],
  [/(^| )tp(?= )/g, "$1thành phố"],
  [/(^| )(?:tx\.? |t\.x\.? ?|tx\.)(?=\p{L})/gu, "$1thị xã "],
  [/(^| )(?:tt\.? |t\.t\.? ?|tt\.)(?=\p{L})/gu, "$1thị trấn "],
  [/(^| )p\. ?(?=[\p{L}\d])/gu, "$1phường "],
  [/(^| )q\. ?(?=[\p{L}\d])/gu, "$1quận "],
  [/(^| )h\. ?(?=\p{L})/gu, "$1huyện "],
  [/(^| )x\. ?(?=\p{L})/gu, "$1xã "],
];

const typeWords = [
  "ủy ban nhân dân",
  "tỉnh",
  "thành phố",
  "thị xã",
  "thị trấn",
  "quận",
  "huyện",
  "phường",
  "đặc khu",
  "xã",
];
const typeKeys = typeWords.map(tonedKey);

function tonedKey(lower: string): string {
  return lower
    .split(" ")
    .map((word) => {
      if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, "");
      const { letters, tone } = splitTone(word);
      return tone === 0 ? letters : `${letters}${tone}`;
    })
    .join(" ");
}

/**
 * Key for matching names that keeps their meaning: two spellings of the same name agree, two names never do by
 * accident. It evens out Unicode form, case, spaces, the place of the tone mark (Hoà, Hòa), look-alike đ, dashes and
 * apostrophes, "&", "Phường 01" and the short forms TP., TX., TT., P., Q., H., X., UBND, HĐND, BQL. It does not guess:
 * Đắk and Đăk, Sĩ and Sỹ stay apart. The tone stands as a digit after each syllable:
 * `nameKey("TP. Hoà Bình")` is `"thanh1 phô4 hoa1 binh1"`, text for machines, never for people.
 */
export function nameKey(name: string): string {
  let text = unifyStrokedD(tidySpaces(name)).normalize("NFC").toLowerCase();
  text = text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/ ?[‐‑‒–—-] ?/g, " - ")
    .replace(/ ?& ?/g, " và ");
  for (const [pattern, words] of shortForms) text = text.replace(pattern, words);
  return tonedKey(tidySpaces(text));
}

/** As `nameKey`, without the leading words for the type of unit: "Xã Phục Hoà", "UBND xã Phục Hòa", "Phục Hòa" agree. */
export function bareNameKey(name: string): string {
  let key = nameKey(name);
  for (;;) {
    const type = typeKeys.find((word) => key.startsWith(`${word} `) && key.length > word.length + 1);
    if (type === undefined) return key;
    key = key.slice(type.length + 1);
  }
}
