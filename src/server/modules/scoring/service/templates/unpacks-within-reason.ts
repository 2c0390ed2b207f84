import { ArchiveError, readArchiveDirectory, readArchiveEntry } from "../../../../platform/archives/read-archive.ts";
import { sourceOf } from "../../../../platform/files/content-source.ts";

/** No template of words comes near these. */
const limits = { maxBytes: 40 * 1024 * 1024, maxRatio: 1000 };
const mostParts = 1000;

/**
 * Whether a packed file unpacks to what its directory claims, to no more than a template can need, and to parts under
 * plain names alone.
 */
export async function unpacksWithinReason(bytes: Uint8Array): Promise<boolean> {
  const source = sourceOf(bytes);
  try {
    const entries = await readArchiveDirectory(source, mostParts);
    if (entries.reduce((sum, { size }) => sum + size, 0) > limits.maxBytes) return false;
    if (!entries.every(({ path }) => staysInside(path))) return false;
    for (const entry of entries) await readArchiveEntry(source, entry, limits);
    return true;
  } catch (error) {
    if (error instanceof ArchiveError) return false;
    throw error;
  }
}

/** True for the name of a part that leads nowhere out of the document: papers written from a template have the same. */
function staysInside(path: string): boolean {
  return !/[\\:\p{Cc}]/u.test(path) && path.split("/").every((step) => !["", ".", ".."].includes(step));
}
