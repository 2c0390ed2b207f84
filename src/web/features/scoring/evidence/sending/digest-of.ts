/** Larger files are not read whole into the memory of a phone. */
const mostBytes = 64 * 1024 * 1024;

/** SHA-256 of a file in small hexadecimal letters; null where the page is not secure (no `crypto.subtle`) or it is large. */
export async function digestOf(file: Blob): Promise<string | null> {
  if (file.size > mostBytes || globalThis.crypto?.subtle === undefined) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
