import { Text } from "@mantine/core";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { sheetTexts } from "../texts.ts";

/** Up to which day the figures of the sheet count; nothing where the owner set none. */
export function AsOfLine({ day }: { day: SheetView["inputsAsOf"] }) {
  const t = useTexts(sheetTexts);
  if (day === null) return null;
  return <Text size="sm">{t("asOf", { day: printDay(day) })}</Text>;
}

/** Until when the sheet may be filled in, and whether that is soon. */
export function WindowLine({ window }: { window: SheetView["window"] }) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const { state, opensAt, closesAt, reopenedUntil, daysLeft } = window;
  if (closesAt === null || opensAt === null) return <StateBadge kind="plain" label={t("window.none")} />;
  const instant = printInstant(closesAt);
  if (state === "open" && reopenedUntil !== null) {
    return <StateBadge kind="soon" label={t("window.reopened", { instant: printInstant(reopenedUntil) })} />;
  }
  if (state === "open") {
    const days = printDecimal(daysLeft, language);
    const label = t(daysLeft === 0 ? "window.lastDay" : "window.until", { instant, days });
    return <StateBadge kind={daysLeft <= 3 ? "soon" : "running"} label={label} />;
  }
  if (state === "coming") {
    return <StateBadge kind="plain" label={t("window.later", { instant: printInstant(opensAt) })} />;
  }
  return <StateBadge kind="late" label={t("window.closed", { instant })} />;
}
