import { matchesSearch } from "../../../domain/text/search-key.ts";
import type { NavEntry } from "../feature.ts";

export interface FoundPages {
  /** Those whose name in one of the languages holds every word that is looked for. */
  readonly named: readonly NavEntry[];
  /** Those that only the words about them lead to, or words of both languages together. */
  readonly related: readonly NavEntry[];
}

/** The pages that a query leads to, in their order. */
export function findPages(pages: readonly NavEntry[], query: string): FoundPages {
  const found = pages.filter(({ label, words = "" }) => matchesSearch(`${label.vi} ${label.en} ${words}`, query));
  const isNamed = ({ label }: NavEntry) => matchesSearch(label.vi, query) || matchesSearch(label.en, query);
  return { named: found.filter(isNamed), related: found.filter((page) => !isNamed(page)) };
}
