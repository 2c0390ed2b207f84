import { sql } from "kysely";
import type { ResultStage } from "../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../db/database.ts";

/** How many units of a block have which points in a component; only where the component was scored. */
export interface PointsCount {
  readonly blockCode: string;
  /** Place of the component in the set of the block, counted from 0. */
  readonly position: number;
  readonly pointsExact: string;
  readonly units: number;
}

/** Figures of one round alone, so that they cost the same after any number of years. */
export async function countPoints(
  db: Reader,
  roundId: string,
  stage: ResultStage,
  block?: string,
): Promise<PointsCount[]> {
  const inBlock = block === undefined ? sql`` : sql`and unit.block_code = ${block}`;
  const { rows } = await sql<PointsCount>`
    select unit.block_code as "blockCode", (part.place - 1)::integer as position, part.points as "pointsExact",
           count(*)::integer as units
      from unit_result as result
      join round_unit as unit on unit.round_id = result.round_id and unit.unit_id = result.unit_id
      cross join lateral unnest(string_to_array(result.component_points, ' ')) with ordinality as part (points, place)
     where result.round_id = ${roundId} and result.stage = ${stage}
       and substr(result.component_states, part.place::integer, 1) = 's' ${inBlock}
     group by unit.block_code, part.place, part.points`.execute(db);
  return rows;
}

/** The packed components of every unit of a block, by the Vietnamese alphabet. */
export async function listPackedComponents(db: Reader, roundId: string, stage: ResultStage, block: string) {
  return db
    .selectFrom("unit_result as result")
    .innerJoin("round_unit as unit", (join) =>
      join.onRef("unit.round_id", "=", "result.round_id").onRef("unit.unit_id", "=", "result.unit_id"),
    )
    .select(["unit.unit_id as unitId", "unit.name_vi as nameVi", "unit.name_en as nameEn"])
    .select([
      "result.component_points as componentPoints",
      "result.component_maxima as componentMaxima",
      "result.component_states as componentStates",
    ])
    .where("result.round_id", "=", roundId)
    .where("result.stage", "=", stage)
    .where("unit.block_code", "=", block)
    .orderBy(sql`unit.name_vi collate vi`)
    .orderBy("unit.unit_id")
    .execute();
}

/** The exact points of every unit of a round alone, in the order of the set of its block, apart by blanks. */
export async function listPackedPoints(db: Reader, roundId: string, stage: ResultStage) {
  return db
    .selectFrom("unit_result")
    .select(["unit_id as unitId", "component_points as componentPoints"])
    .where("round_id", "=", roundId)
    .where("stage", "=", stage)
    .execute();
}

/** Every stored figure of a round in one order, for its digest and for counting it again. */
export async function listAllResults(db: Reader, roundId: string, stage?: ResultStage) {
  let query = db.selectFrom("unit_result").selectAll().where("round_id", "=", roundId);
  if (stage !== undefined) query = query.where("stage", "=", stage);
  return query.orderBy("unit_id").orderBy("stage").execute();
}
