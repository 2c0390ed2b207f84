import type { Language } from "../../../../../contract/text.ts";
import { printFigure } from "../../../../../domain/scoring/print-figure.ts";
import { translate } from "../../../../i18n/texts.ts";
import { publicationTexts } from "../texts.ts";
import type { vi } from "../vi.ts";

/**
 * One side of a difference as people read it: figures in the way of the language and as exact as papers tell them, states
 * in words, a class by the name that `classNames` gives it; a dash where there was nothing.
 */
export function printDifference(
  field: string,
  value: string | null,
  language: Language,
  classNames: ReadonlyMap<string, string> = new Map(),
): string {
  if (value === null) return "–";
  if (field === "className") return classNames.get(value) ?? value;
  if (field === "state") return wordOf(`state.${value}`, value);
  return printFigure(field, value, language);
}

/** What a field of a difference is called; a field of a later version by its own name. */
export function nameField(field: string): string {
  return wordOf(`field.${field}`, field);
}

function wordOf(key: string, own: string): string {
  return Object.hasOwn(publicationTexts.vi, key) ? translate(publicationTexts, key as keyof typeof vi) : own;
}
