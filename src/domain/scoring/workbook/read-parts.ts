import type { SheetCell, SheetTable } from "../../imports/cell.ts";
import type { Text } from "../finding.ts";
import { readRuleParameters } from "./rule-notation.ts";
import { notApplicableEffects, partColumns, partLevels, sources } from "./set-titles.ts";
import { cellText, findTitle, type Place, type SheetFault, type Title } from "./sheet.ts";

type ColumnKey = (typeof partColumns)[number]["key"];
type Cells = Readonly<Record<ColumnKey, string>>;
type Part = Record<string, unknown> & { criteria?: Part[]; components?: Part[] };

interface Sink {
  readonly faults: SheetFault[];
  readonly places: Map<string, Place>;
}

/** Reads the sheet "Tiêu chí" into areas with criteria with components. */
export function readParts(sheet: SheetTable, sink: Sink): Part[] {
  const columns = readHeader(sheet, sink.faults);
  const areas: Part[] = [];
  // Faults name a column as its header does, in either language.
  const titleOf = (key: ColumnKey): string => {
    const at = columns.get(key);
    return at === undefined ? (partColumns.find((one) => one.key === key)?.vi ?? key) : cellText(sheet.rows[0]?.[at]);
  };
  for (const [at, row] of sheet.rows.entries()) {
    if (at === 0 || row.every((cell) => cellText(cell) === "")) continue;
    const cells = Object.fromEntries(
      partColumns.map((column) => [column.key, cellText(row[columns.get(column.key) ?? -1])]),
    ) as Cells;
    const place = (key: ColumnKey): Place => ({
      sheet: sheet.name,
      row: at + 1,
      column: titleOf(key),
    });
    const path = hang(areas, cells, (text) => sink.faults.push({ ...place("level"), text }));
    if (path === undefined) continue;
    const doubt = doubtfulCode(row[columns.get("code") ?? -1]);
    if (doubt !== undefined) sink.faults.push({ ...place("code"), text: doubt });
    const part = readPart(cells, (key, text) => sink.faults.push({ ...place(key), text }));
    Object.assign(path.part, part);
    rememberPlaces(path.keys, sink.places, place);
  }
  return areas;
}

function readHeader(sheet: SheetTable, faults: SheetFault[]): Map<ColumnKey, number> {
  const columns = new Map<ColumnKey, number>();
  for (const [at, cell] of (sheet.rows[0] ?? []).entries()) {
    const title = cellText(cell);
    if (title === "") continue;
    const column = findTitle(partColumns, title);
    const fault = (vi: string, en: string) =>
      faults.push({ sheet: sheet.name, row: 1, column: title, text: { vi, en } });
    if (column === undefined) fault(`không có cột “${title}”`, `unknown column “${title}”`);
    else if (columns.has(column.key as ColumnKey))
      fault(`cột “${title}” có hai lần`, `the column “${title}” stands twice`);
    else columns.set(column.key as ColumnKey, at);
  }
  for (const key of ["level", "code", "name", "max"] as const) {
    if (columns.has(key)) continue;
    const title = partColumns.find((column) => column.key === key)?.vi ?? key;
    const text = { vi: `thiếu cột “${title}”`, en: `the column “${title}” is missing` };
    faults.push({ sheet: sheet.name, row: 1, column: title, text });
  }
  return columns;
}

/** A spreadsheet makes the number 1.1 of the code 1.10, and a day of 1.2: such a cell may not hold what was typed. */
function doubtfulCode(cell: SheetCell | undefined): Text | undefined {
  const isFraction = cell?.kind === "number" && cell.text.includes(".");
  if (!isFraction && cell?.kind !== "day") return undefined;
  const shown = cellText(cell);
  return {
    vi: `ô mã đang là số hoặc ngày (${shown}), có thể đã mất số 0; định dạng ô là Văn bản rồi gõ lại mã`,
    en: `the code is a number or a day (${shown}) and may have lost a zero; format the cell as Text and type it again`,
  };
}

