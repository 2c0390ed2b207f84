import { readFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";

/** A TrueType font as a PDF embeds it: its file, the glyph of each character and its advance in thousandths of an em. */
export interface PdfFont {
  readonly name: string;
  readonly file: Uint8Array;
  readonly glyphOf: ReadonlyMap<string, number>;
  readonly widthOf: (glyph: number) => number;
}

/** The letters of Be Vietnam Pro that Vietnamese needs, in the two files the officers' application is set in. */
export async function loadPdfFonts(): Promise<readonly PdfFont[]> {
  return Promise.all(
    ["latin", "vietnamese"].map(async (part) => {
      const name = `be-vietnam-pro-${part}-400-normal.woff`;
      const file = await readFile(new URL(import.meta.resolve(`@fontsource/be-vietnam-pro/files/${name}`)));
      return readFont(`BVPAAA+BeVietnamPro-${part}`, unpackWoff(file));
    }),
  );
}

/** A WOFF file is a TrueType font whose tables are packed one by one (W3C WOFF 1.0). */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
  const tables: Buffer[] = [];
  let place = head.length;
  for (let at = 0; at < count; at++) {
    const entry = 44 + 20 * at;
    const [from, packed, whole] = [4, 8, 12].map((offset) => woff.readUInt32BE(entry + offset)) as [
      number,
      number,
      number,
    ];
    const raw = woff.subarray(from, from + packed);
    const table = packed < whole ? inflateSync(raw) : raw;
    woff.copy(head, 12 + 16 * at, entry, entry + 4);
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 16 + 16 * at);
    head.writeUInt32BE(place, 20 + 16 * at);
    head.writeUInt32BE(whole, 24 + 16 * at);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (whole % 4)) % 4)]);
    tables.push(padded);
    place += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

function readFont(name: string, file: Buffer): PdfFont {
  const tables = new Map<string, number>();
  for (let at = 0; at < file.readUInt16BE(4); at++) {
    const entry = 12 + 16 * at;
    tables.set(file.toString("latin1", entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  const table = (tag: string): number => {
    const place = tables.get(tag);
    if (place === undefined) throw new Error(`the font ${name} has no table ${tag}`);
    return place;
  };
  const em = file.readUInt16BE(table("head") + 18);
  const measured = file.readUInt16BE(table("hhea") + 34);
  const hmtx = table("hmtx");
  const widthOf = (glyph: number) =>
    Math.round((file.readUInt16BE(hmtx + 4 * Math.min(glyph, measured - 1)) * 1000) / em);
  return { name, file, glyphOf: readCharacters(file, table("cmap")), widthOf };
}

/** Characters of the basic plane by their segments (OpenType, `cmap` format 4). */
function readCharacters(file: Buffer, cmap: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at < file.readUInt16BE(cmap + 2); at++) {
    const table = cmap + file.readUInt32BE(cmap + 8 + 8 * at);
    if (file.readUInt16BE(table) !== 4) continue;
    const doubled = file.readUInt16BE(table + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const last = file.readUInt16BE(table + 14 + segment);
      const first = file.readUInt16BE(table + 16 + doubled + segment);
      const delta = file.readUInt16BE(table + 16 + 2 * doubled + segment);
      const range = table + 16 + 3 * doubled + segment;
      const offset = file.readUInt16BE(range);
      for (let code = first; code <= last && code < 0xffff; code++) {
        const listed = offset === 0 ? code : file.readUInt16BE(range + offset + 2 * (code - first));
        const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph !== 0) found.set(String.fromCharCode(code), glyph);
      }
    }
  }
  return found;
}
