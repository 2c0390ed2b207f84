/** Combining marks of the five written tones, in dictionary order after the unmarked tone: huyền, hỏi, ngã, sắc, nặng. */
export const toneMarks = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"] as const;

/** Spaces of every sort become one; invisible characters that come along with copied text go away. */
export function tidySpaces(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** One letter đ: texts typed with old keyboards carry the Icelandic eth (Ð, ð) or the African D (Ɖ, ɖ) that look alike. */
export function unifyStrokedD(text: string): string {
  return text.replace(/[ÐƉ]/g, "Đ").replace(/[ðɖ]/g, "đ");
}

/** A syllable without its tone, composed, and the tone as 0 (none) to 5 in dictionary order. "Hoà" and "Hòa" agree. */
export function splitTone(syllable: string): { readonly letters: string; readonly tone: number } {
  let tone = 0;
  let letters = "";
  for (const char of syllable.normalize("NFD")) {
    const mark = (toneMarks as readonly string[]).indexOf(char);
    if (mark >= 0) tone = mark + 1;
    else letters += char;
  }
  return { letters: letters.normalize("NFC"), tone };
}
