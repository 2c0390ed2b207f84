import { printFigure } from "../../domain/scoring/print-figure.ts";
import type { View } from "../view.ts";

type Field = keyof View["words"]["differenceFields"];
/** How a component stands in a bundle. */
const states = ["scored", "notApplicable", "faulty", "notSubmitted"] as const;

/** What a figure of a publication is called. */
export const fieldName = ({ words }: View, field: string): string => words.differenceFields[field as Field] ?? field;

/**
 * One figure of a publication for people: numbers as exact as papers tell them, states and classes in the reader's
 * language; a dash for none.
 */
export function figureText(
  view: View,
  { field, text }: { readonly field: string; readonly text: string | null },
  englishClasses?: ReadonlyMap<string, string>,
): string {
  if (text === null) return "–";
  if (field === "className") return view.name(text, englishClasses?.get(text) ?? null);
  const state = field === "state" ? states.find((one) => one === text) : undefined;
  if (state !== undefined) return view.words[state];
  return /^-?\d+(\.\d+)?$/.test(text) ? printFigure(field, text, view.language) : text;
}
