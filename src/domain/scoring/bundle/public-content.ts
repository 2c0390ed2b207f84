import { canonicalJson } from "../../text/canonical-json.ts";
import type { BundleContent, BundleLine } from "./bundle-model.ts";
import { type Sha256, toBase64Url } from "./digest.ts";
import { digestContent } from "./seal.ts";

/** The proof of a line: what its columns were, told by nobody before they are shown. */
export function proveLine(salt: string, columns: BundleLine["columns"], sha256: Sha256): string {
  return toBase64Url(sha256(canonicalJson({ salt, columns: columns ?? [] })));
}

/** The form for everybody: without the columns that only those entitled may know, and named after the full one. */
export function publicContent(full: BundleContent, sha256: Sha256): BundleContent & { readonly fullSha256: string } {
  return {
    ...full,
    form: "public",
    fullSha256: digestContent(full, sha256),
    units: full.units.map((unit) => ({
      ...unit,
      lines: unit.lines.map(({ salt: _salt, columns: _columns, ...line }) => line),
    })),
  };
}
