import type { Language } from "../../../../contract/text.ts";

/** The name of a unit in the language of the screen, as far as it has one there. */
export function unitName(
  unit: { readonly nameVi: string; readonly nameEn: string | null },
  language: Language,
): string {
  return language === "en" && unit.nameEn ? unit.nameEn : unit.nameVi;
}

/** The name of the unit above in the language of the screen; null for the topmost. */
export function parentName(
  unit: { readonly parentName: string | null; readonly parentNameEn: string | null },
  language: Language,
): string | null {
  return language === "en" && unit.parentNameEn ? unit.parentNameEn : unit.parentName;
}
