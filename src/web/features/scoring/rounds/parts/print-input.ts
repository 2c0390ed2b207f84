import type { Language } from "../../../../../contract/text.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { translate } from "../../../../i18n/texts.ts";
import { findUnreadable } from "../../../../ui/unreadable.ts";
import { roundTexts } from "../texts.ts";

/** A stored input as it is read: numbers and days in the way of the language, yes and no as words. */
export function printInput(value: string | null, language: Language): string {
  if (value === null) return translate(roundTexts, "value.none");
  const unreadable = findUnreadable(value);
  if (unreadable !== undefined) return unreadable;
  if (/^-?\d+(\.\d+)?$/.test(value)) return printDecimal(value, language);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return printDay(value);
  if (value === "true" || value === "false") return translate(roundTexts, `value.${value}`);
  return value === "none" || value === "" ? translate(roundTexts, "value.notIssued") : value;
}
