import { CsvError, parse } from "csv-parse/sync";
import type { Text } from "../../domain/scoring/finding.ts";
import { INPUT_COLUMNS, type InputRow, tidyCell } from "../../domain/scoring/inputs/group-rows.ts";
import type { InputFault } from "../../domain/scoring/inputs/input-fault.ts";

export type ReadRows = { readonly rows: readonly InputRow[]; readonly faults: readonly InputFault[] };

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const HEADER = INPUT_COLUMNS.join(",");

/**
 * Reads a table of inputs: CSV with the header `unit,block,component,input,value` (columns in any order; comma,
 * semicolon or tab between them; quotes, blank lines and both line ends as usual).
 */
export function readInputsCsv(text: string): ReadRows {
  const delimiter = [",", ";", "\t"].find((one) => text.split(/\r?\n/, 1)[0]?.includes(one)) ?? ",";
  let parsed: readonly Parsed[];
  try {
    parsed = parse(text, {
      info: true,
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    return broken(line, { vi: `không đọc được CSV: ${error.message}`, en: `CSV cannot be read: ${error.message}` });
  }
  const [head, ...body] = parsed;
  if (head === undefined)
    return broken(1, {
      vi: `tệp trống; dòng đầu phải là ${HEADER}`,
      en: `the file is empty; its first line must be ${HEADER}`,
    });

  const names = head.record.map((name) => tidyCell(name).toLowerCase());
  const position = INPUT_COLUMNS.map((column) => names.indexOf(column));
  const extra = names.filter((name) => !INPUT_COLUMNS.some((column) => column === name));
  if (position.includes(-1) || extra.length > 0 || names.length !== INPUT_COLUMNS.length)
    return broken(head.info.lines, {
      vi: `dòng đầu phải là ${HEADER}, đang là ${names.join(",")}`,
      en: `the header must be ${HEADER}, it is ${names.join(",")}`,
    });
  if (body.length === 0)
    return broken(head.info.lines, { vi: "không có dòng số liệu nào", en: "there are no rows of inputs" });

  const rows: InputRow[] = [];
  const faults: InputFault[] = [];
  for (const { record, info } of body) {
    const cells = position.map((at) => record[at] ?? "");
    const [unit = "", block = "", component = "", input = "", value = ""] = cells;
    if (record.length === names.length) rows.push({ line: info.lines, unit, block, component, input, value });
    else faults.push(...broken(info.lines, columnCount(record.length, delimiter), tidyCell(unit)).faults);
  }
  return { rows, faults };
}

function columnCount(count: number, delimiter: string): Text {
  const hint = delimiter === "," && count > INPUT_COLUMNS.length;
  return {
    vi: `có ${count} cột, cần ${INPUT_COLUMNS.length}${hint ? "; giá trị có dấu phẩy phải đặt trong ngoặc kép, phần thập phân dùng dấu chấm" : ""}`,
    en: `${count} columns, ${INPUT_COLUMNS.length} are needed${hint ? "; a value with a comma needs quotes, decimals take a point" : ""}`,
  };
}

function broken(line: number, text: Text, unit = ""): ReadRows {
  return { rows: [], faults: [{ code: "table", severity: "error", unit, component: "", line, text }] };
}
