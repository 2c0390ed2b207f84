/** A text in both languages of the product; Vietnamese first. */
export type Text = { readonly vi: string; readonly en: string };

/** What is written alike in both: a code, a name without a translation. */
export const sameText = (text: string): Text => ({ vi: text, en: text });

/** error: the set must not be used for a round. warning: somebody should look. info: good to know. */
export type Severity = "error" | "warning" | "info";

/**
 * One fault of a criteria set: where (path in the file, and the code people know), what, how grave, in both languages.
 * `code` is stable; texts may be improved.
 */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  /** Place in the file: `areas[0].criteria[1].components[0].rule.bands[2].min`; empty for the set as a whole. */
  readonly path: string;
  /** Code of the area, criterion or component concerned; empty for the set as a whole. */
  readonly place: string;
  readonly text: Text;
  /** True when the set cannot be scored at all until this is mended. */
  readonly blocking?: boolean;
};

/**
 * Writes keys as a path of the file.
 * @example joinPath(["areas", 0, "max"]) // "areas[0].max"
 */
export function joinPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}
