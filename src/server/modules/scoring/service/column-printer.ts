import type { BundleDifference } from "../../../../domain/scoring/bundle/bundle-model.ts";
import { isColumnField } from "../../../../domain/scoring/bundle/column-figures.ts";
import type { Text } from "../../../../domain/scoring/finding.ts";
import { printColumn } from "../../../../domain/scoring/print-column.ts";
import type { Reader } from "../../../db/database.ts";
import type { RoundRecord } from "../repository/rounds.ts";
import { openBlocks } from "./score-block.ts";

/**
 * One side of a difference of a decided column in words, by the set of the block; undefined where the difference is of
 * another figure, or there was nothing.
 */
export type ColumnPrinter = (
  block: string,
  of: Pick<BundleDifference, "component" | "field">,
  value: string | null,
) => Text | undefined;

export async function openColumnPrinter(db: Reader, round: RoundRecord): Promise<ColumnPrinter> {
  const blocks = await openBlocks(db, round);
  return (block, { component, field }, value) =>
    value === null || !isColumnField(field) ? undefined : printColumn(blocks.get(block), { component, field }, value);
}
