import type { Language } from "../../contract/text.ts";

/** The unit of a person or of a role in the language of the screen, as far as it has a name there; null where it ended. */
export function unitInLanguage(
  { unitName, unitNameEn }: { readonly unitName: string | null; readonly unitNameEn: string | null },
  language: Language,
): string | null {
  return (language === "en" ? unitNameEn : null) ?? unitName;
}
