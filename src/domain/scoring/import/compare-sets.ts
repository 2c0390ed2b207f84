import type { Words } from "../../imports/definition.ts";
import { NEW_PART, partKeys } from "../lineage.ts";
import type { CriteriaSet } from "../model.ts";
import { type Part, walkSet } from "../validate/walk.ts";
import { classColumns, partColumns, policyFields, setFields } from "../workbook/set-titles.ts";
import type { Title } from "../workbook/sheet.ts";
import { writeSetWorkbook } from "../workbook/write-set.ts";

/** A field of the workbook that differs. */
export interface ChangedField {
  /** Key of the column or item; `parent` where the part stands under another one. */
  readonly key: string;
  readonly field: Words;
  readonly before: string | null;
  readonly after: string | null;
}

/** One line of a comparison: the head of the set (path "") or one of its areas, criteria and components. */
export interface ComparedPart {
  readonly path: string;
  readonly label: string;
  readonly outcome: "new" | "changed" | "unchanged";
  readonly changes: readonly ChangedField[];
  /** The part itself and the one it continues; null for the head. */
  readonly now: Part | null;
  readonly before: Part | null;
}

export interface SetComparison {
  readonly parts: readonly ComparedPart[];
  /** What the older set has and the newer one has not. */
  readonly removed: readonly Part[];
}

type Cells = readonly (string | null)[];

/** What is new, changed and gone in a set against an older one, matched by lineage; fields are those of its workbook. */
export function compareSets(before: CriteriaSet | undefined, after: CriteriaSet): SetComparison {
  const [now, old] = [layOut(after), before && layOut(before)];
  const keys = partKeys(before ?? after, after);
  const keyOf: KeyOf = (side, part) => `${part.level} ${keys[side](part.node)}`;
  const { matches, rest } = matchParts(old?.parts ?? [], now.parts, keyOf, keys.orByCode);
  const parts = now.parts.map(({ part, cells, parent }): ComparedPart => {
    const same = matches.get(part);
    const line = { path: part.path, label: labelOf(part), now: part };
    if (same === undefined) return { ...line, outcome: "new", changes: [], before: null };
    const changes = compareCells(partColumns, same.cells, cells);
    const stays = parent === undefined || matches.get(parent)?.part === same.parent;
    if (!stays && same.parent !== undefined)
      changes.push({ key: "parent", field: parentField, before: labelOf(same.parent), after: labelOf(parent) });
    return { ...line, outcome: changes.length > 0 ? "changed" : "unchanged", changes, before: same.part };
  });
  const removed = rest.map(({ part }) => part);
  const orders = { before: orderOf(old, "before", keyOf), after: orderOf(now, "after", keyOf) };
  return { parts: [compareHeads(old, now, after.title || after.id, orders), ...parts], removed };
}

type KeyOf = (side: "before" | "after", part: Part) => string;

interface LaidPart {
  readonly part: Part;
  readonly cells: Cells;
  readonly parent: Part | undefined;
}

interface LaidOut {
  readonly head: Cells;
  readonly parts: readonly LaidPart[];
}

/** Which older part each newer one continues, and the older ones that none does, in their order. */
function matchParts(
  old: readonly LaidPart[],
  now: readonly LaidPart[],
  keyOf: KeyOf,
  orByCode: boolean,
): { matches: ReadonlyMap<Part, LaidPart>; rest: readonly LaidPart[] } {
  const matches = new Map<Part, LaidPart>();
  const left = new Set(old);
  const match = (oldKey: (part: Part) => string, nowKey: (part: Part) => string, may: (part: Part) => boolean) => {
    const waiting = new Map<string, LaidPart[]>();
    for (const one of left) {
      const key = oldKey(one.part);
      waiting.set(key, [...(waiting.get(key) ?? []), one]);
    }
    for (const { part } of now) {
      if (matches.has(part) || !may(part)) continue;
      const found = waiting.get(nowKey(part))?.shift();
      if (found === undefined) continue;
      matches.set(part, found);
      left.delete(found);
    }
  };
  match(
    (part) => keyOf("before", part),
    (part) => keyOf("after", part),
    () => true,
  );
  const byCode = (part: Part) => `${part.level} ${part.node.code}`;
  if (orByCode) match(byCode, byCode, ({ node }) => node.previousCode !== undefined && node.previousCode !== NEW_PART);
  return { matches, rest: [...left] };
}

function layOut(set: CriteriaSet): LaidOut {
  const [fields, parts, classes, policies] = writeSetWorkbook(set);
  const cells = (sheet: typeof fields) => (sheet?.rows ?? []).map((row) => row[1] ?? null);
  const classWords = (classes?.rows ?? []).map((row) => row.map((cell) => cell ?? "").join(" | "));
  const walked = walkSet(set);
  const byPath = new Map(walked.map((part) => [part.path, part]));
  return {
    head: [...cells(fields), ...cells(policies), classWords.join("\n")],
    parts: walked.map((part, at) => ({
      part,
      cells: parts?.rows[at] ?? [],
      parent: byPath.get(part.path.slice(0, Math.max(0, part.path.lastIndexOf(".")))),
    })),
  };
}

const classField = { key: "classes", vi: `Xếp loại (${classColumns.map((one) => one.vi).join(", ")})`, en: "Classes" };
const orderField = { vi: "Thứ tự các mục", en: "Order of the parts" };
const parentField = { vi: "Thuộc mục", en: "Under" };

interface Orders {
  readonly before: Order;
  readonly after: Order;
}

function compareHeads(old: LaidOut | undefined, now: LaidOut, label: string, orders: Orders): ComparedPart {
  const line = { path: "", label, now: null, before: null };
  if (old === undefined) return { ...line, outcome: "new", changes: [] };
  const changes = compareCells([...setFields, ...policyFields, classField], old.head, now.head);
  const [before, after] = [commonOrder(orders.before, orders), commonOrder(orders.after, orders)];
  if (before.keys !== after.keys)
    changes.push({ key: "order", field: orderField, before: before.codes, after: after.codes });
  return { ...line, outcome: changes.length > 0 ? "changed" : "unchanged", changes };
}

function compareCells(fields: readonly Title[], before: Cells, after: Cells): ChangedField[] {
  return fields.flatMap(({ key, vi, en }, at) => {
    const [old, now] = [before[at] ?? null, after[at] ?? null];
    return old === now ? [] : [{ key, field: { vi, en }, before: old, after: now }];
  });
}

type Order = readonly { readonly key: string; readonly code: string }[];

function orderOf(laid: LaidOut | undefined, side: "before" | "after", keyOf: KeyOf): Order {
  return (laid?.parts ?? []).map(({ part }) => ({ key: keyOf(side, part), code: part.node.code }));
}

/**
 * What both sets have, in the order of one of them: by the codes of the older set, which tell two orders apart where a
 * renumbering has given both the same codes.
 */
function commonOrder(one: Order, { before, after }: Orders): { readonly keys: string; readonly codes: string } {
  const known = new Set(after.map(({ key }) => key));
  const codes = new Map(before.filter(({ key }) => known.has(key)).map(({ key, code }) => [key, code]));
  const common = one.filter(({ key }) => codes.has(key));
  return {
    keys: common.map(({ key }) => key).join("\n"),
    codes: common.map(({ key }) => codes.get(key)).join(", "),
  };
}

/** @example labelOf(part) // "1.1 Kế hoạch" */
export function labelOf({ node }: { readonly node: { readonly code: string; readonly name: string } }): string {
  return `${node.code} ${node.name}`.trim();
}
