import { chooseNumber } from "../domain/text/choose-number.ts";

/** A text in the two languages of the product; Vietnamese comes first everywhere. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = "vi" | "en";

/**
 * Fills `{name}` places of a text, and `{name|unit|units}` by whether the value is one. A missing value stays visible as
 * it is written, so that a test can find it.
 * @example fillText("{n} {n|unit is|units are} late", { n: 1 }) // "1 unit is late"
 */
export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  const chosen = chooseNumber(
    template,
    (name) => values[name],
    (place) => place,
  );
  return chosen.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Fills the places of a text in both languages. */
export function fillTexts({ vi, en }: Text, values: Parameters<typeof fillText>[1]): Text {
  return { vi: fillText(vi, values), en: fillText(en, values) };
}
