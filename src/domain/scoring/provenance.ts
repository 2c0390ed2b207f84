import type { Text } from "./finding.ts";
import { sourceRemark } from "./source-remarks.ts";

/** Files write free text about where a set or a part comes from, beginning with one of these words. */
const known = /^(seen|memory|reconstructed)\b[;:,\s]*/;

const labels = {
  seen: { vi: "đã thấy trong nguồn", en: "seen in the source" },
  memory: { vi: "theo trí nhớ, chưa kiểm chứng", en: "from memory, not verified" },
  reconstructed: { vi: "dựng lại", en: "reconstructed" },
} as const satisfies Readonly<Record<string, Text>>;

interface Provenance {
  readonly word: keyof typeof labels | undefined;
  /** The word in both languages. */
  readonly label: Text | undefined;
  /** What the text says beyond the word. */
  readonly rest: string;
}

/** `readProvenance("seen (name, max); inputs memory")` is the word "seen" and the rest "(name, max); inputs memory". */
export function readProvenance(text: string): Provenance {
  const match = known.exec(text);
  const word = match?.[1] as Provenance["word"];
  return { word, label: word && labels[word], rest: text.slice(match?.[0].length ?? 0) };
}

/**
 * Where something comes from as people read it; what does not begin with a known word is shown as written.
 * @example provenanceWords("seen (name, max); inputs memory", "vi")
 * // "đã thấy trong nguồn (tên, điểm tối đa); số liệu theo trí nhớ"
 */
export function provenanceWords(text: string, language: keyof Text): string {
  const { label, rest } = readProvenance(text);
  if (label === undefined) return sourceRemark(text, language);
  return [label[language], sourceRemark(rest, language)].filter(Boolean).join(" ");
}
