import type { Translate } from "../../../../i18n/texts.ts";
import type { vi } from "../vi.ts";

/** The time until an instant in words, coarse while it is far: "còn 3 ngày 4 giờ", "còn 25 phút". */
export function timeLeft(t: Translate<keyof typeof vi>, now: number, at: string): string {
  const minutes = Math.max(0, Math.ceil((Date.parse(at) - now) / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return t("left.days", { days: Math.floor(hours / 24), hours: hours % 24 });
  if (hours > 0) return t("left.hours", { hours, minutes: minutes % 60 });
  return t("left.minutes", { minutes });
}
