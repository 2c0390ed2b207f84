import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page read back: its size in millimetres, and its words as somebody selects them. */
export interface ReadPage {
  readonly size: readonly [number, number];
  readonly text: string;
  /** Where each word begins: millimetres from the left and from the top. */
  readonly at: (word: string) => readonly [number, number] | undefined;
}

export interface ReadPdf {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | null;
  readonly created: string | undefined;
  readonly pages: readonly ReadPage[];
}

interface Placed {
  readonly str: string;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

const millimetres = (points: number) => Math.round((points * 254) / 72) / 10;

/** A file read back by another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const { info } = (await file.getMetadata()) as { info: Record<string, string | undefined> };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const items = (await page.getTextContent()).items.filter((item) => "str" in item) as Placed[];
    pages.push({
      size: [Math.round(millimetres(width)), Math.round(millimetres(height))],
      text: items
        .map(({ str, hasEOL }) => `${str}${hasEOL ? " " : ""}`)
        .join("")
        .replace(/\s+/g, " ")
        .trim(),
      at: (word) => {
        const found = items.find(({ str }) => str.trim() === word);
        return found && [millimetres(found.transform[4] ?? 0), millimetres(height - (found.transform[5] ?? 0))];
      },
    });
  }
  await task.destroy();
  const { Title: title, Author: author, CreationDate: created } = info;
  return { title, author, created, language: info["Language"] ?? null, pages };
}
