import { sql } from "kysely";
import type { LackingUnit } from "../../../domain/scoring/council/publication-lacks.ts";
import type { Reader } from "../../db/database.ts";

/** Units with figures of their own whose sheet the head never approved or nobody handed in, and how many components. */
export async function listUnsentUnits(db: Reader, roundId: string): Promise<LackingUnit[]> {
  return await db
    .selectFrom("score_entry as own")
    .innerJoin("round_unit as unit", (join) =>
      join.onRef("unit.round_id", "=", "own.round_id").onRef("unit.unit_id", "=", "own.unit_id"),
    )
    .innerJoin("round_block as block", (join) =>
      join.onRef("block.round_id", "=", "unit.round_id").onRef("block.code", "=", "unit.block_code"),
    )
    .leftJoin("score_sheet as sheet", (join) =>
      join.onRef("sheet.round_id", "=", "own.round_id").onRef("sheet.unit_id", "=", "own.unit_id"),
    )
    .select(["unit.unit_id as unitId", "unit.name_vi as nameVi", "unit.name_en as nameEn"])
    .select(sql<number>`count(*)::int`.as("components"))
    .where("own.round_id", "=", roundId)
    .where("own.stage", "=", "self")
    .where("own.component", "<>", "")
    .where("own.superseded_at", "is", null)
    .where(sql<boolean>`sheet.state is distinct from 'submitted'`)
    .groupBy(["unit.unit_id", "unit.name_vi", "unit.name_en", "block.position"])
    .orderBy("block.position")
    .orderBy(sql`unit.name_vi collate vi`)
    .execute();
}
