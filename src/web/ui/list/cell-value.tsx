import type { Language } from "../../../contract/text.ts";
import { printDecimal } from "../../../domain/text/numbers.ts";
import { printDay, printInstant } from "../../i18n/dates.ts";
import type { ColumnInfo } from "./list-types.ts";

const yesNo = { vi: ["Có", "Không"], en: ["Yes", "No"] } as const;

/** A value of a column as people read it. */
export function printValue(value: unknown, type: ColumnInfo["type"], language: Language): string {
  if (value === null || value === undefined) return "";
  switch (type) {
    case "day":
      return printDay(String(value));
    case "instant":
      return printInstant(String(value));
    case "boolean":
      return yesNo[language][value === true ? 0 : 1];
    case "integer":
    case "decimal":
      return printDecimal(value as string | number, language);
    case "text":
      return String(value);
  }
}

/** An attribute of the cells of numbers, for the style sheet; absent elsewhere. */
export function isNumber(type: ColumnInfo["type"]): true | undefined {
  return type === "integer" || type === "decimal" || undefined;
}
