import { CriteriaSet } from "../model.ts";
import type { SetPartNode } from "./part-path.ts";

/** What the person says about a set that is begun. */
export interface SetHead {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly year: number | null;
  readonly level: string | null;
}

/** A set without parts, with the policies that most provinces use. */
export function emptySet(head: SetHead): CriteriaSet {
  return CriteriaSet.parse({ ...headOf(head), areas: [] });
}

/**
 * A set that continues another one. Under another code or for another year it is that of a new year: its parts come
 * from the parts with the same codes, and points printed for the old one are left out. Else it is the next version, and
 * keeps where its parts come from.
 */
export function copySet(source: CriteriaSet, head: SetHead): CriteriaSet {
  const isNextVersion = head.id === source.id && (head.year ?? undefined) === source.year;
  if (isNextVersion) return { ...withHead(source, head), previousSet: source.previousSet ?? source.id };
  return { ...withHead(withoutHistory(source), head), previousSet: source.id };
}

/** A set made after a shipped one; it continues nothing. */
export function copyShippedSet(source: CriteriaSet, head: SetHead): CriteriaSet {
  const { previousSet: _, ...rest } = withHead(withoutHistory(source), head);
  return rest;
}

function withHead({ titleEn: _, year: __, level: ___, ...source }: CriteriaSet, head: SetHead): CriteriaSet {
  return { ...source, ...headOf(head) };
}

function headOf({ id, title, titleEn, year, level }: SetHead) {
  return {
    id,
    title,
    ...(titleEn !== null && { titleEn }),
    ...(year !== null && { year }),
    ...(level !== null && { level }),
  };
}

function withoutHistory(set: CriteriaSet): CriteriaSet {
  const forget = <T extends SetPartNode>(part: T): T => {
    const { previousCode: _, ...rest } = part;
    if ("sampleScores" in rest) delete rest.sampleScores;
    return rest as unknown as T;
  };
  const areas = set.areas.map((area) => ({
    ...forget(area),
    criteria: area.criteria.map((criterion) => ({
      ...forget(criterion),
      components: criterion.components.map(forget),
    })),
  }));
  return { ...set, areas };
}
