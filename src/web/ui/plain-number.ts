import type { Language } from "../../contract/text.ts";

/**
 * A stored number as it stands in a field: the decimal sign of the language and no groups, so that reading it again
 * gives the same number. What is no plain decimal ("3/4") stands as it is.
 */
export function plainNumber(value: string | null, language: Language): string {
  if (value === null) return "";
  return language === "vi" && /^-?\d+\.\d+$/.test(value) ? value.replace(".", ",") : value;
}
