import type { Text } from "../finding.ts";
import type { Rule } from "../rule-model.ts";

/**
 * The parameters of a rule as people write them into one cell, a line each:
 *
 *     numerator = b            one value
 *     bands: min = 20; max = 30; points = 0.5      one entry of a list, as many lines as entries
 *     knockOut: when = leaderDisciplined; points = 0
 *
 * A value with a semicolon, a quote or blanks at its ends stands in double quotes with JSON escapes.
 */

const listKeys = new Set([
  "options",
  "items",
  "bands",
  "terms",
  "steps",
  "late",
  "variables",
  "alternatives",
  "inputs",
]);
const numberKeys = new Set(["maxDaysLate"]);

/** @example writeRuleParameters({ kind: "yesNo", yes: "0.5", no: "0" }) // "yes = 0.5\nno = 0" */
export function writeRuleParameters(rule: Rule): string {
  const lines: string[] = [];
  for (const [key, value] of Object.entries(rule)) {
    if (key === "kind" || value === undefined) continue;
    if (Array.isArray(value)) for (const entry of value) lines.push(`${key}: ${writeEntry(entry)}`);
    else if (typeof value === "object" && value !== null) lines.push(`${key}: ${writeEntry(value)}`);
    else lines.push(`${key} = ${writeValue(String(value))}`);
  }
  return lines.join("\n");
}

function writeEntry(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return writeName(String(entry));
  return Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${writeName(key)} = ${writeValue(String(value))}`)
    .join("; ");
}

const writeValue = (text: string) =>
  /^[^\s";][^";\n]*$/.test(text) && text === text.trim() ? text : JSON.stringify(text);
const writeName = (text: string) =>
  /[=;"\n]/.test(text) || text !== text.trim() || text === "" ? JSON.stringify(text) : text;

export type ParsedParameters =
  | { readonly ok: true; readonly rule: Record<string, unknown> }
  | { readonly ok: false; readonly line: number; readonly text: Text };

/** Reads what `writeRuleParameters` writes, and what people type; the values are checked by the schema of the rule. */
export function readRuleParameters(kind: string, cell: string): ParsedParameters {
  const rule: Record<string, unknown> = { kind };
  const lines = cell.replace(/\r\n?/g, "\n").split("\n");
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const match = /^([A-Za-z]+)\s*([:=])\s*(.*)$/s.exec(line);
    const [, key = "", mark, rest = ""] = match ?? [];
    if (match === null) return fault(at, line, "“tên = giá trị” hoặc “danh sách: …”", "“name = value” or “list: …”");
    if (mark === "=") {
      const value = readWhole(rest);
      if (value === undefined) return fault(at, line, "dấu ngoặc kép khép đúng", "quotes that close");
      if (Object.hasOwn(rule, key)) return fault(at, line, "mỗi tên một lần", "each name once");
      rule[key] = value;
      continue;
    }
    const entry = readEntry(rest);
    if (entry === undefined)
      return fault(at, line, "các cặp “tên = giá trị” cách nhau bằng dấu ;", "“name = value” pairs separated by ;");
    if (listKeys.has(key)) rule[key] = [...((rule[key] as unknown[] | undefined) ?? []), entry];
    else rule[key] = entry;
  }
  return { ok: true, rule };
}

function fault(at: number, line: string, needVi: string, needEn: string): ParsedParameters {
  return {
    ok: false,
    line: at + 1,
    text: { vi: `dòng ${at + 1} “${line}” cần dạng ${needVi}`, en: `line ${at + 1} “${line}” needs ${needEn}` },
  };
}

function readWhole(text: string): string | undefined {
  const token = readToken(text, 0, "");
  return token !== undefined && token.end === text.length ? token.value : undefined;
}

function readEntry(text: string): Record<string, unknown> | string | undefined {
  const fields: Record<string, unknown> = {};
  let at = 0;
  let bare: string | undefined;
  while (at < text.length) {
    const name = readToken(text, at, "=;");
    if (name === undefined) return undefined;
    if (text[name.end] !== "=") {
      if (Object.keys(fields).length > 0 || name.end < text.length) return undefined;
      bare = name.value;
      break;
    }
    const value = readToken(text, name.end + 1, ";");
    if (value === undefined || name.value === "" || Object.hasOwn(fields, name.value)) return undefined;
    fields[name.value] = numberKeys.has(name.value) && /^\d+$/.test(value.value) ? Number(value.value) : value.value;
    at = value.end + 1;
  }
  return bare ?? fields;
}

/** One plain or quoted text up to one of the stop characters; `end` is the place of the stop character. */
function readToken(text: string, from: number, stops: string): { value: string; end: number } | undefined {
  let at = from;
  while (text[at] === " ") at += 1;
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && !stops.includes(text[end] as string)) end += 1;
    return { value: text.slice(at, end).trim(), end };
  }
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  if (end >= text.length) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(at, end + 1));
  } catch {
    return undefined;
  }
  end += 1;
  while (text[end] === " ") end += 1;
  if (end < text.length && !stops.includes(text[end] as string)) return undefined;
  return { value: String(value), end };
}
