/** Where the bytes of files on their way in are, until they are whole. */
export interface UploadStore {
  /** Writes a piece at its place and waits until it is on the disk; what lay behind it is cut off. */
  write(id: string, offset: number, piece: Uint8Array): Promise<void>;
  /** The bytes from a place on; fewer where the file ends before. */
  read(id: string, offset: number, length: number): Promise<Uint8Array>;
  /** The whole content in pieces. */
  stream(id: string): AsyncIterable<Uint8Array>;
  /** No error when it is already gone. */
  remove(id: string): Promise<void>;
  /** Names of everything there that was not written to since an instant. */
  list(before: Date): Promise<string[]>;
}
