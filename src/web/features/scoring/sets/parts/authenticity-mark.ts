import type { Translate } from "../../../../i18n/texts.ts";
import type { StateKind } from "../../../../ui/state-badge.tsx";
import type { vi } from "../vi.ts";

/** How authentic a set is, in a word and a colour; files write free text that begins with one of these words. */
export interface AuthenticityMark {
  readonly word: "official" | "real" | "reconstructed" | "demonstration" | "none" | "other";
  readonly kind: StateKind;
}

/** Only an official set is without doubt; an unstated origin is doubtful too. */
export function authenticityMark(text: string | null): AuthenticityMark {
  const first = /^\p{L}+/u.exec(text ?? "")?.[0].toLowerCase();
  if (first === undefined) return { word: "none", kind: "soon" };
  if (first === "official") return { word: first, kind: "done" };
  if (first === "real" || first === "reconstructed" || first === "demonstration") return { word: first, kind: "soon" };
  return { word: "other", kind: "plain" };
}

/** The mark in words, then all that the file says beyond it. */
export function authenticityText(text: string | null, t: Translate<keyof typeof vi>): string {
  const { word } = authenticityMark(text);
  if (word === "other") return text ?? "";
  return text === null || text.toLowerCase() === word || word === "none"
    ? t(`mark.${word}`)
    : `${t(`mark.${word}`)} (${text})`;
}
