import { assertCleanText } from "../server/http/clean-text.ts";
import type { HttpContext } from "../server/http/mount.ts";

/** A text of the address, trimmed, at most 200 characters; "" where it is absent. */
export function readText(http: HttpContext, name: string): string {
  const text = http.req.query(name) ?? "";
  assertCleanText(text);
  return text.trim().slice(0, 200);
}

/** The page asked for; the first where the address says nothing usable. */
export function readPage(http: HttpContext): number {
  const text = http.req.query("page") ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
