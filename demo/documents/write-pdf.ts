import { deflateSync } from "node:zlib";
import type { PdfFont } from "./pdf-font.ts";

/** A paragraph of a page. */
export interface PdfLine {
  readonly text: string;
  /** Points of the letters; 12 where nothing is said. */
  readonly size?: number;
  readonly centred?: boolean;
}

const [pageWidth, pageHeight, margin] = [595, 842, 72];
const usual = 12;

/**
 * A small sound PDF of A4 pages with text in Vietnamese, the same bytes for the same text: fonts embedded, text that can
 * be searched and copied.
 * @param fonts each character is set in the first one that has it; one that none has is left out
 */
export function writePdf(fonts: readonly PdfFont[], pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const objects: Buffer[] = [];
  const add = (content: string | Buffer): number => objects.push(Buffer.from(content));
  const stream = (content: string | Uint8Array, more = ""): Buffer => {
    const packed = deflateSync(content);
    const head = `<< /Length ${packed.length} /Filter /FlateDecode${more} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
  };
  // The catalogue and the tree of pages come first; what they name follows.
  const tree = 2;
  objects.push(Buffer.alloc(0), Buffer.alloc(0));
  const names = fonts.map((font, at) => `/F${at} ${addFont(font, add, stream)} 0 R`).join(" ");
  const kids = pages.map((lines) => {
    const content = add(stream(drawPage(fonts, lines)));
    const resources = `/Resources << /Font << ${names} >> >>`;
    const box = `/MediaBox [0 0 ${pageWidth} ${pageHeight}]`;
    return add(`<< /Type /Page /Parent ${tree} 0 R ${box} ${resources} /Contents ${content} 0 R >>`);
  });
  objects[0] = Buffer.from(`<< /Type /Catalog /Pages ${tree} 0 R /Lang (vi-VN) >>`);
  const listed = kids.map((kid) => `${kid} 0 R`).join(" ");
  objects[1] = Buffer.from(`<< /Type /Pages /Kids [${listed}] /Count ${kids.length} >>`);
  return assemble(objects);
}

function addFont(
  { name, file, glyphOf, widthOf }: PdfFont,
  add: (content: string | Buffer) => number,
  stream: (content: string | Uint8Array, more?: string) => Buffer,
): number {
  const fontFile = add(stream(file, ` /Length1 ${file.length}`));
  const shape = "/Flags 4 /FontBBox [-200 -300 1200 1100] /ItalicAngle 0 /Ascent 1000 /Descent -265 /CapHeight 700";
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} ${shape} /StemV 80 /FontFile2 ${fontFile} 0 R >>`,
  );
  const glyphs = [...glyphOf].sort(([, one], [, other]) => one - other);
  const widths = [...new Set(glyphs.map(([, glyph]) => glyph))].map((glyph) => `${glyph} [${widthOf(glyph)}]`);
  const system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ${system} /FontDescriptor ${descriptor} 0 R ` +
      `/CIDToGIDMap /Identity /W [${widths.join(" ")}] >>`,
  );
  const unicode = add(stream(toUnicode(glyphs)));
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ` +
      `/ToUnicode ${unicode} 0 R >>`,
  );
}

/** What each glyph reads as, in blocks of at most a hundred (ISO 32000-1, 9.10.3). */
function toUnicode(glyphs: readonly (readonly [string, number])[]): string {
  const lines = glyphs.map(([char, glyph]) => `<${hex(glyph)}> <${hex(char.charCodeAt(0))}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

function drawPage(fonts: readonly PdfFont[], lines: readonly PdfLine[]): string {
  const drawn: string[] = [];
  let y = pageHeight - margin;
  for (const { text, size = usual, centred = false } of lines) {
    for (const line of wrap(fonts, text.normalize("NFC"), size)) {
      const x = centred ? (pageWidth - widthOfText(fonts, line) * size) / 2 : margin;
      const runs = runsOf(fonts, line).map(({ font, glyphs }) => `/F${font} ${size} Tf <${glyphs}> Tj`);
      drawn.push(`BT 1 0 0 1 ${x.toFixed(1)} ${y} Tm ${runs.join(" ")} ET`);
      y -= Math.round(size * 1.5);
    }
    y -= 4;
  }
  return drawn.join("\n");
}

function wrap(fonts: readonly PdfFont[], text: string, size: number): string[] {
  const room = (pageWidth - 2 * margin) / size;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (widthOfText(fonts, longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function place(fonts: readonly PdfFont[], char: string): { font: number; glyph: number } | undefined {
  for (const [font, { glyphOf }] of fonts.entries()) {
    const glyph = glyphOf.get(char);
    if (glyph !== undefined) return { font, glyph };
  }
  return undefined;
}

function widthOfText(fonts: readonly PdfFont[], text: string): number {
  let sum = 0;
  for (const char of text) {
    const at = place(fonts, char);
    sum += at === undefined ? 0 : (fonts[at.font]?.widthOf(at.glyph) ?? 0);
  }
  return sum / 1000;
}

function runsOf(fonts: readonly PdfFont[], text: string): { font: number; glyphs: string }[] {
  const runs: { font: number; glyphs: string }[] = [];
  for (const char of text) {
    const at = place(fonts, char);
    if (at === undefined) continue;
    const last = runs.at(-1);
    if (last?.font === at.font) last.glyphs += hex(at.glyph);
    else runs.push({ font: at.font, glyphs: hex(at.glyph) });
  }
  return runs;
}

function assemble(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from("%PDF-1.4\n")];
  let length = parts[0]?.length ?? 0;
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(length);
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((one) => `${String(one).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.concat([...parts, Buffer.from(`${tail}startxref\n${length}\n%%EOF\n`)]);
}

const hex = (code: number) => code.toString(16).padStart(4, "0").toUpperCase();
