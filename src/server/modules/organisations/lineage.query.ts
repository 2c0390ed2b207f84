import { sql } from "kysely";
import type { Day } from "../../../domain/calendar/day.ts";
import type { SuccessionPart } from "../../../domain/organisations/model.ts";
import type { Reader } from "../../db/database.ts";

/** A body that a unit came of, or that came of it. */
export interface RelatedUnit {
  readonly unitId: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly side: "before" | "after";
  /** Full only where every act on the way passed the whole body on. */
  readonly part: SuccessionPart;
  /** Day of the act nearest to the unit that was asked for. */
  readonly since: Day;
  /** Acts between both. */
  readonly steps: number;
  /** For `after`: no further body came of it. */
  readonly last: boolean;
}

/** Longer chains of reorganisation are not told. */
const mostSteps = 8;

const act = sql`join succession as act on act.id = pair.succession_id and act.recorded_until is null
  and act.kind <> 'transferred'`;

/**
 * Predecessors and successors of one unit over every recorded act, as believed now; acts that moved single duties are no
 * lineage. Reads the acts of this unit and its kin alone.
 */
export async function listLineage(db: Reader, unitId: string): Promise<RelatedUnit[]> {
  const { rows } = await sql<RelatedUnit>`
    with recursive before as (
      select pair.from_unit_id as unit_id, pair.part = 'full' as whole, act.effective_on as first, act.effective_on as near, 1 as steps
      from succession_pair as pair ${act}
      where pair.to_unit_id = ${unitId} and pair.from_unit_id <> ${unitId}
      union
      select pair.from_unit_id, kin.whole and pair.part = 'full', act.effective_on, kin.near, kin.steps + 1
      from before as kin join succession_pair as pair on pair.to_unit_id = kin.unit_id ${act}
      where act.effective_on <= kin.first and pair.from_unit_id not in (kin.unit_id, ${unitId}) and kin.steps < ${mostSteps}
    ), after as (
      select pair.to_unit_id as unit_id, pair.part = 'full' as whole, act.effective_on as first, act.effective_on as near, 1 as steps
      from succession_pair as pair ${act}
      where pair.from_unit_id = ${unitId} and pair.to_unit_id <> ${unitId}
      union
      select pair.to_unit_id, kin.whole and pair.part = 'full', act.effective_on, kin.near, kin.steps + 1
      from after as kin join succession_pair as pair on pair.from_unit_id = kin.unit_id ${act}
      where act.effective_on >= kin.first and pair.to_unit_id not in (kin.unit_id, ${unitId}) and kin.steps < ${mostSteps}
    ), kin as (
      select 'before' as side, unit_id, bool_or(whole) as whole, min(near) as since, min(steps) as steps, false as last
      from before group by unit_id
      union all
      select 'after', unit_id, bool_or(whole), min(near), min(steps), not exists (
        select from succession_pair as pair ${act}
        where pair.from_unit_id = after.unit_id and pair.to_unit_id <> after.unit_id and act.effective_on >= min(after.first))
      from after group by unit_id
    )
    select kin.side, kin.unit_id as "unitId", case when kin.whole then 'full' else 'partial' end as part,
      kin.since, kin.steps, kin.last, known.name_vi as "nameVi", known.name_en as "nameEn"
    from kin join lateral (
      select name_vi, name_en from unit_version
      where unit_id = kin.unit_id and recorded_until is null order by valid_from desc limit 1
    ) as known on true
    order by kin.side, kin.steps, known.name_vi collate vi, kin.unit_id`.execute(db);
  return rows;
}
