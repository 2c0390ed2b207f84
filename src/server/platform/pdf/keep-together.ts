import type { Content } from "pdfmake/interfaces.js";
import { lettersIn } from "./letters-in.ts";

/** A page holds more lines of the text than these. */
const linesOnPage = 34;
/** Letters on a line of the text, about. */
const lettersOnLine = 70;

/** Content as it is looked through: every kind of it has some of these. */
interface Looked {
  readonly text?: unknown;
  readonly stack?: readonly Looked[];
  readonly columns?: readonly Looked[];
  readonly table?: { readonly body: readonly (readonly Looked[])[]; readonly headerRows?: number };
  readonly headlineLevel?: number;
  readonly pageBreak?: string;
}

/**
 * Content in which paragraphs that stay with what follows them are one block with the small table that they lead to: the
 * signatures of a paper never stand on a page without the end of its text. The writer loses what of such a block runs out
 * of a page, so one that may be too high stays as it is.
 */
export function keepTogether(content: readonly Content[]): Content[] {
  const kept: Content[] = [];
  let run: Content[] = [];
  for (const one of content) {
    const looked = one as Looked;
    if (run.length > 0 && isSmallTable(looked) && linesOf([...run, one] as Looked[], lettersOnLine) <= linesOnPage) {
      kept.push({ stack: [...run.map(free), one], unbreakable: true });
      run = [];
    } else if (looked.headlineLevel !== undefined && looked.pageBreak === undefined) run.push(one);
    else {
      kept.push(...run, one);
      run = [];
    }
  }
  return [...kept, ...run];
}

/** One that has no titles, as that of the signatures. */
const isSmallTable = ({ table }: Looked) => table !== undefined && (table.headerRows ?? 0) === 0;

/** Within the block nothing has to be told to stay. */
const free = (one: Content): Content => ({ ...(one as object), headlineLevel: undefined }) as Content;

/** About how many lines content becomes where so many letters stand on a line. */
function linesOf(content: readonly Looked[], letters: number): number {
  return content.reduce((sum, { text, stack, columns, table }) => {
    if (table !== undefined) return sum + table.body.reduce((rows, row) => rows + highest(row, letters), 0);
    if (columns !== undefined) return sum + highest(columns, letters);
    if (stack !== undefined) return sum + linesOf(stack, letters);
    return sum + Math.max(1, Math.ceil(lettersIn(text) / letters));
  }, 0);
}

const highest = (cells: readonly Looked[], letters: number) =>
  Math.max(...cells.map((cell) => linesOf([cell], letters / cells.length)));
