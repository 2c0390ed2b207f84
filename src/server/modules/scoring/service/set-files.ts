import type { FileAnswer } from "../../../../contract/operation.ts";
import type { Language } from "../../../../contract/text.ts";
import { makeExampleSet } from "../../../../domain/scoring/workbook/example-set.ts";
import { writeSetGuide } from "../../../../domain/scoring/workbook/set-guide.ts";
import { partColumns } from "../../../../domain/scoring/workbook/set-titles.ts";
import type { TextSheet } from "../../../../domain/scoring/workbook/sheet.ts";
import { writeSetWorkbook } from "../../../../domain/scoring/workbook/write-set.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { writeWorkbook } from "../../../platform/xlsx/write-workbook.ts";
import type { StoredSet } from "../set-repository.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook to write a set in: an example of every kind of rule, to be typed over, and a sheet that explains. */
export async function makeSetTemplate(language: Language, now: Date): Promise<FileAnswer> {
  const example = makeExampleSet(Number(dayInVietnam(now).slice(0, 4)));
  const fileName = { vi: "mau-bo-tieu-chi.xlsx", en: "template-criteria-set.xlsx" }[language];
  return { fileName, mediaType: workbookType, bytes: await writeSheets(writeSetWorkbook(example, language), language) };
}

/** A stored set as a file that can be imported again without loss. */
export async function exportSet(stored: StoredSet, format: "json" | "xlsx", language: Language): Promise<FileAnswer> {
  const { code, version, document } = stored;
  const name = `${code.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80)}-v${version}`;
  if (format === "json") {
    const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
    return { fileName: `${name}.json`, mediaType: "application/json", bytes };
  }
  const bytes = await writeSheets(writeSetWorkbook(document, language), language);
  return { fileName: `${name}.xlsx`, mediaType: workbookType, bytes };
}

/** Widths by the number of columns of a sheet: of fields, of the guide, of classes, of parts. */
const widths: Readonly<Record<number, readonly number[]>> = {
  2: [34, 70],
  3: [18, 34, 90],
  4: [30, 30, 12, 12],
  17: [20, 10, 10, 50, 40, 11, 18, 16, 50, 50, 40, 40, 22, 24, 30, 22, 20],
};

function writeSheets(sheets: readonly TextSheet[], language: Language): Promise<Uint8Array> {
  return writeWorkbook(
    [...sheets, writeSetGuide(language)].map(({ name, titles, rows }) => ({
      name,
      columns: titles.map((title, at) => ({
        title,
        type: "text",
        wrap: true,
        width: widths[titles.length]?.[at] ?? 24,
        required: requiredTitles.has(title),
      })),
      rows,
    })),
  );
}

const requiredTitles: ReadonlySet<string> = new Set(
  partColumns
    .filter(({ key }) => key === "level" || key === "code" || key === "name" || key === "max")
    .flatMap(({ vi, en }) => [vi, en]),
);
