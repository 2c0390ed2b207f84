import type { LastRound } from "../../../../../contract/scoring/losses.ts";
import { Rational } from "../../../../../domain/rational.ts";
import type { CompiledSet, Leaf } from "../../../../../domain/scoring/compiled-set.ts";
import { type LastComponent, lineageOf } from "../../../../../domain/scoring/losses/last-year.ts";
import { describeUnitComparison, type UnitComparison } from "../../../../../domain/scoring/losses/unit-comparison.ts";
import { unpackComponents } from "../../../../../domain/scoring/packed-components.ts";
import type { RoundId } from "../../../../../domain/scoring/round.ts";
import type { Reader } from "../../../../db/database.ts";
import { compareUnits } from "../../../organisations/service/compare-units.ts";
import { findUnitResult } from "../../ranking.query.ts";
import { findRound, findRoundUnit, listBlocks, type RoundRecord } from "../../repository/rounds.ts";
import { openBlock } from "../score-block.ts";

/** A unit beside its last round: the round itself, and each component by lineage where both may be compared. */
export interface UnitBefore {
  readonly shown: LastRound;
  readonly componentOf: (leaf: Leaf) => LastComponent | undefined;
}

/** The round before as it was published; undefined where the round names none or it is not public. */
export async function findLastRound(db: Reader, round: RoundRecord): Promise<RoundRecord | undefined> {
  const last = round.previousRoundId === null ? undefined : await findRound(db, round.previousRoundId);
  return last?.state === "published" ? last : undefined;
}

/** Whether units may be set beside last round, by unit: by the organisation tree where it is the year before. */
export async function compareWithRound(
  db: Reader,
  round: RoundRecord,
  last: RoundRecord,
  unitIds: readonly string[],
): Promise<Map<string, UnitComparison>> {
  if (last.year !== round.year - 1)
    return new Map(unitIds.map((unitId) => [unitId, { previousUnitId: unitId, note: null }]));
  const compared = await compareUnits(db, unitIds, round.year);
  return new Map([...compared].map(([unitId, one]) => [unitId, describeUnitComparison(one)]));
}

/** One unit beside its last round. */
export async function readUnitBefore(
  db: Reader,
  round: RoundRecord,
  compiled: CompiledSet,
  unitId: string,
): Promise<UnitBefore | undefined> {
  const last = await findLastRound(db, round);
  if (last === undefined) return undefined;
  const comparison = (await compareWithRound(db, round, last, [unitId])).get(unitId);
  const { previousUnitId = null, note = null } = comparison ?? {};
  const shown = {
    ...{ roundId: last.id as RoundId, titleVi: last.titleVi, titleEn: last.titleEn, year: last.year, note },
    ...{ comparable: false, percent: null, rank: null },
  };
  const none = { shown, componentOf: () => undefined };
  if (previousUnitId === null) return none;
  const unit = await findRoundUnit(db, last.id, previousUnitId);
  const found = unit && (await findUnitResult(db, last.id, previousUnitId, "final"));
  const block = unit && (await listBlocks(db, last.id)).find((one) => one.code === unit.blockCode);
  if (found === undefined || block === undefined) return { ...none, shown: { ...shown, note: note ?? notThere } };
  const before = await openBlock(db, last, block);
  const kept = unpackComponents(
    before.leaves.map((leaf) => leaf.code),
    found.packed,
  );
  const lineage = lineageOf(before, compiled);
  return {
    shown: { ...shown, comparable: true, percent: found.result.percent, rank: found.result.rank },
    componentOf: (leaf) => {
      const old = lineage(leaf);
      const one = old && kept.find((stored) => stored.component === old.code);
      if (old === undefined || one === undefined) return undefined;
      const { pointsExact, applicableMax } = one;
      return { leaf: old, points: Rational.parse(pointsExact), applicableMax: Rational.parse(applicableMax) };
    },
  };
}

/** Said of a unit of which the last round has no result. */
export const notThere = {
  vi: "không so sánh được: đơn vị không tham gia đợt trước",
  en: "not comparable: the unit did not take part in the last round",
};
