import { joinPath } from "../../domain/scoring/finding.ts";
import { findJsonFault } from "../../domain/text/find-json-fault.ts";
import { locateJson } from "../../domain/text/locate-json.ts";
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

/** @throws CliError (input) for malformed JSON and for a key given twice, naming the place. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readTextFile(path);
  const fault = findJsonFault(text);
  if (fault !== undefined) {
    const [place, near] = [`${path}:${fault.line}:${fault.column}`, fault.near === "" ? "" : ` (${fault.near})`];
    throw new CliError(exitCodes.input, {
      vi: `${place}: không phải JSON hợp lệ${near}`,
      en: `${place}: not valid JSON${near}`,
    });
  }
  const doubled = locateJson(text).doubled[0];
  if (doubled !== undefined) {
    const key = joinPath(doubled.path);
    throw new CliError(exitCodes.input, {
      vi: `${path}:${doubled.line}: khóa ${key} ghi hai lần; bỏ một`,
      en: `${path}:${doubled.line}: the key ${key} stands twice; remove one`,
    });
  }
  return JSON.parse(text);
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
