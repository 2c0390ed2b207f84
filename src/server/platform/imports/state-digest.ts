import { createHash } from "node:crypto";

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Digest of what is stored, independent of the order of keys: the same state gives the same digest in every process. */
export function digestState(state: unknown): string {
  return sha256(JSON.stringify(state, sortKeys));
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
