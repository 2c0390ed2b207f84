import type { BundleResult } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import type { FinalResult } from "../../../../../domain/scoring/bundle/list-differences.ts";
import { unpackComponents } from "../../../../../domain/scoring/packed-components.ts";
import type { Reader } from "../../../../db/database.ts";
import { listAllResults } from "../../components.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { compiledByUnit } from "../score-block.ts";

/** A final result as its tables keep it; the columns stand in tables of their own. */
export type StoredResult = Omit<FinalResult, "columns">;

/**
 * The final results of a round as they are stored, by unit. Behind the lock of its places.
 * @throws Error for a unit without a place: whoever publishes has placed them.
 */
export async function readFinalResults(db: Reader, round: RoundRecord): Promise<Map<string, StoredResult>> {
  const compiledOf = await compiledByUnit(db, round);
  const rows = await listAllResults(db, round.id, "final");
  return new Map(
    rows.map((row) => {
      const codes = compiledOf(row.unit_id).leaves.map((leaf) => leaf.code);
      const packed = unpackComponents(codes, {
        componentPoints: row.component_points,
        componentMaxima: row.component_maxima,
        componentStates: row.component_states,
      });
      const components = packed.map(({ component, position: _, ...line }) => [component, line] as const);
      return [row.unit_id, { result: resultOf(row), components: new Map(components) }];
    }),
  );
}

function resultOf(row: Awaited<ReturnType<typeof listAllResults>>[number]): BundleResult {
  if (row.position === null) throw new Error(`the unit ${row.unit_id} has no place`);
  return {
    pointsExact: row.points_exact,
    points: row.points,
    applicableMax: row.applicable_max,
    percentExact: row.percent_exact,
    percent: row.percent,
    className: row.class_name,
    classNameEn: row.class_name_en,
    bonus: row.bonus,
    penalty: row.penalty,
    inputs: row.inputs as BundleResult["inputs"],
    position: String(row.position),
    rank: row.rank === null ? null : String(row.rank),
  };
}
