import { useCallback } from "react";
import { fillText, type Language } from "../../contract/text.ts";
import { currentLanguage, useLanguage } from "./language.ts";

/** The texts of one feature in both languages; English must have exactly the keys of Vietnamese. */
export interface Texts<Key extends string> {
  readonly vi: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

type Values = Readonly<Record<string, string | number>>;

/** Gives the text of a key, its `{name}` places filled. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

function textOf<Key extends string>(texts: Texts<Key>, language: Language, key: Key, values?: Values): string {
  const text = texts[language][key];
  return values ? fillText(text, values) : text;
}

export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  const language = useLanguage();
  return useCallback((key, values) => textOf(texts, language, key, values), [texts, language]);
}

/** The same outside of components, in the language of the moment. */
export function translate<Key extends string>(texts: Texts<Key>, key: Key, values?: Values): string {
  return textOf(texts, currentLanguage(), key, values);
}
