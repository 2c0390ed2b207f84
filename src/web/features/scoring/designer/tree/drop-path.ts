import { childrenOf, type PartPath } from "../../../../../domain/scoring/edit/part-path.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";

/** The place that a drop means: before or behind a part of the same level, or as the last child of the level above. */
export function dropPath(set: CriteriaSet, target: PartPath, drop: "before" | "behind" | "inside"): PartPath {
  if (drop === "inside") return [...target, childrenOf(set, target).length];
  const at = target.at(-1) ?? 0;
  return [...target.slice(0, -1), drop === "before" ? at : at + 1];
}
