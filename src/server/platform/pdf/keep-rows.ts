import type { Content, ContentTable, Node, NodeQueries } from "pdfmake/interfaces.js";
import { lettersIn } from "./letters-in.ts";

/** So many rows stay together before one that they lead to: an area, a criterion, what it is about. */
const mostTogether = 3;

/**
 * The places of the rows that stay on the page of the row below: those that lead to one that does not. Of a longer run of
 * them, the last ones.
 * @example findKept([true, true, false, true]) // [0, 1]
 */
export function findKept(leads: readonly boolean[]): number[] {
  return leads.flatMap((isLeading, at) => {
    const below = leads.indexOf(false, at);
    return isLeading && below > at && below - at <= mostTogether ? [at] : [];
  });
}

/** So many rows stay with the titles of a table: its first one, and where that stays with the next, what they lead to. */
export function rowsWithTitles(kept: readonly number[], count: number): number {
  let leading = 0;
  while (kept.includes(leading)) leading += 1;
  return Math.min(count, leading + 1);
}

/** A table in which rows stay on the page of the row below them, by their places in its body. */
export interface KeepingTable extends ContentTable {
  readonly keptRows: readonly number[];
}

/** Content as it is looked through. */
interface Looked {
  readonly section?: Content;
  readonly stack?: readonly Looked[];
  readonly text?: unknown;
  readonly keptRows?: readonly number[];
  readonly table?: { readonly body: readonly (readonly Cell[])[] };
  id?: string;
}

interface Cell extends Looked {
  pageBreak?: "before";
}

interface KeptRow {
  readonly cells: readonly Cell[];
  /** Name of the words in the first row below that need not stay with another one. */
  readonly below: string;
}

/**
 * Whether a node begins a row that would stand without the row below it, and is to begin the next page with all its
 * cells. The writer knows the page of a row that is not cut only by what has a name, so all that is asked for gets one.
 */
export function keepRows(content: readonly Content[]): (node: Node, queries: NodeQueries) => boolean {
  const rows = new Map<string, KeptRow>();
  tablesIn(content as readonly Looked[]).forEach((table, at) => {
    const body = table.table?.body ?? [];
    const kept = new Set(table.keptRows);
    for (const row of kept) {
      let next = row + 1;
      while (kept.has(next)) next += 1;
      const [first, below] = [firstWords(body[row] ?? []), firstWords(body[next] ?? [])];
      if (first === undefined || below === undefined) continue;
      const [name, nameBelow] = [`row-${at}-${row}`, `row-${at}-${next}-words`];
      Object.assign(first.words, { id: `${name}-words` });
      Object.assign(first.cell, { id: name });
      Object.assign(below.words, { id: nameBelow });
      rows.set(name, { cells: (body[row] ?? []).filter((cell) => cell !== first.cell), below: nameBelow });
    }
  });
  return ({ id, startPosition }, { getFollowingNodesOnPage }) => {
    const row = rows.get(id ?? "");
    if (row === undefined) return false;
    const isBelow = (node: Node) => node.id === row.below && node.startPosition.pageNumber === startPosition.pageNumber;
    if (getFollowingNodesOnPage().some(isBelow)) return false;
    for (const cell of row.cells) cell.pageBreak = "before";
    return true;
  };
}

function tablesIn(content: readonly Looked[]): Looked[] {
  return content.flatMap((one): Looked[] => {
    if (one.keptRows !== undefined) return [one];
    const inside = one.section ?? one.stack;
    return Array.isArray(inside) ? tablesIn(inside as readonly Looked[]) : [];
  });
}

/** The first cell of a row in which there are words, with the piece of it that holds them. */
function firstWords(cells: readonly Cell[]): { readonly cell: Cell; readonly words: Looked } | undefined {
  for (const cell of cells) {
    const words = (cell.stack ?? []).find((one) => lettersIn(one.text) > 0);
    if (words !== undefined) return { cell, words };
  }
  return undefined;
}
