import type { FileAnswer, QueryOf } from "../../../../contract/operation.ts";
import type { getInputTemplate as GetInputTemplate } from "../../../../contract/scoring/inputs.ts";
import { collectValues } from "../../../../domain/scoring/unit-values.ts";
import { longColumns } from "../../../../domain/scoring/workbook/input-table.ts";
import {
  emptyLongRows,
  filledLongRows,
  guideSheet,
  type TemplateBlock,
  wideSheets,
} from "../../../../domain/scoring/workbook/input-template.ts";
import type { TextSheet } from "../../../../domain/scoring/workbook/sheet.ts";
import { compareVietnamese } from "../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { writeCsv } from "../../../platform/xlsx/csv.ts";
import { writeWorkbook } from "../../../platform/xlsx/write-workbook.ts";
import type { ScoringDeps } from "../deps.ts";
import { loadInputs } from "../repository/inputs.ts";
import { listBlocks, listRoundUnits } from "../repository/rounds.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { getVisibleRound } from "./open-round.ts";
import { roundFileName } from "./round-file-name.ts";
import { openBlock } from "./score-block.ts";

/**
 * The table of a round to fill in, or with the stored inputs: reading a filled one back changes nothing, and the filled
 * long form is what `congtam score` reads.
 */
export async function getInputTemplate(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { filled, form }: QueryOf<typeof GetInputTemplate>,
): Promise<FileAnswer> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  assertMayManage(context, round);
  const units = await listRoundUnits(db, roundId);
  const stored = filled === "yes" ? await loadInputs(db, roundId) : new Map<string, never>();
  const blocks: TemplateBlock[] = [];
  for (const block of await listBlocks(db, roundId)) {
    blocks.push({
      code: block.code,
      compiled: await openBlock(db, round, block),
      units: units
        .filter((unit) => unit.blockCode === block.code)
        .sort((a, b) => compareVietnamese(a.nameVi, b.nameVi) || (a.unitId < b.unitId ? -1 : 1)),
      valuesOf: (unitId) => collectValues(stored.get(unitId) ?? []),
    });
  }
  const fileName = roundFileName(`${context.language === "vi" ? "so-lieu" : "inputs"}-${round.year}`, round);
  if (form === "long") {
    const rows = blocks.flatMap((block) =>
      filled === "yes"
        ? block.units.flatMap((unit) => filledLongRows(unit, stored.get(unit.unitId) ?? []))
        : emptyLongRows(block),
    );
    const bytes = writeCsv([longColumns.map((column) => column.en), ...rows]);
    return { fileName: `${fileName}.csv`, mediaType: "text/csv; charset=utf-8", bytes };
  }
  const sheets = [
    ...blocks.flatMap((block) => wideSheets(block, context.language)),
    guideSheet(blocks, context.language),
  ];
  const bytes = await writeWorkbook(
    nameApart(sheets).map(({ name, titles, rows }) => ({
      name,
      columns: titles.map((title) => ({ title, type: "text" as const })),
      rows,
    })),
  );
  return {
    fileName: `${fileName}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes,
  };
}

/** Spreadsheets cut names at 31 characters and refuse two alike in any case. */
function nameApart(sheets: readonly TextSheet[]): TextSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheet.name.slice(0, 31);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      name = sheet.name.slice(0, 31 - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
