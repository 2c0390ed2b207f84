import { sql } from "kysely";
import type { ExplanationState } from "../../../domain/scoring/appraisal/explanation-state.ts";
import type { ResultStage } from "../../../domain/scoring/columns/stage.ts";
import type { SheetState } from "../../../domain/scoring/sheet/sheet-state.ts";
import type { Reader } from "../../db/database.ts";

/** What is stored of the work on one unit: which components have which column, and what is disputed. */
export interface UnitFacts {
  readonly unitId: string;
  readonly blockCode: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly sheetState: SheetState | null;
  readonly submittedAt: Date | null;
  readonly explanationState: ExplanationState | null;
  readonly lastAt: Date | null;
  readonly self: readonly string[];
  /** Components with a verdict of the first appraisal and of the second one. */
  readonly appraisal1: readonly string[];
  readonly appraisal2: readonly string[];
  /** Where an explanation is asked for, and where one was given. */
  readonly asked: readonly string[];
  readonly explained: readonly string[];
  /** Where an explanation that was sent does not accept the verdict: what the second appraisal looks at again. */
  readonly contested: readonly string[];
  /** Verdicts that changed inputs or points. */
  readonly changed: number;
  /** Components on which the second appraiser differs from the first. */
  readonly differing: number;
  readonly urgedAt: Date | null;
}

/** One line for each unit of a round, in two passes over the current entries; documents are not looked at. */
export async function listUnitFacts(db: Reader, roundId: string): Promise<UnitFacts[]> {
  const { rows } = await sql<UnitFacts>`
    with current as (
      select unit_id, component, stage, seat, verdict, asks_explanation, inputs, points, at
        from score_entry where round_id = ${roundId}::uuid and superseded_at is null and component <> ''
    ), counted as (
      -- What the unit itself did: appraisals and the survey, which the owner brings in, are not its work.
      select unit_id, max(at) filter (where stage in ('forecast', 'self', 'explanation')) as last_at,
        array_agg(component) filter (where stage = 'self') as self,
        array_agg(component) filter (where stage = 'appraisal1' and seat = 1 and verdict is not null) as first,
        array_agg(component) filter (where stage = 'appraisal2' and seat = 1 and verdict is not null) as second,
        array_agg(component) filter (where stage = 'appraisal1' and seat = 1 and asks_explanation) as asked,
        array_agg(component) filter (where stage = 'explanation') as explained,
        array_agg(component) filter (where stage = 'explanation' and verdict is distinct from 'accepted') as contested,
        count(*) filter (where stage = 'appraisal1' and seat = 1 and verdict in ('inputsChanged', 'pointsChanged')) as changed
      from current group by unit_id
    ), differing as (
      -- Grouped, not joined: without statistics (a round just filled in) a join compares every entry with every other.
      select unit_id, count(*) as count from (
        select unit_id from current where stage in ('appraisal1', 'appraisal2')
         group by unit_id, component, stage
        having count(distinct seat) = 2 and count(distinct row (inputs, points)) > 1
      ) as line group by unit_id
    ), urged as (
      select unit_id, max(created_at) as at from round_urge where round_id = ${roundId}::uuid group by unit_id
    )
    select unit.unit_id as "unitId", unit.block_code as "blockCode", unit.name_vi as "nameVi", unit.name_en as "nameEn",
      sheet.state as "sheetState", sheet.submitted_at as "submittedAt",
      explanation.state as "explanationState", counted.last_at as "lastAt",
      coalesce(counted.self, '{}') as self, coalesce(counted.first, '{}') as appraisal1,
      coalesce(counted.second, '{}') as appraisal2, coalesce(counted.asked, '{}') as asked,
      coalesce(counted.explained, '{}') as explained,
      case when explanation.state = 'submitted' then coalesce(counted.contested, '{}') else '{}' end as contested,
      coalesce(counted.changed, 0) as changed,
      coalesce(differing.count, 0) as differing, urged.at as "urgedAt"
    from round_unit unit
    join round_block block on block.round_id = unit.round_id and block.code = unit.block_code
    left join score_sheet sheet on sheet.round_id = unit.round_id and sheet.unit_id = unit.unit_id
    left join explanation_sheet explanation
      on explanation.round_id = unit.round_id and explanation.unit_id = unit.unit_id
    left join counted on counted.unit_id = unit.unit_id
    left join differing on differing.unit_id = unit.unit_id
    left join urged on urged.unit_id = unit.unit_id
    where unit.round_id = ${roundId}::uuid
    order by block.position, unit.name_vi collate vi`.execute(db);
  return rows;
}

/** Percent, rank and points of the components of every unit at the two stages that a board compares. */
export async function listBoardResults(db: Reader, roundId: string, stage: ResultStage) {
  const rows = await db
    .selectFrom("unit_result")
    .select(["unit_id", "stage", "percent", "rank", "component_points"])
    .where("round_id", "=", roundId)
    .where("stage", "in", ["self", stage])
    .execute();
  return rows;
}

/** A text that changes whenever something of the round changes that a board shows. */
export async function readBoardStamp(db: Reader, roundId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select md5(concat_ws(' ',
      (select max(at) from score_entry where round_id = ${roundId}::uuid),
      (select concat(count(*), ' ', sum(version)) from score_sheet where round_id = ${roundId}::uuid),
      (select concat(count(*), ' ', sum(revision)) from unit_result where round_id = ${roundId}::uuid),
      (select concat(count(*), ' ', count(ended_at)) from appraisal_approval where round_id = ${roundId}::uuid),
      (select concat(count(*), ' ', max(created_at)) from round_urge where round_id = ${roundId}::uuid),
      (select concat(count(*), ' ', count(answered_at)) from exclusion_request where round_id = ${roundId}::uuid),
      (select concat(count(*), ' ', count(ended_at)) from window_reopening where round_id = ${roundId}::uuid),
      (select finished_at from council_rules where round_id = ${roundId}::uuid),
      (select string_agg(closes_at::text, ' ' order by stage) from round_window where round_id = ${roundId}::uuid)
    )) as stamp`.execute(db);
  return rows[0]?.stamp ?? "";
}

/** Names of the agencies on a day, by unit. */
export async function listUnitNames(db: Reader, unitIds: readonly string[], day: string) {
  const { rows } = await sql<{ unitId: string; nameVi: string; nameEn: string | null }>`
    select unit_id as "unitId", name_vi as "nameVi", name_en as "nameEn" from unit_version
     where unit_id = any(${[...unitIds]}::uuid[]) and recorded_until is null and valid_from <= ${day}::date
       and (valid_to is null or valid_to > ${day}::date)`.execute(db);
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** When the agency of each part was last urged, by assignment; those never urged are not among them. */
export async function listUrgedParts(db: Reader, assignmentIds: readonly string[]): Promise<Map<string, Date>> {
  if (assignmentIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; at: Date }>`
    select urged.id, max(action.at) as at
      from action cross join lateral unnest(action.subject_ids) as urged(id)
     where action.verb = 'scoring.urgeAgencies' and action.subject_ids && ${[...assignmentIds]}::uuid[]
     group by urged.id`.execute(db);
  return new Map(rows.map(({ id, at }) => [id, at]));
}
