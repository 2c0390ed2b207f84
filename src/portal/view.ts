import { fillText, type Language } from "../contract/text.ts";
import { Rational } from "../domain/rational.ts";
import { printDecimal as printRational } from "../domain/rational-format.ts";
import { printDecimal } from "../domain/text/numbers.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

/** Keys of the words that are one text. */
type Key = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

/** What every public page is written with: the reader's language and the addresses of other pages. */
export interface View {
  readonly language: Language;
  readonly words: Words;
  /** A text of the language files with its `{places}` filled. */
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  /** The Vietnamese name, or the English one where it is asked for and known. */
  readonly name: (nameVi: string, nameEn: string | null) => string;
  /** Decimal text ("92.50") as people of the language write it; a dash for null. */
  readonly number: (decimal: string | number | null) => string;
  /** Points for people: an exact fraction ("27/20") or decimal, to four decimals as in the explanations. */
  readonly points: (exact: string) => string;
  /** Address of a page; a language asked for in the address is kept, so that it also works without cookies. */
  readonly at: (path: string, query?: Readonly<Record<string, string | number | undefined>>) => string;
}

export function makeView(options: { language: Language; basePath: string; keepLanguage: boolean }): View {
  const { language, basePath, keepLanguage } = options;
  const words = language === "vi" ? vi : en;
  return {
    language,
    words,
    say: (key, values = {}) => fillText(words[key], values),
    name: (nameVi, nameEn) => (language === "en" && nameEn ? nameEn : nameVi),
    number: (decimal) => (decimal === null ? "–" : printDecimal(decimal, language)),
    points: (exact) => printRational(Rational.parse(exact), language),
    at: (path, query = {}) => {
      const pairs = new URLSearchParams();
      for (const [key, value] of Object.entries(query)) if (value !== undefined) pairs.set(key, String(value));
      if (keepLanguage) pairs.set("lang", language);
      const search = pairs.toString();
      return basePath + path + (search === "" ? "" : `?${search}`);
    },
  };
}
