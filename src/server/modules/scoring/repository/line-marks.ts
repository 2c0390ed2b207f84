import { sql } from "kysely";
import type { AppraisalStage } from "../../../../domain/scoring/appraisal/decide-verdict.ts";
import type { MarkedLine } from "../../../../domain/scoring/appraisal/line-marks.ts";
import type { Reader } from "../../../db/database.ts";

/** Marks of the lines of one unit; a component of which nobody said anything is not there. */
export interface UnitMarks {
  readonly unitId: string;
  readonly lines: ReadonlyMap<string, MarkedLine>;
}

/** One letter a mark, in this order; a blank where it does not hold. */
const letters = ["decided", "asked", "secondDecided", "differs", "stale", "sent"] as const;

interface Row {
  readonly unitId: string;
  readonly components: string[];
  readonly marks: string[];
  readonly firsts: string[];
  readonly seconds: string[];
}

/**
 * What `lineMarks` says of every line of units at a stage, worked out where the columns lie: one row a unit comes back,
 * however many components, seats and versions there are. An explanation is looked at once the unit has sent it.
 */
export async function listMarks(
  db: Reader,
  roundId: string,
  stage: AppraisalStage,
  units: readonly string[],
): Promise<UnitMarks[]> {
  const stages = stage === "appraisal2" ? ["self", "explanation", stage] : ["self", stage];
  const { rows } = await sql<Row>`
    with said as (
      select unit_id, component, stage, seat, verdict, asks_explanation, at,
             case when verdict is not null then account_id::text end as account,
             coalesce('= ' || points, inputs::text) as figures
        from score_entry as entry
       where round_id = ${roundId} and superseded_at is null and unit_id = any(${[...units]}::uuid[])
         and stage = any(${stages}::text[])
         and (stage <> 'explanation' or exists (select from explanation_sheet as sheet
               where sheet.round_id = entry.round_id and sheet.unit_id = entry.unit_id and sheet.state = 'submitted'))
    ), line as (
      select unit_id, component, bool_or(stage = 'self') as sent,
             max(at) filter (where stage = 'self') as self_at, max(figures) filter (where stage = 'self') as self_figures,
             max(at) filter (where stage = 'explanation') as explained_at,
             max(figures) filter (where stage = 'explanation') as explained_figures,
             max(at) filter (where stage = ${stage} and seat = 1) as first_at,
             max(verdict) filter (where stage = ${stage} and seat = 1) as first_verdict,
             max(figures) filter (where stage = ${stage} and seat = 1) as first_figures,
             max(account) filter (where stage = ${stage} and seat = 1) as first_account,
             bool_or(asks_explanation) filter (where stage = ${stage} and seat = 1) as asked,
             max(verdict) filter (where stage = ${stage} and seat = 2) as second_verdict,
             max(figures) filter (where stage = ${stage} and seat = 2) as second_figures,
             max(account) filter (where stage = ${stage} and seat = 2) as second_account
        from said group by unit_id, component
    ), judged as (
      select *, first_verdict is not null as decided, second_verdict is not null as second_decided,
             explained_at is not null and (self_at is null or self_at <= explained_at) as by_explanation
        from line
    ), claimed as (
      select *, case when by_explanation then explained_at else self_at end as claim_at,
             case when by_explanation then explained_figures else self_figures end as claim_figures
        from judged
    )
    select unit_id as "unitId", array_agg(component) as components,
           array_agg(concat(
             case when decided then 'd' else ' ' end, case when asked then 'a' else ' ' end,
             case when second_decided then '2' else ' ' end,
             case when decided and second_decided and first_figures <> second_figures then '#' else ' ' end,
             case when decided and claim_at > first_at
                       and not (first_verdict = 'accepted' and first_figures = claim_figures) then 's' else ' ' end,
             case when sent then 'u' else ' ' end)) as marks,
           array_agg(coalesce(first_account, '')) as firsts, array_agg(coalesce(second_account, '')) as seconds
      from claimed group by unit_id`.execute(db);
  return rows.map((row) => ({ unitId: row.unitId, lines: unpack(row) }));
}

function unpack({ components, marks, firsts, seconds }: Row): Map<string, MarkedLine> {
  return new Map(
    components.map((component, at) => {
      const held = (name: (typeof letters)[number]) => marks[at]?.[letters.indexOf(name)] !== " ";
      return [
        component,
        {
          ...{ decided: held("decided"), asked: held("asked"), secondDecided: held("secondDecided") },
          ...{ differs: held("differs"), stale: held("stale"), empty: !held("sent") },
          authors: [firsts[at] || null, seconds[at] || null],
        },
      ];
    }),
  );
}
