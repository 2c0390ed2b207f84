import { addDays } from "../../../../domain/calendar/day.ts";
import { printDay } from "../../../i18n/dates.ts";
import type { Translate } from "../../../i18n/texts.ts";
import type { vi } from "../vi.ts";

/** Days a version holds, as read: `validTo` is the first day it no longer holds, so the day before is printed. */
export function printSpan(t: Translate<keyof typeof vi>, validFrom: string, validTo: string | null): string {
  const from = printDay(validFrom);
  return validTo === null ? t("since", { from }) : t("between", { from, until: printDay(addDays(validTo, -1)) });
}
