import { Zip, ZipPassThrough } from "fflate";

/** A file on its way into an archive; its content is read when its turn has come. */
export interface PackedFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** An archive holds less than four gigabytes: the older form of the ZIP, which every program reads, has no room for more. */
export const mostArchiveBytes = 4_000_000_000;

/**
 * A ZIP as it grows, piece by piece: no more than one piece of one file is in memory. Contents are stored as they are,
 * for documents are compressed already.
 */
export async function* writeArchive(
  files: AsyncIterable<PackedFile> | Iterable<PackedFile>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  function* take() {
    yield* ready;
    ready = [];
  }
  for await (const { path, content } of files) {
    const file = new ZipPassThrough(path);
    file.mtime = at;
    zip.add(file);
    for await (const piece of content) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
