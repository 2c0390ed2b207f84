import type { Language } from "../../../../../contract/text.ts";
import type { Translate } from "../../../../i18n/texts.ts";
import type { vi } from "../vi.ts";

type Words = Translate<keyof typeof vi>;

/** The title in the language of the screen, as far as the set has it. */
export function titleOf(set: { readonly title: string; readonly titleEn: string | null }, language: Language): string {
  return language === "en" && set.titleEn !== null ? set.titleEn : set.title;
}

const levels = {
  department: "level.department",
  district: "level.district",
  commune: "level.commune",
  province: "level.province",
  ministry: "level.ministry",
  "division of a district": "level.division",
  "any agency with procedures": "level.procedures",
} as const;

/** The level of a set; files write free text, the words of shipped sets and of the template are translated. */
export function levelOf(level: string | null, t: Words): string | null {
  return level !== null && level in levels ? t(levels[level as keyof typeof levels]) : level;
}
