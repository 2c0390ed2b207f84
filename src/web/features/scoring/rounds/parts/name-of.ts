import type { Language } from "../../../../../contract/text.ts";

/** The name in the language of the screen; Vietnamese where there is no English one. */
export function nameOf(named: { nameVi: string; nameEn: string | null }, language: Language): string {
  return language === "en" && named.nameEn ? named.nameEn : named.nameVi;
}

/** The same for the title of a round. */
export function titleOf(round: { titleVi: string; titleEn: string | null }, language: Language): string {
  return nameOf({ nameVi: round.titleVi, nameEn: round.titleEn }, language);
}

/** The same for a unit in a ranking or a spread. */
export function unitNameOf(row: { unitNameVi: string; unitNameEn: string | null }, language: Language): string {
  return nameOf({ nameVi: row.unitNameVi, nameEn: row.unitNameEn }, language);
}
