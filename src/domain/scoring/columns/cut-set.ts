import type { CompiledSet, Leaf } from "../compiled-set.ts";

/** As much of a set as one component needs to be scored alone. */
export interface CutSet {
  readonly compiled: CompiledSet;
  /** Position of the component in the cut set. */
  readonly at: number;
  readonly leaf: Leaf;
  /** Codes whose columns can matter: the component, what stands above it, and what "not applicable" joins it with. */
  readonly codes: ReadonlySet<string>;
}

/**
 * The part of a set that decides one component: itself, and its neighbours only where marking all of them as not
 * applicable means something. A component over two hundred units is then scored without their other ninety-nine.
 * Undefined where the set has no such component.
 */
export function cutSet(compiled: CompiledSet, component: string): CutSet | undefined {
  const position = compiled.leafByCode.get(component);
  const leaf = position === undefined ? undefined : compiled.leaves[position];
  if (position === undefined || leaf === undefined) return undefined;
  const above = compiled.groups.filter((group) => group.from <= position && position < group.to);
  const joined = above.filter((group) => group.notApplicable?.allowed === true);
  const from = Math.min(position, ...joined.map((group) => group.from));
  const to = Math.max(position + 1, ...joined.map((group) => group.to));
  const leaves = compiled.leaves.slice(from, to);
  const groups = above.map((group) => ({ ...group, from: group.from - from, to: group.to - from }));
  return {
    compiled: { ...compiled, leaves, groups, leafByCode: new Map(leaves.map((one, at) => [one.code, at])) },
    at: position - from,
    leaf,
    codes: new Set([...leaves, ...above].map((one) => one.code)),
  };
}
