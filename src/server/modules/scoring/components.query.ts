import { sql } from "kysely";
import type { ComponentState } from "../../../contract/scoring/ranking.ts";
import type { Reader } from "../../db/database.ts";

/** The stored components of one unit, in the order of its set. */
export async function listUnitComponents(db: Reader, roundId: string, unitId: string) {
  return db
    .selectFrom("component_result")
    .select(["component", "state", "points_exact", "points", "applicable_max", "explanation_vi", "explanation_en"])
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .orderBy("position")
    .execute();
}

/** How many units of a block have which points in a component; only where the component was scored. */
export interface PointsCount {
  readonly blockCode: string;
  readonly component: string;
  readonly pointsExact: string;
  readonly units: number;
}

/** Figures of one round alone, so that they cost the same after any number of years. */
export async function countPoints(db: Reader, roundId: string, block?: string): Promise<PointsCount[]> {
  let query = db
    .selectFrom("component_result as result")
    .innerJoin("round_unit as unit", (join) =>
      join.onRef("unit.round_id", "=", "result.round_id").onRef("unit.unit_id", "=", "result.unit_id"),
    )
    .select(["unit.block_code as blockCode", "result.component", "result.points_exact as pointsExact"])
    .select((select) => select.fn.countAll<number>().as("units"))
    .where("result.round_id", "=", roundId)
    .where("result.state", "=", "scored");
  if (block) query = query.where("unit.block_code", "=", block);
  return query.groupBy(["unit.block_code", "result.component", "result.points_exact"]).execute();
}

/** One component of every unit of a block, most points first. */
export async function listComponentPoints(db: Reader, roundId: string, block: string, component: string) {
  const rows = await db
    .selectFrom("component_result as result")
    .innerJoin("round_unit as unit", (join) =>
      join.onRef("unit.round_id", "=", "result.round_id").onRef("unit.unit_id", "=", "result.unit_id"),
    )
    .select(["unit.unit_id", "unit.name_vi", "unit.name_en", "result.state", "result.points", "result.applicable_max"])
    .select(["result.explanation_vi", "result.explanation_en"])
    .where("result.round_id", "=", roundId)
    .where("unit.block_code", "=", block)
    .where("result.component", "=", component)
    .orderBy(sql`result.state = 'scored' desc`)
    .orderBy("result.points", "desc")
    .orderBy(sql`unit.name_vi collate vi`)
    .orderBy("unit.unit_id")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitNameVi: row.name_vi,
    unitNameEn: row.name_en,
    state: row.state as ComponentState,
    points: row.points,
    applicableMax: row.applicable_max,
    explanation: { vi: row.explanation_vi, en: row.explanation_en },
  }));
}

/** Every stored figure of a round in one order, for its digest and for counting it again. */
export async function listAllResults(db: Reader, roundId: string) {
  const units = await db
    .selectFrom("unit_result")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("unit_id")
    .execute();
  const components = await db
    .selectFrom("component_result")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("unit_id")
    .orderBy("position")
    .execute();
  return { units, components };
}
