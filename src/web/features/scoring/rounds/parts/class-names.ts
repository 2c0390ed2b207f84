import type { RankingRow } from "../../../../../contract/scoring/ranking.ts";
import type { Language } from "../../../../../contract/text.ts";

interface ClassCount {
  /** The Vietnamese name, by which the ranking is filtered. */
  readonly value: string;
  readonly label: string;
  readonly units: number;
}

/** How many units are in each class; rows come in the order of the ranking, so the highest class comes first. */
export function countClasses(rows: readonly RankingRow[], language: Language): ClassCount[] {
  const counts = new Map<string, ClassCount>();
  for (const { className, classNameEn } of rows) {
    if (className === null) continue;
    const label = (language === "en" && classNameEn) || className;
    counts.set(className, { value: className, label, units: (counts.get(className)?.units ?? 0) + 1 });
  }
  return [...counts.values()];
}
