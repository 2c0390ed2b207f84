import type { Option } from "../../../../ui/list/list-types.ts";

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/**
 * The sets of a JSON file that holds several under the key `sets`, by code and title. None for a workbook, a file with
 * one set, and whatever cannot be read here: the server then says what is wrong.
 */
export async function setsInFile(file: File): Promise<Option[]> {
  if (!/\.json$/i.test(file.name)) return [];
  const document: unknown = JSON.parse(await file.text());
  const sets = typeof document === "object" && document !== null && "sets" in document ? document.sets : undefined;
  if (!Array.isArray(sets)) return [];
  return sets.flatMap((set: unknown): Option[] => {
    const { id, title } = (set ?? {}) as { readonly id?: unknown; readonly title?: unknown };
    const code = textOf(id);
    return code === "" ? [] : [{ value: code, label: textOf(title) === "" ? code : `${textOf(title)} (${code})` }];
  });
}
