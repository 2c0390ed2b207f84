import type { Component, CriteriaSet, Criterion } from "../model.ts";
import { type Edited, split } from "./edit-parts.ts";
import { childrenOf, findPart, type PartPath, type SetPartNode, samePath, withChildren } from "./part-path.ts";

/** `up` and `down` over the edge of a parent into the next one; `out` makes a component a criterion, `in` the reverse. */
export type Direction = "up" | "down" | "in" | "out";

/** Moves a part one step; undefined where there is no room in that direction. */
export function movePart(set: CriteriaSet, path: PartPath, direction: Direction): Edited | undefined {
  switch (direction) {
    case "up":
    case "down":
      return moveAmong(set, path, direction === "up" ? -1 : 1);
    case "in":
      return moveIn(set, path);
    case "out":
      return moveOut(set, path);
  }
}

/**
 * Puts a part before the place `to` (a path of the same level; one behind the last child is the end), as dragging does.
 * Undefined where the level differs or nothing would move.
 */
export function placePart(set: CriteriaSet, from: PartPath, to: PartPath): Edited | undefined {
  const part = findPart(set, from);
  if (part === undefined || from.length !== to.length) return undefined;
  const [[parent, at], [newParent, place]] = [split(from), split(to)];
  const sameParent = samePath(parent, newParent);
  const target = sameParent && place > at ? place - 1 : place;
  if (sameParent && target === at) return undefined;
  const without = withChildren(set, parent, childrenOf(set, parent).toSpliced(at, 1));
  const children = childrenOf(without, newParent).toSpliced(target, 0, part);
  return { set: withChildren(without, newParent, children), path: [...newParent, target] };
}

function moveAmong(set: CriteriaSet, path: PartPath, step: -1 | 1): Edited | undefined {
  const [parent, at] = split(path);
  const siblings = childrenOf(set, parent).length;
  const next = at + step;
  if (next >= 0 && next < siblings) return placePart(set, path, [...parent, step === -1 ? next : next + 1]);
  const neighbour = nextParent(set, parent, step);
  if (neighbour === undefined) return undefined;
  return placePart(set, path, [...neighbour, step === -1 ? childrenOf(set, neighbour).length : 0]);
}

/** The part of the same level before or behind a parent, over the edges of its own parent too. */
function nextParent(set: CriteriaSet, parent: PartPath, step: -1 | 1): PartPath | undefined {
  if (parent.length === 0) return undefined;
  const [above, at] = split(parent);
  const next = at + step;
  if (next >= 0 && next < childrenOf(set, above).length) return [...above, next];
  let upper = nextParent(set, above, step);
  while (upper !== undefined) {
    const count = childrenOf(set, upper).length;
    if (count > 0) return [...upper, step === -1 ? count - 1 : 0];
    upper = nextParent(set, upper, step);
  }
  return undefined;
}

/** A criterion without components becomes the last component of the criterion before it. */
function moveIn(set: CriteriaSet, path: PartPath): Edited | undefined {
  const [parent, at] = split(path);
  const part = findPart(set, path);
  if (path.length !== 2 || at === 0 || part === undefined || childrenOf(set, path).length > 0) return undefined;
  const { components: _, ...component } = part as Criterion;
  const target: PartPath = [...parent, at - 1];
  const without = withChildren(set, parent, childrenOf(set, parent).toSpliced(at, 1));
  const children: SetPartNode[] = [...childrenOf(without, target), component];
  return { set: withChildren(without, target, children), path: [...target, children.length - 1] };
}

/** A component becomes the criterion behind the one it stood in. */
function moveOut(set: CriteriaSet, path: PartPath): Edited | undefined {
  const part = findPart(set, path);
  if (path.length !== 3 || part === undefined) return undefined;
  const [parent, at] = split(path);
  const [area, place] = split(parent);
  const { sampleScores: _, ...criterion } = part as Component;
  const without = withChildren(set, parent, childrenOf(set, parent).toSpliced(at, 1));
  const children = childrenOf(without, area).toSpliced(place + 1, 0, { ...criterion, components: [] });
  return { set: withChildren(without, area, children), path: [...area, place + 1] };
}
