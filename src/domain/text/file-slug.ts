import { searchKey } from "./search-key.ts";

/** A name as part of the name of a file: plain letters and figures with hyphens between. @example "so-y-te" */
export function fileSlug(name: string): string {
  return searchKey(name)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
