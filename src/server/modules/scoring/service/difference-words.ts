import type { BundleDifference } from "../../../../domain/scoring/bundle/bundle-model.ts";
import { isColumnField } from "../../../../domain/scoring/bundle/column-figures.ts";
import { type ColumnLine, compareColumns } from "../../../../domain/scoring/compare-columns.ts";
import { extrasName, listSubjects } from "../../../../domain/scoring/council/case-subject.ts";
import type { Text } from "../../../../domain/scoring/finding.ts";
import { printColumn } from "../../../../domain/scoring/print-column.ts";
import type { Reader } from "../../../db/database.ts";
import type { RoundRecord } from "../repository/rounds.ts";
import { openBlocks } from "./score-block.ts";

/** What the sets of a round say of the differences between two publications. */
export interface DifferenceWords {
  /** What the set of a block calls a component, bonus and penalty where it is empty; its code where the set has it not. */
  readonly nameOf: (block: string, component: string) => Text;
  /** One side of a difference of a decided column in words; undefined where it is of another figure, or there was nothing. */
  readonly printColumn: (
    block: string,
    of: Pick<BundleDifference, "component" | "field">,
    value: string | null,
  ) => Text | undefined;
  /** A difference of decided columns line by line; undefined where it is of another figure. */
  readonly linesOf: (block: string, difference: Omit<BundleDifference, "unit">) => ColumnLine[] | undefined;
}

export async function openDifferenceWords(db: Reader, round: RoundRecord): Promise<DifferenceWords> {
  const blocks = await openBlocks(db, round);
  const names = new Map(
    [...blocks].map(([block, compiled]) => [
      block,
      new Map(listSubjects(compiled).map(({ code, name }) => [code, name])),
    ]),
  );
  return {
    nameOf: (block, component) =>
      names.get(block)?.get(component) ?? (component === "" ? extrasName : { vi: component, en: component }),
    printColumn: (block, { component, field }, value) =>
      value === null || !isColumnField(field) ? undefined : printColumn(blocks.get(block), { component, field }, value),
    linesOf: (block, difference) =>
      isColumnField(difference.field) ? compareColumns(blocks.get(block), difference) : undefined,
  };
}
