import type { Language } from "../../../../contract/text.ts";
import { type RuleWord, ruleWords } from "../../../../domain/scoring/rule-words.ts";
import type { Texts } from "../../../i18n/texts.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

export type DesignerKey = keyof typeof vi | RuleWord;
export const designerTexts: Texts<DesignerKey> = {
  vi: { ...vi, ...wordsOfRules("vi") },
  en: { ...en, ...wordsOfRules("en") },
};

function wordsOfRules(language: Language): Record<RuleWord, string> {
  const words = Object.entries(ruleWords).map(([key, text]) => [key, text[language]]);
  return Object.fromEntries(words) as Record<RuleWord, string>;
}
