import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** A column of a unit's own on which nobody has a verdict that counts. */
export interface LateColumn {
  readonly unitId: string;
  readonly component: string;
  readonly at: Date;
}

/** Self-assessed columns written after an instant on which neither an appraiser nor the council has decided. */
export async function listLateColumns(db: Reader, roundId: string, since: Date): Promise<LateColumn[]> {
  return await db
    .selectFrom("score_entry as own")
    .select(["own.unit_id as unitId", "own.component", "own.at"])
    .where("own.round_id", "=", roundId)
    .where("own.stage", "=", "self")
    .where("own.component", "<>", "")
    .where("own.superseded_at", "is", null)
    .where("own.at", ">", since)
    .where(
      sql<boolean>`not exists (select from score_entry as judged where judged.round_id = own.round_id
        and judged.unit_id = own.unit_id and judged.component = own.component and judged.superseded_at is null
        and judged.seat = 1 and judged.verdict is not null
        and judged.stage in ('appraisal1', 'appraisal2', 'council'))`,
    )
    .execute();
}
