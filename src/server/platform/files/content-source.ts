/** A content that is read where it is needed, so that a large one is never in memory whole without need. */
export interface ContentSource {
  readonly size: number;
  /** The bytes from a place on; fewer where the content ends before. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function sourceOf(bytes: Uint8Array): ContentSource {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}
