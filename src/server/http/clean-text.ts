import { AppError } from "./app-error.ts";

const maxDepth = 40;

/**
 * Refuses what PostgreSQL cannot store as text: the NUL character and broken surrogate pairs, anywhere in the value,
 * keys included; also values nested deeper than any input of the product is.
 */
export function assertCleanText(value: unknown, depth = 0): void {
  if (depth > maxDepth) throw new AppError("request.malformed", { values: { reason: "nested > 40" } });
  if (typeof value === "string") {
    if (value.includes("\0") || !value.isWellFormed()) {
      throw new AppError("request.malformed", { values: { reason: "U+0000 / surrogate" } });
    }
  } else if (Array.isArray(value)) {
    for (const item of value) assertCleanText(item, depth + 1);
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      assertCleanText(key, depth + 1);
      assertCleanText(item, depth + 1);
    }
  }
}
