import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** A column of a unit's own on which nobody has a verdict that counts. */
export interface UnjudgedColumn {
  readonly unitId: string;
  readonly component: string;
  readonly at: Date;
}

/** Self-assessed columns, one a component of a unit, on which neither an appraiser nor the council has decided. */
export async function listUnjudgedColumns(db: Reader, roundId: string): Promise<UnjudgedColumn[]> {
  return await db
    .selectFrom("score_entry as own")
    .select(["own.unit_id as unitId", "own.component", "own.at"])
    .where("own.round_id", "=", roundId)
    .where("own.stage", "=", "self")
    .where("own.component", "<>", "")
    .where("own.superseded_at", "is", null)
    .where(
      sql<boolean>`not exists (select from score_entry as judged where judged.round_id = own.round_id
        and judged.unit_id = own.unit_id and judged.component = own.component and judged.superseded_at is null
        and judged.seat = 1 and judged.verdict is not null
        and judged.stage in ('appraisal1', 'appraisal2', 'council'))`,
    )
    .execute();
}
