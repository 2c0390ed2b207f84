import { wordIn } from "./bundle/word-in.ts";
import type { Text } from "./finding.ts";
import { setAuthenticityLabels } from "./set-labels.ts";
import { sourceRemark } from "./source-remarks.ts";

/** How authentic a set says it is; files write free text that begins with one of a few known words. */
export interface Authenticity {
  /** The first word, in small letters; undefined where there is none. */
  readonly word: string | undefined;
  /** Words for the known beginning; none where the file says something else, or nothing. */
  readonly label: Text | undefined;
  /** What the file says beyond the known word. */
  readonly rest: string;
}

/** `readAuthenticity("real; areas only")` has the label "Theo nguồn thật, chưa đủ" and the rest "areas only". */
export function readAuthenticity(text: string): Authenticity {
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase();
  const label = word === undefined ? undefined : wordIn(setAuthenticityLabels, word);
  if (word === undefined || label === undefined) return { word, label: undefined, rest: text };
  return { word, label, rest: text.slice(word.length).replace(/^[\s;:,]+/, "") };
}

/**
 * The whole mark in one line: the known word, and what the file says beyond it.
 * @example authenticityWords("real header, area level only", "vi") // "Theo nguồn thật, chưa đủ: header, area level only"
 */
export function authenticityWords(text: string, language: keyof Text): string {
  const { label, rest } = readAuthenticity(text);
  if (label === undefined) return text;
  return rest === "" ? label[language] : `${label[language]}: ${sourceRemark(rest, language)}`;
}
