import { rankingColumns } from "../../contract/scoring/ranking.ts";
import type { Language } from "../../contract/text.ts";
import { rankingFileName } from "../../domain/scoring/published-file-names.ts";
import { exportTable } from "../../server/http/export-table.ts";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { rowOf, unitsOf } from "./past-block.ts";

/** The ranking of one publication as a file for spreadsheets. */
export async function exportPastRanking(
  { content, record }: PublishedBundle,
  { format, language }: { format: "xlsx" | "csv"; language: Language },
) {
  const { demonstration } = content.round;
  return await exportTable({
    format,
    fileName: rankingFileName({ round: content.round, number: record.number }),
    columns: rankingColumns,
    rows: content.blocks.flatMap((block) => unitsOf(content, block).map((unit) => rowOf(block, unit))),
    ...{ language, marks: { demonstration } },
  });
}
