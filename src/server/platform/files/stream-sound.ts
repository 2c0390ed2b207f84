import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { FileContentAltered, FileContentMissing, type FileStore } from "./file-store.ts";

/** A content by its name and length in bytes, as the database knows it. */
interface KnownContent {
  readonly sha256: string;
  readonly size: number;
}

/**
 * A stored content on its way out, compared with its name as it goes. Its last piece is held back until everything
 * before it was compared: of an altered content nobody gets the whole. What fits into one piece is compared at once.
 * @throws FileContentAltered at once where the content is gone, at once or out of the stream where it is not what was
 * stored.
 */
export async function streamSound(files: FileStore, known: KnownContent): Promise<Readable> {
  const stored = await files.get(known.sha256).catch((error: unknown) => {
    throw error instanceof FileContentMissing ? new FileContentAltered(known.sha256) : error;
  });
  const pieces = compare(stored, known);
  const first = await pieces.next();
  const content = Readable.from(
    (async function* () {
      if (!first.done) yield first.value;
      yield* pieces;
    })(),
    { objectMode: false },
  );
  // Also where nobody began to read.
  content.once("close", () => stored.destroy());
  return content;
}

async function* compare(stored: Readable, { sha256, size }: KnownContent): AsyncGenerator<Uint8Array, void> {
  const digest = createHash("sha256");
  let length = 0;
  let held: Uint8Array | undefined;
  for await (const piece of stored as AsyncIterable<Uint8Array>) {
    length += piece.length;
    // A reader who was told a length stops there: a longer content must not get so far.
    if (length > size) throw new FileContentAltered(sha256);
    digest.update(piece);
    if (held !== undefined) yield held;
    held = piece;
  }
  if (digest.digest("hex") !== sha256) throw new FileContentAltered(sha256);
  if (held !== undefined) yield held;
}
