import { printDay } from "../../../i18n/dates.ts";
import type { Translate } from "../../../i18n/texts.ts";
import type { vi } from "../vi.ts";

/** Days from the first to the last, both counted; without a last day it goes on. */
export function printDays(t: Translate<keyof typeof vi>, validFrom: string, validUntil: string | null): string {
  const from = printDay(validFrom);
  return validUntil === null ? t("since", { from }) : t("between", { from, until: printDay(validUntil) });
}
