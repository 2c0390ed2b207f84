import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import pdfmake from "pdfmake";

/** What is used of fontkit, which reads faces for pdfkit, which writes the files of pdfmake. */
interface FaceReader {
  create(bytes: Uint8Array): object;
  /** One more kind of file: `probe` says whether bytes are of it, the other opens them. */
  registerFormat(format: { new (stream: { buffer: Uint8Array }): object; probe(bytes: Uint8Array): boolean }): void;
}

const fromWriter = createRequire(createRequire(import.meta.url).resolve("pdfmake"));
const reader: FaceReader = createRequire(fromWriter.resolve("pdfkit"))("fontkit");

/** The files that the writer sees in the place of those on the disk. */
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(path: string, bytes: Buffer): void } };

/** A face as it was read, by the mark that stands in the place of its file. */
const kept = new Map<Uint8Array, () => object>();

/**
 * Reads a face when it is first asked for and keeps its tables: the writer would read them anew for each file, which
 * takes longer than to write a short paper. What is noted of single glyphs begins anew with each file, since it says for
 * which letter each was first taken: a file is the same whatever was written before it.
 */
export function keepFace(path: string): void {
  let face: object | undefined;
  // Bytes that are no face of any kind.
  const mark = Buffer.alloc(256, 0xff);
  kept.set(mark, () => {
    face ??= reader.create(readFileSync(path));
    return Object.create(face, { _glyphs: { value: {}, writable: true } });
  });
  virtualfs.writeFileSync(path, mark);
}

function openKept({ buffer }: { buffer: Uint8Array }): object {
  const open = kept.get(buffer);
  if (open === undefined) throw new Error("No face was kept under this mark.");
  return open();
}
openKept.probe = (bytes: Uint8Array) => kept.has(bytes);

reader.registerFormat(openKept as unknown as Parameters<FaceReader["registerFormat"]>[0]);
