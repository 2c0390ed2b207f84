import type { ImportRow, Words } from "./definition.ts";

/** What stands in a cell of a row, without spaces around it; empty where nothing does. */
export function rowText(row: Pick<ImportRow, "values">, key: string): string {
  return String(row.values[key] ?? "").trim();
}

/**
 * Words of a fault as the sentence that a list of faults shows.
 * @example asSentence({ vi: "không có đơn vị", en: "there is no unit" }).en // "There is no unit."
 */
export function asSentence({ vi, en }: Words): Words {
  const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return { vi: sentence(vi), en: sentence(en) };
}

/** True where all of these cells of the row could be read, be they empty. */
export function isRead({ unreadable }: Pick<ImportRow, "unreadable">, ...keys: readonly string[]): boolean {
  return keys.every((key) => !unreadable.includes(key));
}
