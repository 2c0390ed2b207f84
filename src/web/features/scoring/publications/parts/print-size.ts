import type { Language } from "../../../../../contract/text.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";

/**
 * The size of a file as people read it, in kilobytes of 1,000 bytes below a megabyte.
 * @example printSize(1_250_000, "vi") // "1,3 MB"
 */
export function printSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${printDecimal(Math.max(1, Math.round(bytes / 1000)), language)} kB`;
  return `${printDecimal((bytes / 1_000_000).toFixed(1).replace(/\.0$/, ""), language)} MB`;
}
