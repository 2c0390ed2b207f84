import type { Day } from "../calendar/day.ts";
import { compareVietnamese } from "../text/vietnamese-order.ts";
import { versionsOn } from "./in-force.ts";
import { type UnitId, UnitKind, type UnitVersion } from "./model.ts";

export interface TreeNode {
  readonly version: UnitVersion;
  readonly depth: number;
  readonly children: readonly TreeNode[];
}

export interface UnitTree {
  readonly day: Day;
  readonly roots: readonly TreeNode[];
  /** Units whose parent does not live on the day, or that stand in a circle: shown as a fault, never dropped. */
  readonly orphans: readonly UnitVersion[];
}

/**
 * The organisation of any day, as it is believed now or as it was believed at `knownAt` (ISO instant). Siblings stand
 * by kind, then by official code, then by Vietnamese order of their names.
 */
export function deriveTree(versions: readonly UnitVersion[], day: Day, knownAt?: string): UnitTree {
  const living = versionsOn(versions, day, knownAt);
  const childrenOf = new Map<UnitId | null, UnitVersion[]>();
  for (const version of living) {
    const siblings = childrenOf.get(version.parentId);
    if (siblings === undefined) childrenOf.set(version.parentId, [version]);
    else siblings.push(version);
  }
  const placed = new Set<UnitVersion>();
  const grow = (version: UnitVersion, depth: number): TreeNode => {
    placed.add(version);
    const children = (childrenOf.get(version.unitId) ?? []).sort(compareSiblings);
    return { version, depth, children: children.map((child) => grow(child, depth + 1)) };
  };
  const roots = (childrenOf.get(null) ?? []).sort(compareSiblings).map((root) => grow(root, 0));
  return { day, roots, orphans: living.filter((version) => !placed.has(version)) };
}

/** All nodes of a tree from top to bottom, parents before children. */
export function* walkTree(tree: UnitTree): Generator<TreeNode> {
  const waiting = [...tree.roots].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** The unit and everything below it on the tree's day: the reach of a role in the whole branch. */
export function subtreeIds(tree: UnitTree, unitId: UnitId): UnitId[] {
  for (const node of walkTree(tree)) {
    if (node.version.unitId !== unitId) continue;
    return [...walkTree({ ...tree, roots: [node] })].map((below) => below.version.unitId);
  }
  return [];
}

function compareSiblings(a: UnitVersion, b: UnitVersion): number {
  return (
    UnitKind.options.indexOf(a.kind) - UnitKind.options.indexOf(b.kind) ||
    compareCodes(a.officialCode, b.officialCode) ||
    compareVietnamese(a.shortName ?? a.nameVi, b.shortName ?? b.nameVi)
  );
}

function compareCodes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
