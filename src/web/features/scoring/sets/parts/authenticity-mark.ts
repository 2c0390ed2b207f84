import type { Text } from "../../../../../contract/text.ts";
import { setAuthenticityLabels } from "../../../../../domain/scoring/set-labels.ts";
import { sourceRemark } from "../../../../../domain/scoring/source-remarks.ts";
import type { StateKind } from "../../../../ui/state-badge.tsx";

/** How authentic a set is, in words and a colour; files write free text that begins with one of a few known words. */
export interface AuthenticityMark {
  /** Words for the known beginning; none where the file says something else, or nothing. */
  readonly label: Text | undefined;
  readonly kind: StateKind;
  /** What the file says beyond the known word. */
  readonly rest: string;
}

/** Only an official set is without doubt; an unstated origin is doubtful too. */
export function authenticityMark(text: string | null): AuthenticityMark {
  const first = /^\p{L}+/u.exec(text ?? "")?.[0].toLowerCase();
  if (text === null || first === undefined) return { label: undefined, kind: "soon", rest: "" };
  const label = setAuthenticityLabels[first];
  if (label === undefined) return { label, kind: "plain", rest: text };
  return {
    label,
    kind: first === "official" ? "done" : "soon",
    rest: text.slice(first.length).replace(/^[\s;:,]+/, ""),
  };
}

/**
 * The whole mark in one line: the known word, and what the file says beyond it.
 * @example authenticityWords("real header, area level only", "vi") // "Theo nguồn thật, chưa đủ: header, area level only"
 */
export function authenticityWords(text: string, language: keyof Text): string {
  const { label, rest } = authenticityMark(text);
  if (label === undefined) return text;
  return rest === "" ? label[language] : `${label[language]}: ${sourceRemark(rest, language)}`;
}
