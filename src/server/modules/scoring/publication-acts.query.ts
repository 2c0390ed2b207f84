import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** What the record of acts says of the publications of a round, the oldest first; no number where that is none. */
export async function listPublishedDigests(
  db: Reader,
  roundId: string,
): Promise<{ readonly number: number | null; readonly publicSha256: string; readonly fullSha256: string }[]> {
  const { rows } = await sql<{ number: number | null; publicSha256: string; fullSha256: string }>`
    select case when detail ->> 'number' ~ '^[0-9]{1,9}$' then (detail ->> 'number')::integer end as number, detail ->> 'publicSha256' as "publicSha256",
           detail ->> 'fullSha256' as "fullSha256"
      from action
     where verb in ('scoring.publishRound', 'scoring.amendRound') and subject_ids @> array[${roundId}::uuid]
       and detail ? 'publicSha256'
     order by at, id`.execute(db);
  return rows;
}

/** Rounds that the record of acts knows as published, and that are not there any more, by their title then. */
export async function listLostRounds(db: Reader): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct on (told.id) told.id::text as id, coalesce(action.detail ->> 'title', '') as title
      -- The first subject; those after it are the units that an amendment changed.
      from action cross join lateral (select action.subject_ids[1]) as told (id)
     where action.verb in ('scoring.publishRound', 'scoring.amendRound') and action.detail ? 'publicSha256'
       and not exists (select from round where round.id = told.id)
     order by told.id, action.at desc`.execute(db);
  return rows;
}
