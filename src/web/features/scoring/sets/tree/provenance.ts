/** Files write free text about where a set or a part comes from, beginning with one of these words. */
const known = /^(seen|memory|reconstructed)\b[;:,\s]*/;

export interface Provenance {
  readonly word: "seen" | "memory" | "reconstructed" | undefined;
  /** What the text says beyond the word. */
  readonly rest: string;
}

/** `readProvenance("seen (name, max); inputs memory")` is the word "seen" and the rest "(name, max); inputs memory". */
export function readProvenance(text: string): Provenance {
  const match = known.exec(text);
  return { word: match?.[1] as Provenance["word"], rest: text.slice(match?.[0].length ?? 0) };
}
