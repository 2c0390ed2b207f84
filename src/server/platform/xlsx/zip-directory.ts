import { inflateRawSync } from "node:zlib";
import { TableFileError } from "./table-file-error.ts";

export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  /** As the directory claims; `inflateEntry` holds the entry to it. */
  readonly size: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly headerOffset: number;
}

const damaged = () =>
  new TableFileError({ vi: "tệp bị hỏng hoặc không phải .xlsx", en: "the file is damaged or is no .xlsx file" });

/**
 * The entries of a ZIP file by its directory, before a single byte is inflated. (fflate can list them too, but it
 * inflates an entry to the end even when it is larger than the directory claims.) ZIP64 is refused: it is for files
 * above 4 GB.
 * @throws TableFileError when there is no sound directory or more than `maxEntries`.
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) {
    throw new TableFileError({ vi: `tệp có quá ${maxEntries} phần`, en: `the file has more than ${maxEntries} parts` });
  }
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      headerOffset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The content of one entry; stops as soon as it grows larger than the directory claims. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw damaged();
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size) throw damaged();
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    throw damaged();
  }
}

/** Offset of the end record: the last 22 bytes, before them at most a comment of 65,535. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}
