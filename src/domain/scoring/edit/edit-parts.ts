import { NEW_PART } from "../lineage.ts";
import type { CriteriaSet } from "../model.ts";
import { walkSet } from "../validate/walk.ts";
import { childrenOf, findPart, type PartPath, type SetPartNode, withChildren } from "./part-path.ts";

/** A set after an edit, and where the part that was edited stands now. */
export interface Edited {
  readonly set: CriteriaSet;
  readonly path: PartPath;
}

/** The set with one part changed; the rest is the same object as before. */
export function changePart(set: CriteriaSet, path: PartPath, change: (part: SetPartNode) => SetPartNode): CriteriaSet {
  const [parent, at] = split(path);
  const children = childrenOf(set, parent).map((one, place) => (place === at ? change(one) : one));
  return withChildren(set, parent, children);
}

/**
 * A new part without a name as the last child of a part (an area for the empty path), under the next free code.
 * @example addPart(set, [0]) // a criterion in the first area
 */
export function addPart(set: CriteriaSet, parent: PartPath): Edited {
  const children = childrenOf(set, parent);
  const code = freeCode(set, parent);
  const common = { code, name: "", max: null, ...(set.previousSet !== undefined && { previousCode: NEW_PART }) };
  const part: SetPartNode =
    parent.length === 0 ? { ...common, criteria: [] } : parent.length === 1 ? { ...common, components: [] } : common;
  return { set: withChildren(set, parent, [...children, part]), path: [...parent, children.length] };
}

export function removePart(set: CriteriaSet, path: PartPath): CriteriaSet {
  const [parent, at] = split(path);
  return withChildren(
    set,
    parent,
    childrenOf(set, parent).filter((_, place) => place !== at),
  );
}

/** A copy of a part with all below it, right behind it, under codes of its own; it continues nothing of last year. */
export function duplicatePart(set: CriteriaSet, path: PartPath): Edited {
  const part = findPart(set, path);
  if (part === undefined) return { set, path };
  const [parent, at] = split(path);
  const copy = asCopy(part, freeCode(set, parent), set.previousSet !== undefined);
  const children = childrenOf(set, parent).toSpliced(at + 1, 0, copy);
  return { set: withChildren(set, parent, children), path: [...parent, at + 1] };
}

/** The first code behind the children of a part that nothing in the set has yet. */
export function freeCode(set: CriteriaSet, parent: PartPath): string {
  const known = new Set(walkSet(set).map(({ node }) => node.code));
  const prefix = parent.length === 0 ? "" : `${findPart(set, parent)?.code ?? ""}.`;
  let number = childrenOf(set, parent).length + 1;
  while (known.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

function asCopy<T extends SetPartNode>(part: T, code: string, tracksLineage: boolean): T {
  const { previousCode: _, ...rest } = part;
  const below = (children: readonly SetPartNode[]) =>
    children.map((child, at) => asCopy(child, `${code}.${at + 1}`, tracksLineage));
  return {
    ...rest,
    code,
    ...(tracksLineage && { previousCode: NEW_PART }),
    ...("criteria" in part && { criteria: below(part.criteria) }),
    ...("components" in part && { components: below(part.components) }),
  } as T;
}

/** The path of the parent and the place below it. */
export function split(path: PartPath): [PartPath, number] {
  return [path.slice(0, -1), path.at(-1) ?? -1];
}
