import type { TreeNode } from "../../contract/organisations.ts";
import type { Language } from "../../contract/text.ts";

/** A unit as a picker offers it. */
export interface UnitChoice {
  readonly value: string;
  /** Name and code, and the unit above it, in the language of the screen. */
  readonly label: string;
  /** What it is found by: both names of the unit and of the one above, and the code. */
  readonly words: string;
}

/** Units to choose from in their given order; English names where there are any, Vietnamese ones otherwise. */
export function unitChoices(nodes: readonly TreeNode[], language: Language): UnitChoice[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (node: TreeNode) => (language === "en" && node.nameEn ? node.nameEn : node.nameVi);
  return nodes.map((node) => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    const code = node.officialCode ? ` (${node.officialCode})` : "";
    const below = parent ? ` · ${nameOf(parent)}` : "";
    const names = [node, parent].flatMap((one) => [one?.nameVi, one?.nameEn]);
    return {
      value: node.id,
      label: `${nameOf(node)}${code}${below}`,
      words: [...names, node.officialCode].filter(Boolean).join(" "),
    };
  });
}
