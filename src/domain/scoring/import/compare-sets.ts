import type { Words } from "../../imports/definition.ts";
import type { CriteriaSet } from "../model.ts";
import { type Part, walkSet } from "../validate/walk.ts";
import { classColumns, partColumns, policyFields, setFields } from "../workbook/set-titles.ts";
import { writeSetWorkbook } from "../workbook/write-set.ts";

/** One line of a comparison: the head of the set (path "") or one of its areas, criteria and components. */
export interface ComparedPart {
  readonly path: string;
  readonly label: string;
  readonly outcome: "new" | "changed" | "unchanged";
  readonly changes: readonly { readonly field: Words; readonly before: string | null; readonly after: string | null }[];
}

export interface SetComparison {
  readonly parts: readonly ComparedPart[];
  /** Codes and names of what the older set has and the newer one has not. */
  readonly removed: readonly string[];
}

type Cells = readonly (string | null)[];

/** What is new, changed and gone in a set against an older version; fields are those of its workbook. */
export function compareSets(before: CriteriaSet | undefined, after: CriteriaSet): SetComparison {
  const [now, old] = [layOut(after), before && layOut(before)];
  const rest = new Map<string, { part: Part; cells: Cells }[]>();
  for (const one of old?.parts ?? []) {
    const key = keyOf(one.part);
    rest.set(key, [...(rest.get(key) ?? []), one]);
  }
  const parts = now.parts.map(({ part, cells }): ComparedPart => {
    const same = rest.get(keyOf(part))?.shift();
    const line = { path: part.path, label: labelOf(part) };
    if (same === undefined) return { ...line, outcome: "new", changes: [] };
    const changes = compareCells(partColumns, same.cells, cells);
    return { ...line, outcome: changes.length > 0 ? "changed" : "unchanged", changes };
  });
  const removed = [...rest.values()].flat().map(({ part }) => labelOf(part));
  return { parts: [compareHeads(old, now, after.title || after.id), ...parts], removed };
}

interface LaidOut {
  readonly head: Cells;
  readonly parts: readonly { readonly part: Part; readonly cells: Cells }[];
}

function layOut(set: CriteriaSet): LaidOut {
  const [fields, parts, classes, policies] = writeSetWorkbook(set);
  const cells = (sheet: typeof fields) => (sheet?.rows ?? []).map((row) => row[1] ?? null);
  const classWords = (classes?.rows ?? []).map((row) => row.map((cell) => cell ?? "").join(" | "));
  return {
    head: [...cells(fields), ...cells(policies), classWords.join("\n")],
    parts: walkSet(set).map((part, at) => ({ part, cells: parts?.rows[at] ?? [] })),
  };
}

const classField = { vi: `Xếp loại (${classColumns.map((one) => one.vi).join(", ")})`, en: "Classes" };
const orderField = { vi: "Thứ tự các mục", en: "Order of the parts" };

function compareHeads(old: LaidOut | undefined, now: LaidOut, label: string): ComparedPart {
  if (old === undefined) return { path: "", label, outcome: "new", changes: [] };
  const changes = [...compareCells([...setFields, ...policyFields, classField], old.head, now.head)];
  const [before, after] = [orderOf(old, now), orderOf(now, old)];
  if (before !== after) changes.push({ field: orderField, before, after });
  return { path: "", label, outcome: changes.length > 0 ? "changed" : "unchanged", changes };
}

function compareCells(fields: readonly Words[], before: Cells, after: Cells): ComparedPart["changes"][number][] {
  return fields.flatMap(({ vi, en }, at) => {
    const [old, now] = [before[at] ?? null, after[at] ?? null];
    return old === now ? [] : [{ field: { vi, en }, before: old, after: now }];
  });
}

/** Codes in their order, of what both sets have. */
function orderOf(one: LaidOut, other: LaidOut): string {
  const known = new Set(other.parts.map(({ part }) => keyOf(part)));
  return one.parts
    .filter(({ part }) => known.has(keyOf(part)))
    .map(({ part }) => part.node.code)
    .join(", ");
}

const keyOf = (part: Part) => `${part.level} ${part.node.code}`;
const labelOf = (part: Part) => `${part.node.code} ${part.node.name}`.trim();
