import { locateJson } from "../../text/locate-json.ts";
import { joinPath, type Text } from "../finding.ts";
import type { Place } from "../workbook/sheet.ts";
import type { SetSource } from "./set-source.ts";

/** What a file may be at most; a file beyond that is not looked into. */
const limits = { depth: 24, values: 300_000, keyLength: 200 };

/**
 * One set of a JSON file: the file itself, or one of its `sets`. `code` names which where there are several.
 * @throws SyntaxError of JSON.parse.
 */
export function readJsonSource(text: string, code: string | undefined): SetSource {
  const json: unknown = JSON.parse(text);
  const excess = findExcess(json);
  if (excess !== undefined) return refuse(excess);
  const places = locateJson(text);
  const chosen = chooseSet(json, code);
  if (!chosen.ok) return refuse(chosen.text);
  const placeOf = (path: readonly PropertyKey[]): Place => ({
    sheet: "JSON",
    row: places.lineOf([...chosen.path, ...path]),
    column: path.length === 0 ? null : joinPath(path),
  });
  const isInside = (path: readonly PropertyKey[]) => chosen.path.every((key, at) => path[at] === key);
  const faults = places.doubled
    .filter(({ path }) => isInside(path))
    .map(({ path, line }) => {
      const column = joinPath(path.slice(chosen.path.length));
      const text = { vi: "khóa này ghi hai lần; bỏ một", en: "this key stands twice; remove one" };
      return { sheet: "JSON", row: line, column, text };
    });
  return { document: chosen.document, faults, placeOf };
}

function refuse(text: Text): SetSource {
  const place: Place = { sheet: "JSON", row: 0, column: null };
  return { document: undefined, faults: [{ ...place, text }], placeOf: () => place };
}

type Chosen =
  | { readonly ok: true; readonly document: unknown; readonly path: readonly PropertyKey[] }
  | { readonly ok: false; readonly text: Text };

function chooseSet(json: unknown, code: string | undefined): Chosen {
  const sets = isRecord(json) ? json["sets"] : undefined;
  if (!Array.isArray(sets)) {
    if (code === undefined || idOf(json) === code) return { ok: true, document: json, path: [] };
    return unknownCode(code, [json]);
  }
  if (code !== undefined) {
    const at = sets.findIndex((set) => idOf(set) === code);
    return at === -1 ? unknownCode(code, sets) : { ok: true, document: sets[at], path: ["sets", at] };
  }
  if (sets.length === 1) return { ok: true, document: sets[0], path: ["sets", 0] };
  const codes = listCodes(sets);
  const text = {
    vi: `tệp có ${sets.length} bộ tiêu chí; chọn một bộ để nhập: ${codes}`,
    en: `the file holds ${sets.length} criteria sets; choose the one to import: ${codes}`,
  };
  return { ok: false, text };
}

function unknownCode(code: string, sets: readonly unknown[]): Chosen {
  const codes = listCodes(sets);
  const text = {
    vi: `tệp không có bộ tiêu chí “${code}”; có: ${codes}`,
    en: `the file has no criteria set “${code}”; it has: ${codes}`,
  };
  return { ok: false, text };
}

const shownCodes = 20;

function listCodes(sets: readonly unknown[]): string {
  const codes = sets.slice(0, shownCodes).map((set) => (idOf(set) ?? "?").slice(0, 100));
  return sets.length > shownCodes ? `${codes.join(", ")}, …` : codes.join(", ");
}

function idOf(set: unknown): string | undefined {
  const id = isRecord(set) ? set["id"] : undefined;
  return typeof id === "string" ? id.normalize("NFC").trim() : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const tooMany: Text = {
  vi: `tệp có hơn ${limits.values} giá trị`,
  en: `the file has more than ${limits.values} values`,
};

function findExcess(json: unknown): Text | undefined {
  let values = 0;
  const visit = (value: unknown, depth: number): Text | undefined => {
    values += 1;
    if (values > limits.values) return tooMany;
    if (typeof value !== "object" || value === null) return undefined;
    if (depth > limits.depth)
      return {
        vi: `lồng sâu quá ${limits.depth} cấp; bộ tiêu chí chỉ có lĩnh vực, tiêu chí, tiêu chí thành phần và quy tắc`,
        en: `it is nested deeper than ${limits.depth} levels; a set has areas, criteria, components and rules`,
      };
    // A long list of plain values is counted before it is looked through.
    if (Array.isArray(value) && value.length > limits.values) return tooMany;
    for (const [key, inner] of Object.entries(value)) {
      if (key.length > limits.keyLength)
        return { vi: `có khóa dài quá ${limits.keyLength} ký tự`, en: `a key has more than ${limits.keyLength} signs` };
      const excess = visit(inner, depth + 1);
      if (excess !== undefined) return excess;
    }
    return undefined;
  };
  return visit(json, 1);
}
