import type { Language } from "../../contract/text.ts";

/** Vietnamese unless the reader asks for English first (`Accept-Language`, or the cookie the pages set). */
export function languageOf(acceptLanguage: string | undefined, cookie?: string | undefined): Language {
  if (cookie === "vi" || cookie === "en") return cookie;
  const first = acceptLanguage?.split(",")[0]?.trim().toLowerCase() ?? "";
  return first.startsWith("en") ? "en" : "vi";
}
