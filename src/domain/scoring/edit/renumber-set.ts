import type { CriteriaSet } from "../model.ts";
import { walkSet } from "../validate/walk.ts";
import type { SetPartNode } from "./part-path.ts";

/**
 * Gives every part the code of its place: 1, 1.1, 1.1.1. In a set that continues another one a part remembers the code
 * it had there; the tie-break list follows.
 */
export function renumberSet(set: CriteriaSet): CriteriaSet {
  const tracksLineage = set.previousSet !== undefined;
  const renumber = <T extends SetPartNode>(part: T, code: string): T => {
    const remembers = tracksLineage && part.code !== code && part.previousCode === undefined;
    return { ...part, code, ...(remembers && { previousCode: part.code }) };
  };
  const areas = set.areas.map((area, a) => ({
    ...renumber(area, `${a + 1}`),
    criteria: area.criteria.map((criterion, c) => ({
      ...renumber(criterion, `${a + 1}.${c + 1}`),
      components: criterion.components.map((component, k) => renumber(component, `${a + 1}.${c + 1}.${k + 1}`)),
    })),
  }));
  const renumbered = { ...set, areas };
  const after = walkSet(renumbered);
  const newCodes = new Map<string, string>();
  walkSet(set).forEach(({ node }, at) => {
    if (!newCodes.has(node.code)) newCodes.set(node.code, after[at]?.node.code ?? node.code);
  });
  const tieBreak = set.index.tieBreak.map((code) => newCodes.get(code) ?? code);
  return { ...renumbered, index: { ...set.index, tieBreak } };
}
