import { Rational } from "../../../../../domain/rational.ts";
import { blockEffect } from "../../../../../domain/scoring/council/block-effect.ts";
import type { BlockResult, RankedUnit } from "../../../../../domain/scoring/documents/round-result.ts";
import type { Reader } from "../../../../db/database.ts";
import { listFigures } from "../../council.query.ts";
import { listBlocks, listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { openBlock } from "../score-block.ts";
import { openPercentsBefore } from "./percents-before.ts";

/** A unit in the ranking of its block, by which it is found again. */
export interface RankedRoundUnit extends RankedUnit {
  readonly unitId: string;
}

/** The result of a block of a round. */
interface RoundBlockResult extends BlockResult {
  readonly code: string;
  readonly units: readonly RankedRoundUnit[];
}

/** The ranking of every block as it stands, with points by area; last year's where a round before is named. */
export async function listBlockResults(db: Reader, round: RoundRecord): Promise<RoundBlockResult[]> {
  const figures = new Map((await listFigures(db, round.id, "final")).map((one) => [one.unitId, one]));
  const units = await listRoundUnits(db, round.id);
  const before = await openPercentsBefore(
    db,
    round,
    units.map((unit) => unit.unitId),
  );
  const results: RoundBlockResult[] = [];
  for (const block of await listBlocks(db, round.id)) {
    const compiled = await openBlock(db, round, block);
    const areas = compiled.groups.filter((group) => compiled.set.areas.some((area) => area.code === group.code));
    const members = units.flatMap((unit) => {
      const now = figures.get(unit.unitId);
      if (unit.blockCode !== block.code || now === undefined) return [];
      return [{ unitId: unit.unitId, nameVi: unit.nameVi, figures: now, before: now, after: now }];
    });
    const ranked = blockEffect(compiled, block.code, members);
    results.push({
      code: block.code,
      nameVi: block.nameVi,
      classes: compiled.classes.map((one) => one.name),
      areas: areas.map((area) => ({
        code: area.code,
        nameVi: compiled.set.areas.find((one) => one.code === area.code)?.name ?? area.code,
        max: compiled.leaves
          .slice(area.from, area.to)
          .reduce((sum, leaf) => sum.add(leaf.max), Rational.ZERO)
          .toFraction(),
      })),
      units: ranked.map(({ unitId, nameVi, rankAfter, figures: one }) => ({
        unitId,
        unitNameVi: nameVi,
        points: one.pointsExact,
        applicableMax: one.applicableMax,
        percent: one.percent,
        className: one.className,
        rank: rankAfter,
        hasSubmitted: one.inputs !== "notSubmitted",
        ...before(unitId),
        areas: areas.map((area) => sumOf(one.componentPoints, area.from, area.to)),
        bonus: one.bonus,
        penalty: one.penalty,
      })),
    });
  }
  return results;
}

function sumOf(packed: string, from: number, to: number): string {
  return packed
    .split(" ")
    .slice(from, to)
    .reduce((sum, one) => sum.add(Rational.parse(one)), Rational.ZERO)
    .toFraction();
}
