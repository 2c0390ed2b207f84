import type { UnitKind } from "../../../../../domain/organisations/model.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";

/** A unit of the day that can take part in a round. */
export interface UnitNode {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly officialCode: string | null;
  readonly kind: UnitKind;
}

interface Filter {
  /** Empty: every kind. */
  readonly kind: UnitKind | "";
  /** Part of a name or a code; diacritics do not matter. */
  readonly text: string;
}

/** Units that match, in the order of the tree. */
export function matchingUnits<Node extends UnitNode>(nodes: readonly Node[], { kind, text }: Filter): Node[] {
  return nodes.filter(
    (node) =>
      (kind === "" || node.kind === kind) &&
      matchesSearch(`${node.nameVi} ${node.nameEn ?? ""} ${node.officialCode ?? ""}`, text),
  );
}

/** The choice with some units added or taken away; units of other blocks are never added. */
export function changeChoice(
  chosen: readonly string[],
  units: readonly UnitNode[],
  wanted: boolean,
  taken: ReadonlySet<string>,
): string[] {
  const ids = units.map((unit) => unit.id).filter((id) => !taken.has(id));
  const named = new Set(ids);
  const rest = chosen.filter((id) => !named.has(id));
  return wanted ? [...rest, ...ids] : rest;
}

/** Chosen units that do not live on the day: they must leave the block, or the day must change. */
export function strangers(chosen: readonly string[], nodes: readonly UnitNode[]): string[] {
  const living = new Set(nodes.map((node) => node.id));
  return chosen.filter((id) => !living.has(id));
}

/** The kinds that occur, the most frequent first. */
export function kindsOf(nodes: readonly UnitNode[]): UnitKind[] {
  const counts = new Map<UnitKind, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([kind]) => kind);
}
