import type { TreeNode } from "../../../../../contract/organisations.ts";

/** An agency to be written into a set. */
export interface AgencyChoice {
  /** What is written: the name, with the code behind it where several units bear the name. */
  readonly value: string;
  /** Code and the unit above; empty for a name that the set alone knows. */
  readonly about: string;
  readonly words: string;
}

/**
 * Names that the set uses already, then the units of the trees given, each written once; a unit that stands in both is
 * one choice.
 */
export function agencyChoices(used: readonly string[], trees: readonly (readonly TreeNode[])[]): AgencyChoice[] {
  const nodes = new Map(trees.flatMap((tree) => tree.map((node) => [node.id, node] as const)));
  const bearers = Map.groupBy(nodes.values(), ({ nameVi }) => nameVi);
  const found = new Map(used.map((name) => [name, { value: name, about: "", words: name }]));
  for (const { nameVi, nameEn, officialCode, parentId } of nodes.values()) {
    const isShared = (bearers.get(nameVi)?.length ?? 0) > 1;
    const value = isShared && officialCode !== null ? `${nameVi} (${officialCode})` : nameVi;
    const above = parentId === null ? undefined : nodes.get(parentId)?.nameVi;
    const about = [officialCode, above].filter(Boolean).join(" · ");
    found.set(value, { value, about, words: [nameVi, nameEn, officialCode].filter(Boolean).join(" ") });
  }
  return [...found.values()];
}
