import { CliError } from "../cli-error.ts";
import { exitCodes } from "../exit-codes.ts";
import { readTextFile } from "./read-text-file.ts";

/**
 * The one criteria set of a JSON file: the file itself, or one of its `sets`, by id when there are several.
 * @throws CliError (input) for malformed JSON or when the set is not determined.
 */
export async function readSetFile(path: string, id: string | undefined): Promise<unknown> {
  const json = await readJsonFile(path);
  if (!isRecord(json) || !Array.isArray(json["sets"])) {
    if (id !== undefined && isRecord(json) && json["id"] !== id) throw notFound(path, id, [json]);
    return json;
  }
  const sets: unknown[] = json["sets"];
  if (id === undefined) {
    if (sets.length === 1) return sets[0];
    throw new CliError(exitCodes.input, {
      vi: `${path}: tệp có ${sets.length} bộ tiêu chí; chọn một bằng --id: ${idsOf(sets)}`,
      en: `${path}: the file holds ${sets.length} criteria sets; choose one with --id: ${idsOf(sets)}`,
    });
  }
  const found = sets.find((set) => isRecord(set) && set["id"] === id);
  if (found === undefined) throw notFound(path, id, sets);
  return found;
}

/** @throws CliError (input) for malformed JSON, naming line and column where they are known. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readTextFile(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const stated = /position (\d+)/.exec(reason)?.[1];
    // Where the reader states no position it quotes the text around the fault.
    const before = stated === undefined ? undefined : text.slice(0, Number(stated));
    const place =
      before === undefined ? "" : `:${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
    throw new CliError(exitCodes.input, {
      vi: `${path}${place}: không phải JSON hợp lệ (${reason})`,
      en: `${path}${place}: not valid JSON (${reason})`,
    });
  }
}

function notFound(path: string, id: string, sets: readonly unknown[]): CliError {
  return new CliError(exitCodes.input, {
    vi: `${path}: không có bộ tiêu chí “${id}”; có: ${idsOf(sets)}`,
    en: `${path}: no criteria set “${id}”; there are: ${idsOf(sets)}`,
  });
}

function idsOf(sets: readonly unknown[]): string {
  return sets.map((set) => (isRecord(set) ? String(set["id"]) : "?")).join(", ");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
