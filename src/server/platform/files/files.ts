import type { Readable } from "node:stream";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { type FileUse, findFile, holdStoredFile, insertFileReference } from "./file-repository.ts";
import { FileContentMissing, type FileScanner, type FileStore } from "./file-store.ts";
import { streamSound } from "./stream-sound.ts";

export interface FileDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: FileStore;
  readonly scanner: FileScanner;
}

/** A content that is in the store and belongs to no record yet. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly scan: "not_scanned" | "clean" | "infected";
  readonly scanner: string;
}

/** Which record gets the file, and what is known of it there. */
export interface FileAttachment {
  readonly ownerType: string;
  readonly ownerId: string;
  readonly name: string;
  readonly createdBy: string | null;
  /** Last day on which the content must still be there; null: as long as the record uses it. */
  readonly retainUntil: string | null;
}

/**
 * Takes a content into the store, before and outside any transaction (an upload may be slow). The caller refuses an
 * infected one. What is never attached is found and removed a day later.
 */
export async function receiveFile(
  deps: FileDeps,
  content: AsyncIterable<Uint8Array>,
  options: { mediaType: string; maxBytes: number },
): Promise<ReceivedFile> {
  const { sha256, size } = await deps.files.put(content, { maxBytes: options.maxBytes });
  const scan = await deps.scanner.scan(() => deps.files.get(sha256));
  return { sha256, size, mediaType: options.mediaType, scan, scanner: deps.scanner.name };
}

/** Gives a received content to a record; returns the identifier of this use. */
export async function attachFile(
  tx: Tx,
  deps: FileDeps,
  file: ReceivedFile,
  attachment: FileAttachment,
): Promise<string> {
  const now = deps.clock.now();
  await holdStoredFile(tx, {
    sha256: file.sha256,
    size: file.size,
    media_type: file.mediaType,
    created_at: now,
    scan: file.scan,
    scanner: file.scanner,
  });
  // From here on nobody removes it; it may have been removed between receiving and now.
  if (!(await deps.files.has(file.sha256))) throw new FileContentMissing(file.sha256);
  const id = deps.ids.next();
  await insertFileReference(tx, {
    id,
    sha256: file.sha256,
    owner_type: attachment.ownerType,
    owner_id: attachment.ownerId,
    name: attachment.name,
    created_at: now,
    created_by: attachment.createdBy,
    retain_until: attachment.retainUntil,
  });
  return id;
}

/**
 * A file to be sent out, compared with its name on its way; undefined when there is no such use (any more).
 * @throws FileContentAltered also out of the stream, see `streamSound`.
 */
export async function openFile(
  reader: Reader,
  deps: FileDeps,
  referenceId: string,
): Promise<{ file: FileUse; content: Readable } | undefined> {
  const file = await findFile(reader, referenceId);
  return file && { file, content: await streamSound(deps.files, file) };
}
