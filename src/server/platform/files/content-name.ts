/** Whether a text is the name of a content: its SHA-256 in lower-case hexadecimal. */
export function isContentName(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Refuses what could lead out of the place of files; such a name is a fault of the program. */
export function assertContentName(sha256: string): void {
  if (!isContentName(sha256)) throw new Error("not a SHA-256");
}
