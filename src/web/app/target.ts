import { parseSearch, type SearchValues } from "./search-codec.ts";

/** An address below /app as the router takes it: `targetOf("/units?day=2025-06-30")` has the search `{ day }`. */
export function targetOf(address: string): { readonly to: string; readonly search: SearchValues } {
  const [to = "/", search = ""] = address.split("?", 2);
  return { to, search: parseSearch(search) };
}
