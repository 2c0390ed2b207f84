import { inflateRawSync } from "node:zlib";
import type { ContentSource } from "../files/content-source.ts";

/** One file in a packed folder, as its directory claims. */
export interface ArchiveEntry {
  readonly path: string;
  readonly packedSize: number;
  readonly size: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

/** The packed file cannot be read, or is larger than allowed. */
export class ArchiveError extends Error {
  override name = "ArchiveError";
  readonly reason: "damaged" | "tooMany" | "encrypted" | "tooLarge" | "ratio";

  constructor(reason: ArchiveError["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

const damaged = () => new ArchiveError("damaged");
/** The directory of this many entries has at most about 100 bytes for each. */
const bytesOfEntry = 4096;

/**
 * The files of a ZIP by its directory, before a byte is inflated; folders are left out. ZIP64 is refused: it is for
 * archives above 4 GB.
 * @throws ArchiveError
 */
export async function readArchiveDirectory(source: ContentSource, maxEntries: number): Promise<ArchiveEntry[]> {
  const end = await findEnd(source);
  if (end.count > maxEntries) throw new ArchiveError("tooMany");
  if (end.length > maxEntries * bytesOfEntry || end.offset + end.length > source.size) throw damaged();
  const bytes = await source.read(end.offset, end.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const path = nameOf(name);
    if (!path.endsWith("/")) {
      entries.push({
        path,
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) === 1,
        offset: view.getUint32(at + 42, true),
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The content of one entry; never more than the directory claims and never more than is allowed. */
export async function readArchiveEntry(
  source: ContentSource,
  entry: ArchiveEntry,
  limits: { readonly maxBytes: number; readonly maxRatio: number },
): Promise<Uint8Array> {
  if (entry.encrypted) throw new ArchiveError("encrypted");
  if (entry.size > limits.maxBytes || entry.packedSize > limits.maxBytes) throw new ArchiveError("tooLarge");
  // A kilobyte that becomes a thousand is no document; small files may repeat themselves.
  if (entry.size > 1024 * 1024 && entry.size > entry.packedSize * limits.maxRatio) throw new ArchiveError("ratio");
  const head = await source.read(entry.offset, 30);
  if (head.length < 30) throw damaged();
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint32(0, true) !== 0x04034b50) throw damaged();
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = await source.read(start, entry.packedSize);
  if (packed.length !== entry.packedSize) throw damaged();
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size) throw damaged();
  return content;
}

function inflate(packed: Uint8Array, entry: ArchiveEntry): Uint8Array {
  if (entry.method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    throw damaged();
  }
}

/** Old programs write names in the code page of their machine; those are read byte for byte. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1258").decode(bytes);
  }
}

async function findEnd(source: ContentSource): Promise<{ count: number; offset: number; length: number }> {
  const from = Math.max(0, source.size - 22 - 65_535);
  const bytes = await source.read(from, source.size - from);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const length = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || offset === 0xffffffff) throw damaged();
    return { count, offset, length };
  }
  throw damaged();
}
