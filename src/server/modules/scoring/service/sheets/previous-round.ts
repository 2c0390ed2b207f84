import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { effectiveEntries } from "../../../../../domain/scoring/columns/effective-entry.ts";
import { findReasonedEntry } from "../../../../../domain/scoring/columns/reasoned-entry.ts";
import { scoreUnitAt } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { leafFields } from "../../../../../domain/scoring/input-form.ts";
import { printPoints, printRoundedPoints } from "../../../../../domain/scoring/print-points.ts";
import { findPredecessor } from "../../../../../domain/scoring/sheet/carry-over.ts";
import type { Reader } from "../../../../db/database.ts";
import {
  findRound,
  findRoundUnit,
  listBlocks,
  type RoundRecord,
  type RoundUnitRecord,
} from "../../repository/rounds.ts";
import { compareWithRound } from "../losses/last-round.ts";
import { openBlock } from "../score-block.ts";
import { loadColumns } from "../score-columns.ts";
import type { OpenSheet } from "./open-sheet.ts";

/** The unit in the round before: itself, or the one that it continues by the organisation tree. */
export interface PreviousSheet {
  readonly round: RoundRecord;
  readonly unit: RoundUnitRecord;
  readonly compiled: CompiledSet;
}

/**
 * The round before, where the unit took part in it: as the one that it continues by the organisation tree or a decision
 * of the owner, else as itself, also where its figures may not be compared. Of another unit only a published round is
 * shown.
 */
export async function findPreviousSheet(db: Reader, { round, unit }: OpenSheet): Promise<PreviousSheet | undefined> {
  const before = round.previousRoundId === null ? undefined : await findRound(db, round.previousRoundId);
  if (before === undefined) return undefined;
  const compared = (await compareWithRound(db, round, before, [unit.unitId])).get(unit.unitId);
  const previousId = compared?.previousUnitId ?? unit.unitId;
  if (previousId !== unit.unitId && before.state !== "published") return undefined;
  const then = await findRoundUnit(db, before.id, previousId);
  if (then === undefined) return undefined;
  const block = (await listBlocks(db, before.id)).find((one) => one.code === then.blockCode);
  return block && { round: before, unit: then, compiled: await openBlock(db, before, block) };
}

type Previous = NonNullable<SheetComponent["previous"]>;

/**
 * How every component stood in the round before, by the code it has now. Only what was published is the result then;
 * of a round that is not, or not any more, the unit sees its own claim, and nothing where it claimed nothing.
 */
export async function listPreviousComponents(db: Reader, open: OpenSheet): Promise<Map<string, Previous>> {
  const previous = await findPreviousSheet(db, open);
  const shown = new Map<string, Previous>();
  if (previous === undefined) return shown;
  const { round, unit, compiled } = previous;
  const columns = (await loadColumns(db, round, [unit])).get(unit.unitId);
  if (columns === undefined) return shown;
  const stage = round.state === "published" ? "final" : "self";
  const score = scoreUnitAt(compiled, columns, stage).components;
  const effective = effectiveEntries(columns.entries, stage);
  for (const leaf of open.compiled.leaves) {
    const old = findPredecessor(open.compiled, leaf, compiled);
    const result = old === undefined ? undefined : score[compiled.leafByCode.get(old.code) ?? -1];
    if (old === undefined || result === undefined) continue;
    const entry = effective.get(old.code);
    if (entry === undefined && round.state !== "published") continue;
    const values = new Map([[old.code, new Map(Object.entries(entry?.inputs ?? {}))]]);
    shown.set(leaf.code, {
      code: old.code,
      points: printRoundedPoints(result.points, { max: result.max, index: compiled.set.index }),
      max: printPoints(result.max),
      inputs: leafFields(compiled, old, values).flatMap(({ name, title }) => {
        const value = entry?.inputs[name];
        return value === undefined ? [] : [{ title, value }];
      }),
      remark: entry === undefined ? null : findReasonedEntry(columns.entries, entry).reason,
    });
  }
  return shown;
}
