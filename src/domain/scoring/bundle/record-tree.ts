import type { BundleMarks } from "./bundle-model.ts";
import { markLength } from "./field-marks.ts";
import { lastStep, outerOf } from "./pointers.ts";

/** A record of a content by its marks, in a tree of records. */
export interface RecordNode {
  readonly pointer: string;
  /** Marks of its own fields one after another. */
  readonly own: readonly string[];
  /** Lists of records within it: their place below it, and their items. */
  readonly lists: ReadonlyMap<string, readonly RecordNode[]>;
  /** The same number in all trees of one `openTrees`: the same fields, and the same records below. */
  readonly signature: number;
}

interface Growing extends RecordNode {
  readonly lists: Map<string, Growing[]>;
  signature: number;
}

/**
 * Makes trees of marks whose signatures may be compared. The root is the record ""; what belongs to no record, because
 * somebody wrote it there, is in no tree.
 */
export function openTrees(): (marks: BundleMarks) => RecordNode {
  const signatures = new Map<string, number>();
  return (marks) => {
    const nodes = new Map<string, Growing>(
      Object.entries({ "": "", ...marks }).map(([pointer, own]) => [
        pointer,
        { pointer, own: cut(own), lists: new Map(), signature: 0 },
      ]),
    );
    for (const node of nodes.values()) {
      const place = placeOf(node.pointer, nodes);
      if (place === undefined) continue;
      const items = place.parent.lists.get(place.list) ?? [];
      place.parent.lists.set(place.list, items);
      items.push(node);
    }
    // The inner ones first: their pointers are longer.
    for (const node of [...nodes.values()].sort((a, b) => b.pointer.length - a.pointer.length)) {
      for (const items of node.lists.values()) items.sort((a, b) => numberOf(a) - numberOf(b));
      const below = [...node.lists].sort(([a], [b]) => (a < b ? -1 : 1));
      const told = JSON.stringify([
        node.own.join(""),
        below.map(([list, items]) => [list, items.map((one) => one.signature)]),
      ]);
      node.signature = signatures.get(told) ?? signatures.size;
      signatures.set(told, node.signature);
    }
    return nodes.get("") as Growing;
  };
}

/** The place of a record in its list, counted from 0. */
export const numberOf = ({ pointer }: Pick<RecordNode, "pointer">): number => Number(lastStep(pointer));

function placeOf(pointer: string, nodes: ReadonlyMap<string, Growing>): { parent: Growing; list: string } | undefined {
  if (!/\/\d+$/.test(pointer)) return undefined;
  const list = outerOf(pointer);
  let end = list.lastIndexOf("/");
  while (end > 0 && !nodes.has(list.slice(0, end))) end = list.lastIndexOf("/", end - 1);
  const parent = nodes.get(list.slice(0, Math.max(end, 0)));
  return parent === undefined ? undefined : { parent, list: list.slice(parent.pointer.length + 1) };
}

const cut = (own: string): string[] =>
  Array.from({ length: Math.ceil(own.length / markLength) }, (_, at) =>
    own.slice(at * markLength, (at + 1) * markLength),
  );
