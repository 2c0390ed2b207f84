/** One file of an archive; its length must be known before its content. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What is read is no archive, or not a whole one. */
export class ArchiveError extends Error {
  override name = "ArchiveError";
}

const block = 512;
/** Eleven octal digits. */
const maxSize = 8 ** 11 - 1;

/** Writes entries in the ustar form that every `tar` reads. */
export async function* packTar(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of entries) {
    yield header(name, size);
    let written = 0;
    for await (const chunk of content) {
      written += chunk.byteLength;
      yield chunk;
    }
    if (written !== size) throw new Error(`${name}: ${size} bytes announced, ${written} came`);
    yield padding(size);
  }
  yield new Uint8Array(2 * block);
}

function header(name: string, size: number): Uint8Array {
  const bytes = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100 || size > maxSize)
    throw new Error(`${name} (${size} bytes) does not fit a tar entry`);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  bytes.write(name, 0);
  bytes.write(octal(0o600, 7), 100);
  bytes.write(octal(0, 7), 108);
  bytes.write(octal(0, 7), 116);
  bytes.write(octal(size, 11), 124);
  bytes.write(octal(0, 11), 136);
  // An ordinary file.
  bytes.write("0", 156);
  bytes.write("ustar\x0000", 257);
  bytes.write(`${checksum(bytes).toString(8).padStart(6, "0")}\0 `, 148);
  return bytes;
}

/** Sum of the header's bytes with the place of the sum itself taken as spaces. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < block; at++) sum += at >= 148 && at < 156 ? 32 : (bytes[at] as number);
  return sum;
}

function padding(size: number): Uint8Array {
  return new Uint8Array((block - (size % block)) % block);
}

/** Reads entries one after the other; what of an entry was not read is passed over. */
export async function* unpackTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new BlockReader(source);
  for (;;) {
    const bytes = await reader.exactly(block);
    if (bytes.every((byte) => byte === 0)) return;
    if (Number.parseInt(bytes.toString("latin1", 148, 154), 8) !== checksum(bytes)) {
      throw new ArchiveError("The archive is damaged: an entry's header does not fit its sum.");
    }
    const end = bytes.indexOf(0);
    const name = bytes.toString("utf8", 0, Math.min(end < 0 ? 100 : end, 100));
    const size = Number.parseInt(bytes.toString("latin1", 124, 135), 8);
    const rest = { bytes: size };
    const content = reader.upTo(rest);
    yield { name, size, content };
    for await (const _ of reader.upTo(rest));
    await reader.exactly(padding(size).byteLength);
  }
}

/** Takes pieces of the wanted length out of a stream of pieces of any length. */
class BlockReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.upTo({ bytes: length })) parts.push(part);
    return Buffer.concat(parts);
  }

  /** The next bytes; `rest` tells how many of them were not taken yet. */
  async *upTo(rest: { bytes: number }): AsyncGenerator<Buffer> {
    while (rest.bytes > 0) {
      if (this.#buffer.byteLength === 0) {
        const next = await this.#source.next();
        if (next.done) throw new ArchiveError("The archive ends in the middle.");
        this.#buffer = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      }
      const part = this.#buffer.subarray(0, rest.bytes);
      this.#buffer = this.#buffer.subarray(part.byteLength);
      rest.bytes -= part.byteLength;
      yield part;
    }
  }
}
