import { DOMParser, onWarningStopParsing } from "@xmldom/xmldom";
import type PizZip from "pizzip";

/** A part of a file that is no well-formed XML, and where reading stopped; a line is 0 where the part has no element. */
export interface MalformedPart {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const isXml = (path: string) => /\.(xml|rels)$/i.test(path);
/** A sign that begins a reference and is none, and signs that no XML may hold; the parser lets both pass. */
const strays = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|(?![\t\n\r])\p{Cc}(?<![\x7f-\x9f])/iu;
const unread = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>/gs;

/** The first fault of each part that a word processor would stumble over when it opens the file. */
export function findMalformed(zip: PizZip): MalformedPart[] {
  return Object.keys(zip.files)
    .filter(isXml)
    .flatMap((path) => {
      const spot = findBreak(zip.file(path)?.asText() ?? "");
      return spot === null ? [] : [{ path, ...spot }];
    });
}

function findBreak(xml: string): Omit<MalformedPart, "path"> | null {
  const text = xml.replace(/^\uFEFF/, "");
  try {
    new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "text/xml");
  } catch (error) {
    const { lineNumber = 0, columnNumber = 0 } =
      (error as { locator?: { lineNumber?: number; columnNumber?: number } }).locator ?? {};
    return { line: lineNumber, column: columnNumber };
  }
  // Comments and the like hold such signs lawfully; blanked, the places behind them stay.
  const found = strays.exec(text.replace(unread, (part) => part.replace(/[^\n]/g, " ")));
  if (found === null) return null;
  const before = text.slice(0, found.index).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
