import type { Readable } from "node:stream";
import type { Text } from "../../../contract/text.ts";

/** Where the bytes of files are. Content is named by its SHA-256 (lower-case hexadecimal) and never changes. */
export interface FileStore {
  /** Writes a stream to its end and returns what it was; nothing is kept when the stream fails or grows too long. */
  put(content: AsyncIterable<Uint8Array>, options: { maxBytes: number }): Promise<{ sha256: string; size: number }>;
  /** Whether the content is there; a store that cannot tell throws instead of saying no. */
  has(sha256: string): Promise<boolean>;
  /** Throws `FileContentMissing` when the content is not there. */
  get(sha256: string): Promise<Readable>;
  /** No error when it is already gone. */
  delete(sha256: string): Promise<void>;
  /** Every content that was written before an instant, for the search of contents that nobody needs. */
  list(before: Date): AsyncIterable<string>;
  /** When the content was last put, by the clock of the store; undefined when it is not there. */
  writtenAt(sha256: string): Promise<Date | undefined>;
  /**
   * Asks the store for a sign that it can be used, at the start, so that nobody finds out with the first file; clears
   * away what a program that was killed left of a content on its way.
   */
  check(): Promise<void>;
}

/** The content is longer than allowed. */
export class FileTooLarge extends Error {
  override name = "FileTooLarge";
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`The file has more than ${maxBytes} bytes.`);
    this.maxBytes = maxBytes;
  }
}

/** A file that the database knows is not in the store. */
export class FileContentMissing extends Error {
  override name = "FileContentMissing";

  constructor(sha256: string) {
    super(`The content ${sha256} is not in the file store.`);
  }
}

/** The content under a name is no longer the one that was stored under it, or is gone where it must be there. */
export class FileContentAltered extends Error {
  override name = "FileContentAltered";

  constructor(sha256: string) {
    super(`The content ${sha256} in the file store is gone, or is no longer what was stored.`);
  }
}

/** A store on another machine does not answer, or refuses the program; the text says why and what to do. */
export class FileStoreUnavailable extends Error {
  override name = "FileStoreUnavailable";
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** A virus scanner: reads a content and says what it found. */
export interface FileScanner {
  /** Noted with each file, so that it is known what a result stands on. */
  readonly name: string;
  scan(open: () => Promise<Readable>): Promise<"not_scanned" | "clean" | "infected">;
}

/** No scanner is configured, and the files say so; they are not opened for it. */
export const noScanner: FileScanner = {
  name: "none",
  async scan() {
    return "not_scanned";
  },
};
