import type { TreeNode } from "../../../../contract/organisations.ts";
import { matchesSearch } from "../../../../domain/text/search-key.ts";

/** A unit with the units below it. */
export interface Branch {
  readonly node: TreeNode;
  readonly children: readonly Branch[];
}

/**
 * The flat nodes as a tree in their given order; with a search text only the units that match and the way down to
 * them. A node whose parent is not among the nodes stands at the top: nothing is lost.
 */
export function growTree(nodes: readonly TreeNode[], text: string): Branch[] {
  const known = new Set(nodes.map((node) => node.id));
  const below = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  const matches = (node: TreeNode) =>
    text.trim() === "" || matchesSearch(`${node.nameVi} ${node.nameEn ?? ""} ${node.officialCode ?? ""}`, text);
  const grow = (parent: string | null): Branch[] =>
    (below.get(parent) ?? []).flatMap((node) => {
      const children = grow(node.id);
      return children.length > 0 || matches(node) ? [{ node, children }] : [];
    });
  return grow(null);
}
