import type { Language } from "../../../../contract/text.ts";

/** The name of a unit in the language of the screen, as far as it has one there. */
export function unitName(
  unit: { readonly nameVi: string; readonly nameEn: string | null },
  language: Language,
): string {
  return language === "en" && unit.nameEn !== null ? unit.nameEn : unit.nameVi;
}
