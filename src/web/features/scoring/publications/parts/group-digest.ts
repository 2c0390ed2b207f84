/**
 * The 64 digits of a digest in groups of four, as people compare them.
 * @example groupDigest("0123456789abcdef") // ["0123", "4567", "89ab", "cdef"]
 */
export function groupDigest(digest: string): string[] {
  return digest.match(/.{1,4}/g) ?? [];
}
