import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { pathsAbove, type TreeLine } from "./tree-lines.ts";

/** What a search leaves of the tree. */
export interface TreeSearch {
  /** Lines that match by themselves. */
  readonly matches: ReadonlySet<string>;
  /** Lines to show: what matches, the way to it, and everything below it. */
  readonly shown: ReadonlySet<string>;
  /** Lines to open so that every match is seen. */
  readonly open: ReadonlySet<string>;
}

function searchText({ part }: TreeLine): string {
  const { scored } = part;
  const words = [part.code, part.nameVi, part.nameEn];
  if (!scored) return words.join(" ");
  const rule = [scored.rule.vi, scored.rule.en, scored.ruleTextVi, scored.ruleTextEn];
  return [...words, ...rule, ...scored.evidence, scored.leadAgency].join(" ");
}

/** Finds parts by code, name, rule, evidence or lead agency; diacritics, case and the order of words do not matter. */
export function searchLines(lines: readonly TreeLine[], text: string): TreeSearch {
  const matches = new Set(lines.filter((line) => matchesSearch(searchText(line), text)).map((line) => line.path));
  const open = new Set([...matches].flatMap(pathsAbove));
  const isBelowMatch = (path: string) => pathsAbove(path).some((above) => matches.has(above));
  const shown = lines
    .map((line) => line.path)
    .filter((path) => matches.has(path) || open.has(path) || isBelowMatch(path));
  return { matches, shown: new Set(shown), open };
}
