import { sql } from "kysely";
import type { InputState } from "../../../domain/scoring/stored-result.ts";
import type { Reader } from "../../db/database.ts";
import { resultsOf } from "./stored-results.query.ts";

/** What a publication says of one unit, by the names of the round. */
export interface PublishedPlace {
  readonly unitId: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly blockVi: string;
  readonly blockEn: string | null;
  /** The printed index, a plain decimal; null where there is none. */
  readonly percent: string | null;
  /** What the unit has sent; what nobody sent may have no index. */
  readonly inputs: InputState;
  readonly classVi: string | null;
  readonly classEn: string | null;
  /** Null: the unit is not ranked. */
  readonly rank: number | null;
  /** Ranked units of the block. */
  readonly ranked: number;
}

/** The final place of every unit of a round, in the order of the ranking. */
export async function listPublishedPlaces(db: Reader, roundId: string): Promise<PublishedPlace[]> {
  const rows = await resultsOf(db, roundId)
    .select(["seen.unit_id as unitId", "seen.name_vi as nameVi", "seen.name_en as nameEn"])
    .select(["block.name_vi as blockVi", "block.name_en as blockEn"])
    .select(["result.percent", "result.class_name as classVi", "result.class_name_en as classEn", "result.rank"])
    .select("result.inputs")
    .select(sql<number>`count(result.rank) over (partition by seen.block_code)`.as("ranked"))
    .orderBy("block.position")
    .orderBy("result.position")
    .orderBy("seen.unit_id")
    .execute();
  return rows.map((row) => ({ ...row, inputs: row.inputs as InputState }));
}

/**
 * Accounts with a role today that oversees units or endorses for the province (overseers, provincial leaders) and
 * reaches a unit of the round: the whole province, or a unit that the unit of the round stands in or below today.
 */
export async function listOnlookers(db: Reader, roundId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive reached (unit_id) as (
      select unit_id from round_unit where round_id = ${roundId}
      union
      select v.parent_id
        from reached join unit_version v on v.unit_id = reached.unit_id and v.recorded_until is null
         and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to > ${today}::date)
       where v.parent_id is not null
    )
    select distinct held.account_id as id
      from role_assignment held join role on role.code = held.role_code
     where role.abilities && array['scoring.oversee', 'scoring.endorse'] and held.withdrawn_at is null
       and held.valid_from <= ${today}::date and (held.valid_until is null or held.valid_until >= ${today}::date)
       and case role.reach
         when 'province' then true
         when 'subtree' then held.unit_id in (select unit_id from reached)
         else held.unit_id in (select unit_id from round_unit where round_id = ${roundId})
       end
     order by id`.execute(db);
  return rows.map((row) => row.id);
}
