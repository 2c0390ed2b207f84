import type { Language } from "../../contract/text.ts";

/** The language that `?lang=` of an address or a cookie asks for; undefined where it names none of ours. */
export function askedLanguage(lang: string | undefined): Language | undefined {
  return lang === "vi" || lang === "en" ? lang : undefined;
}

/** Vietnamese unless the reader asks for English first (`Accept-Language`, or the cookie the pages set). */
export function languageOf(acceptLanguage: string | undefined, cookie?: string | undefined): Language {
  const chosen = askedLanguage(cookie);
  if (chosen !== undefined) return chosen;
  const first = acceptLanguage?.split(",")[0]?.trim().toLowerCase() ?? "";
  return first.startsWith("en") ? "en" : "vi";
}
