import { inflateSync } from "node:zlib";
import { accept, type InspectionResult } from "./inspection.ts";

/** Packed objects are looked into only up to this many bytes, so that no file keeps the server busy. */
const mostInflated = 32 * 1024 * 1024;
const mostOfOne = 4 * 1024 * 1024;
const mostPacked = 5000;
/** Around the name of a page tree its dictionary is looked for this far; in all of a text no further than `mostRead`. */
const mostBefore = 4000;
const mostAfter = 200_000;
const mostRead = 64 * 1024 * 1024;

/**
 * A PDF by its structure (ISO 32000-1, 7.5): a header within the first kilobyte, a place of the cross-reference table
 * at the end, and a dictionary that names the root of the document. One that names `/Encrypt` needs a password or
 * forbids what people must do with it.
 */
export function inspectPdf(bytes: Uint8Array): InspectionResult {
  // Byte for byte, so that places in the text are places in the file.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const tail = text.slice(-2048);
  const hasEnd = /startxref\s+\d+\s+%%EOF/.test(tail);
  const hasRoot = /\/Root\s+\d+\s+\d+\s+R/.test(text);
  if (/\/Encrypt\s+(\d+\s+\d+\s+R|<<)/.test(text)) return accept("application/pdf", "encrypted");
  if (!hasEnd || !hasRoot) return accept("application/pdf", "broken");
  return accept("application/pdf", "readable", countPages(bytes, text));
}

/** The largest count of a page tree: its root counts all leaves. Null where it is packed beyond the limit. */
function countPages(bytes: Uint8Array, text: string): number | null {
  let most = largestCount(text);
  let inflated = 0;
  for (const { start, end } of objectStreams(text)) {
    if (inflated >= mostInflated) break;
    const content = unpack(bytes.subarray(start, end));
    inflated += content.length;
    most = Math.max(most, largestCount(content));
  }
  return most > 0 ? most : null;
}

/** The largest `/Count` of a page tree. Looks at no more signs than `mostRead`, however often a file says `/Pages`. */
function largestCount(text: string): number {
  let most = 0;
  let read = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const before = text.slice(Math.max(0, index - mostBefore), index);
    const from = index - before.length + Math.max(0, before.lastIndexOf("<<"));
    const after = text.slice(from, index + mostAfter);
    const end = after.indexOf("endobj");
    const around = end < 0 ? after : after.slice(0, end);
    const count = /\/Count\s+(\d{1,6})\b/.exec(around);
    if (count) most = Math.max(most, Number(count[1]));
    read += before.length + around.length;
    if (read > mostRead) break;
  }
  return most;
}

/** Where packed objects lie. Reads on from the end that was found before, so that no file is read over and over. */
function* objectStreams(text: string): Generator<{ start: number; end: number }> {
  let end = 0;
  let named = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    if (++named > mostPacked) return;
    const head = /\bstream\r?\n/.exec(text.slice(index, index + 2000));
    if (head === null) continue;
    const start = index + head.index + head[0].length;
    if (end <= start) end = text.indexOf("endstream", start);
    if (end < 0) return;
    yield { start, end };
  }
}

function unpack(packed: Uint8Array): string {
  try {
    // A line end before "endstream" is no part of the data; the inflater stops at the end of its own.
    return inflateSync(packed, { maxOutputLength: mostOfOne, finishFlush: 2 }).toString("latin1");
  } catch {
    return "";
  }
}
