import type { Language } from "../../../../contract/text.ts";
import { fieldTexts } from "../../../../domain/audit/field-texts.ts";

/** The way to a recorded field in words: `["blocks", "#A", "unitIds"]` is "Khối A › Đơn vị". */
export function labelField(path: readonly string[], language: Language): string {
  const words = path.map((part) => (part.startsWith("#") ? part.slice(1) : (fieldTexts[part]?.[language] ?? part)));
  return words.reduce((label, word, index) => {
    if (index === 0) return word;
    const isEntry = path[index]?.startsWith("#") && !path[index - 1]?.startsWith("#");
    return `${label}${isEntry ? " " : " › "}${word}`;
  }, "");
}
