import type { CompiledSet, Leaf } from "../compiled-set.ts";

/** True where the unit assesses itself; surveys and what other bodies score are not asked of it. */
export function isSelfAssessed(leaf: Pick<Leaf, "source">): boolean {
  return leaf.source === "appraisal" || leaf.source === "self";
}

/** The component of a code, with its place in the set. */
export function findLeaf(
  compiled: CompiledSet,
  code: string,
): { readonly leaf: Leaf; readonly at: number } | undefined {
  const at = compiled.leafByCode.get(code);
  const leaf = at === undefined ? undefined : compiled.leaves[at];
  return at === undefined || leaf === undefined ? undefined : { leaf, at };
}
