import { withStop } from "./document-words.ts";
import type { Block, Table, Words } from "./official-document.ts";

/** A paragraph of the text. */
export function paragraph(words: Words): Block {
  return { kind: "paragraph", words };
}

/** A paragraph that begins with a dash; what ends it is kept where it is a mark already. */
export function dash(text: string): Block {
  return { kind: "paragraph", words: `- ${withStop(text)}` };
}

/** A heading stays on the page of what follows it. */
export function heading(level: 1 | 2, text: string): Block {
  return { kind: "heading", level, text };
}

/** An article of a decision: its number in bold. */
export function article(number: number, text: string): Block {
  return { kind: "paragraph", words: [{ text: `Điều ${number}. `, bold: true }, { text }] };
}

export function tableBlock(table: Table): Block {
  return { kind: "table", table };
}
