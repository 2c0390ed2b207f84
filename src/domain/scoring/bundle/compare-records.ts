import { canonicalJson } from "../../text/canonical-json.ts";
import type { BundleMarks } from "./bundle-model.ts";
import type { Sha256 } from "./digest.ts";
import { type Field, listRecords, markRecords, openMarker } from "./field-marks.ts";
import { keyFields } from "./key-fields.ts";
import { matchItems } from "./match-items.ts";
import { lastStep, outerOf, valueAt } from "./pointers.ts";
import { numberOf, openTrees, type RecordNode } from "./record-tree.ts";

/** What differs from the content of which marks were made. All pointers but `number` are into the content as it is. */
export type RecordDifference =
  | { readonly kind: "changed" | "added" | "reshaped" | "moved" | "reordered"; readonly pointer: string }
  | GoneItem;

/** An item that is no longer in a list. */
export interface GoneItem {
  readonly kind: "gone";
  /** The list. */
  readonly pointer: string;
  /** Where it stood, counted from 0. */
  readonly number: number;
  /** Marks of its own fields. */
  readonly marks: readonly string[];
  /** The item behind which it stood. */
  readonly behind: string | undefined;
}

/**
 * How a content differs from the one of which the marks were made: lists are compared by what their items are, not by
 * where they stand, so that an item which is gone or new is told once and its neighbours are not. What was moved, taken
 * away or added comes before the fields that differ.
 */
export function compareRecords(content: unknown, marks: BundleMarks, sha256: Sha256): RecordDifference[] {
  const mark = openMarker(sha256);
  const fields = listRecords(content);
  const treeOf = openTrees();
  const found: RecordDifference[] = [];
  const keyOf = ({ pointer }: RecordNode) =>
    keyFields(valueAt(content, pointer))?.map(([name, value]) =>
      mark({ pointer: `/${name}`, text: canonicalJson(value) }),
    );
  const compare = (then: RecordNode, now: RecordNode): void => {
    if (then.signature === now.signature) return;
    const empty = (name: string) => mark({ pointer: `/${lastStep(name)}`, text: "[]" });
    found.push(...compareFields(then, now, fields.get(now.pointer) ?? [], empty));
    for (const list of new Set([...then.lists.keys(), ...now.lists.keys()])) {
      const pointer = `${now.pointer}/${list}`;
      const { pairs, gone, added, moved } = matchItems(then.lists.get(list) ?? [], now.lists.get(list) ?? [], keyOf);
      for (const one of gone) {
        const behind = pairs.findLast(([old]) => numberOf(old) < numberOf(one))?.[1].pointer;
        found.push({ kind: "gone", pointer, number: numberOf(one), marks: one.own, behind });
      }
      found.push(...added.map((one) => ({ kind: "added" as const, pointer: one.pointer })));
      const [first, second] = moved;
      if (second !== undefined) found.push({ kind: "reordered", pointer });
      else if (first !== undefined) found.push({ kind: "moved", pointer: first.pointer });
      for (const [old, one] of pairs) compare(old, one);
    }
  };
  compare(treeOf(marks), treeOf(markRecords(fields, mark)));
  const isOfItem = ({ kind }: RecordDifference) => kind !== "changed" && kind !== "reshaped";
  return [...found.filter(isOfItem), ...found.filter((one) => !isOfItem(one))];
}

/**
 * Fields of one record as they are, and their marks as they were, both in the same order. What is alike at both ends is
 * passed over; of what is left each field is told where there are as many as there were.
 */
function compareFields(
  then: RecordNode,
  now: RecordNode,
  given: readonly Field[],
  empty: (list: string) => string,
): RecordDifference[] {
  // A list without items is a field, one with items is none: such a change is told of the items.
  const [filled, emptied] = [lackingIn(then, now), lackingIn(now, then)];
  const gone = new Set(filled.map(empty));
  const marks = then.own.filter((mark) => !gone.has(mark));
  const all = given.map((field, at) => ({ ...field, mark: now.own[at] }));
  const fields = all.filter(({ pointer }) => !emptied.includes(pointer.slice(now.pointer.length + 1)));
  const most = Math.min(fields.length, marks.length);
  let head = 0;
  while (head < most && fields[head]?.mark === marks[head]) head += 1;
  let tail = 0;
  while (tail < most - head && fields.at(-1 - tail)?.mark === marks.at(-1 - tail)) tail += 1;
  const [own, old] = [fields.slice(head, fields.length - tail), marks.slice(head, marks.length - tail)];
  if (own.length === old.length)
    return own.filter(({ mark }, at) => mark !== old[at]).map(({ pointer }) => ({ kind: "changed", pointer }));
  const [first] = own;
  if (first === undefined) return [{ kind: "reshaped", pointer: now.pointer }];
  const list = outerOf(first.pointer);
  // Texts of a list are marked with their numbers: one more or less changes all that follow.
  if (first.inList && own.every(({ inList, pointer }) => inList && outerOf(pointer) === list))
    return [{ kind: "changed", pointer: list }];
  if (old.length === 0) return own.map(({ pointer }) => ({ kind: "added", pointer }));
  return own.length === 1
    ? [{ kind: "changed", pointer: first.pointer }]
    : [{ kind: "reshaped", pointer: commonOuter(own.map(({ pointer }) => pointer)) }];
}

/** Lists that one has with items and the other without. */
const lackingIn = (without: RecordNode, having: RecordNode): string[] =>
  [...having.lists.keys()].filter((list) => !without.lists.has(list));

function commonOuter(pointers: readonly string[]): string {
  let outer = pointers[0] ?? "";
  while (!pointers.every((one) => one.startsWith(`${outer}/`))) outer = outerOf(outer);
  return outer;
}
