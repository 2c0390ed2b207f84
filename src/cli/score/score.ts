import { z } from "zod";
import { compileSet } from "../../domain/scoring/compile-set.ts";
import type { Finding, Text } from "../../domain/scoring/finding.ts";
import { bindUnit } from "../../domain/scoring/inputs/bind-unit.ts";
import { groupRows } from "../../domain/scoring/inputs/group-rows.ts";
import { ResultClass } from "../../domain/scoring/model.ts";
import { readCriteriaSet } from "../../domain/scoring/read-set.ts";
import { scoreRound } from "../../domain/scoring/score-round.ts";
import { CliError } from "../cli-error.ts";
import { exitCodes } from "../exit-codes.ts";
import { findingLines, inputFaultLines, joinLines } from "./fault-lines.ts";
import { printCsv, printJson } from "./print-result.ts";
import { readInputsCsv } from "./read-inputs-csv.ts";
import { readJsonFile, readSetFile } from "./read-set-file.ts";
import { readTextFile } from "./read-text-file.ts";

export type ScoreOptions = {
  readonly set: string;
  readonly inputs: string;
  readonly format: "csv" | "json";
  /** Which set of a file that holds several. */
  readonly id?: string | undefined;
  /** JSON file with the classes of the round. */
  readonly classes?: string | undefined;
  /** Year of due days that are written "MM-DD". */
  readonly year?: number | undefined;
};

/** What goes to standard output and, as remarks, to standard error. */
export type ScoreOutput = { readonly out: string; readonly remarks: readonly Text[] };

/**
 * Scores and ranks the units of a table of inputs by a criteria set; no database.
 * @throws CliError (input) with every fault found, line by line; nothing is printed then.
 */
export async function score(options: ScoreOptions): Promise<ScoreOutput> {
  const read = readCriteriaSet(await readSetFile(options.set, options.id));
  if (!read.ok) throw refusal(findingLines(options.set, read.findings));
  const classes = options.classes === undefined ? undefined : await readClasses(options.classes);
  const result = compileSet(read.set, {
    ...(classes === undefined ? {} : { classes }),
    ...(options.year === undefined ? {} : { year: options.year }),
  });
  if (!result.ok) throw refusal(findingLines(options.set, result.findings.filter(isBlocking)));
  const { compiled } = result;

  const table = readInputsCsv(await readTextFile(options.inputs));
  const grouped = groupRows(table.rows);
  const units = grouped.units.map((unit) => bindUnit(compiled, unit));
  const faults = [...table.faults, ...grouped.faults, ...units.flatMap((unit) => unit.faults)];
  const errors = faults.filter((fault) => fault.severity === "error");
  if (errors.length > 0) throw refusal(inputFaultLines(options.inputs, errors, grouped.firstLines));

  const blocks = scoreRound(compiled, units);
  return {
    out: options.format === "json" ? printJson(compiled, blocks) : printCsv(compiled, blocks),
    remarks: [
      ...setRemarks(options.set, [...read.findings, ...result.findings]),
      ...inputFaultLines(options.inputs, faults, grouped.firstLines),
    ],
  };
}

const isBlocking = (finding: Finding): boolean => finding.blocking === true;

/** Errors and unknown keys of a set are told one by one, lesser findings by kind and number. */
function setRemarks(file: string, findings: readonly Finding[]): Text[] {
  const isTold = (finding: Finding) => finding.severity === "error" || finding.code === "set.unknownKey";
  const told = findings.filter(isTold).map((finding): Finding => ({ ...finding, severity: "warning" }));
  const numbers = new Map<string, number>();
  for (const { code } of findings.filter((finding) => finding.severity === "warning" && !isTold(finding))) {
    numbers.set(code, (numbers.get(code) ?? 0) + 1);
  }
  if (numbers.size === 0) return findingLines(file, told);
  const kinds = [...numbers].map(([code, count]) => `${code} (${count})`).join(", ");
  const lesser: Text = {
    vi: `${file}: lưu ý: những điều khác cần xem lại trong bộ tiêu chí: ${kinds}`,
    en: `${file}: warning: other things in the set that need a look: ${kinds}`,
  };
  return [...findingLines(file, told), lesser];
}

async function readClasses(path: string): Promise<ResultClass[]> {
  const parsed = z
    .array(ResultClass)
    .min(1)
    .safeParse(await readJsonFile(path));
  if (parsed.success) return parsed.data;
  throw refusal([
    {
      vi: `${path}: cần danh sách các loại, ví dụ [{"name": "Tốt", "min": "80"}]`,
      en: `${path}: a list of classes is needed, such as [{"name": "Tốt", "min": "80"}]`,
    },
  ]);
}

function refusal(lines: readonly Text[]): CliError {
  const count = lines.length;
  const end: Text = {
    vi: `${count} lỗi, không in kết quả`,
    en: `${count} fault${count === 1 ? "" : "s"}, no result printed`,
  };
  return new CliError(exitCodes.input, joinLines([...lines, end]));
}
