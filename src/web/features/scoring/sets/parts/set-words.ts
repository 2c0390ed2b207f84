import type { Language } from "../../../../../contract/text.ts";
import { setLevelLabels } from "../../../../../domain/scoring/set-labels.ts";

/** The title in the language of the screen, as far as the set has it. */
export function titleOf(set: { readonly title: string; readonly titleEn: string | null }, language: Language): string {
  return language === "en" && set.titleEn !== null ? set.titleEn : set.title;
}

/** The level of a set; files write free text, the words of shipped sets and of the template are translated. */
export function levelOf(level: string | null, language: Language): string | null {
  return level === null ? null : (setLevelLabels[level]?.[language] ?? level);
}