/** Puts an empty part under the area and criterion above it. */
function hang(
  areas: Part[],
  cells: Cells,
  fault: (text: { vi: string; en: string }) => void,
): { part: Part; keys: (string | number)[] } | undefined {
  const level = findTitle(partLevels, cells.level)?.key;
  const part: Part = {};
  if (level === "area") {
    part.criteria = [];
    areas.push(part);
    return { part, keys: ["areas", areas.length - 1] };
  }
  const area = areas.at(-1);
  if (level === "criterion" && area !== undefined) {
    part.components = [];
    area.criteria?.push(part);
    return { part, keys: ["areas", areas.length - 1, "criteria", (area.criteria?.length ?? 1) - 1] };
  }
  const criterion = area?.criteria?.at(-1);
  if (level === "component" && area !== undefined && criterion !== undefined) {
    criterion.components?.push(part);
    const keys = ["areas", areas.length - 1, "criteria", (area.criteria?.length ?? 1) - 1];
    return { part, keys: [...keys, "components", (criterion.components?.length ?? 1) - 1] };
  }
  const words = partLevels.map((one) => `“${one.vi}”`).join(", ");
  if (level === undefined) fault({ vi: `cấp phải là một trong ${words}`, en: `the level must be one of ${words}` });
  else fault({ vi: "chưa có dòng cấp trên ở phía trên", en: "there is no row of the level above before this one" });
  return undefined;
}

function readPart(cells: Cells, fault: (key: ColumnKey, text: { vi: string; en: string }) => void): Part {
  const part: Part = { code: cells.code, name: cells.name, max: cells.max === "" ? null : cells.max };
  for (const key of ["previousCode", "nameEn", "ruleText", "ruleTextEn", "leadAgency", "provenance"] as const) {
    if (cells[key] !== "") part[key] = cells[key];
  }
  const word = (key: "source" | "notApplicable", titles: readonly Title[]): string | undefined => {
    if (cells[key] === "") return undefined;
    const found = findTitle(titles, cells[key]);
    const words = titles.map((one) => `“${one.vi}”`).join(", ");
    if (found === undefined) fault(key, { vi: `phải là một trong ${words}`, en: `must be one of ${words}` });
    return found?.key;
  };
  const source = word("source", sources);
  if (source !== undefined) part["source"] = source;
  const effect = word("notApplicable", notApplicableEffects);
  if (effect !== undefined) {
    part["notApplicable"] = {
      allowed: effect !== "no",
      ...(effect !== "no" && effect !== "yes" && { effect }),
      ...(cells.notApplicableText !== "" && { text: cells.notApplicableText }),
    };
  }
  const evidence = cells.evidence
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (evidence.length > 0) part["evidence"] = evidence;
  if (cells.ruleKind !== "" || cells.rule !== "") {
    const parsed = readRuleParameters(cells.ruleKind, cells.rule);
    if (parsed.ok) part["rule"] = parsed.rule;
    else fault("rule", parsed.text);
  }
  if (cells.sampleScores !== "") {
    try {
      part["sampleScores"] = JSON.parse(cells.sampleScores);
    } catch {
      fault("sampleScores", { vi: "không phải JSON", en: "is no JSON" });
    }
  }
  return part;
}

const columnOfField: Readonly<Record<string, ColumnKey>> = {
  code: "code",
  previousCode: "previousCode",
  name: "name",
  nameEn: "nameEn",
  max: "max",
  source: "source",
  "rule/kind": "ruleKind",
  rule: "rule",
  ruleText: "ruleText",
  ruleTextEn: "ruleTextEn",
  evidence: "evidence",
  leadAgency: "leadAgency",
  notApplicable: "notApplicable",
  "notApplicable/text": "notApplicableText",
  provenance: "provenance",
  sampleScores: "sampleScores",
};

function rememberPlaces(
  keys: readonly (string | number)[],
  places: Map<string, Place>,
  place: (key: ColumnKey) => Place,
) {
  const prefix = keys.join("/");
  places.set(prefix, { ...place("code"), column: null });
  for (const [field, column] of Object.entries(columnOfField)) places.set(`${prefix}/${field}`, place(column));
}
