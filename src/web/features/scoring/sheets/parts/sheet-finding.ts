import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import type { Language } from "../../../../../contract/text.ts";
import type { SheetStanding } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { Translate } from "../../../../i18n/texts.ts";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import type { vi } from "../vi.ts";

/** What a person learns first: "Sở Y tế: còn 5 tiêu chí chưa tự chấm". */
export function findingOf(t: Translate<keyof typeof vi>, sheet: SheetView, language: Language): string {
  const unit = unitNameOf(sheet, language);
  const { components, answered, estimates } = sheet.progress;
  if (isMissed(sheet)) return t(sheet.published ? "title.missedPublished" : "title.missed", { unit });
  if (sheet.state !== "drafting") return t(`title.${sheet.state}`, { unit });
  const count = (value: number) => ({ unit, count: printDecimal(value, language) });
  if (answered < components) return t("title.missing", count(components - answered));
  return estimates > 0 ? t("title.estimates", count(estimates)) : t("title.ready", count(components));
}

/** It was never handed in, and its window is over: nothing in it is anybody's work any more. */
export function isMissed({ state, window }: Pick<SheetView, "state" | "window">): boolean {
  return state !== "submitted" && window.state === "closed";
}

/** Where the sheet stands; one in which nothing was answered yet was not begun. */
export const standingOf = ({ state, progress }: Pick<SheetView, "state" | "progress">): SheetStanding =>
  state === "drafting" && progress.answered === 0 ? "untouched" : state;
