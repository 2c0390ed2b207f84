import { sql } from "kysely";
import type { Exclusion } from "../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** A part that was left out for a unit since an instant and is scored again. */
export interface EndedExclusion {
  readonly unitId: string;
  readonly part: string;
  readonly since: Date;
  readonly endedAt: Date;
  readonly endReason: string;
}

/** What was left out in a round and is scored again, of all units or one. */
export async function listEndedExclusions(db: Reader, roundId: string, unitId?: string): Promise<EndedExclusion[]> {
  let query = db
    .selectFrom("ended_exclusion")
    .select(["unit_id as unitId", "part", "since", "ended_at as endedAt", "end_reason as endReason"])
    .where("round_id", "=", roundId);
  if (unitId !== undefined) query = query.where("unit_id", "=", unitId);
  return query.orderBy("ended_at").orderBy("id").execute();
}

/** How what was granted to a request ended; undefined where it holds, or nothing was granted. */
export function findEnd(
  ended: readonly EndedExclusion[],
  request: {
    readonly unitId: string;
    readonly part: string;
    readonly answer: string | null;
    readonly answeredAt: Date | null;
  },
): EndedExclusion | undefined {
  const { unitId, part, answer, answeredAt } = request;
  if (answer !== "granted" || answeredAt === null) return undefined;
  return ended.find(
    (one) => one.unitId === unitId && one.part === part && one.since.getTime() === answeredAt.getTime(),
  );
}

/** Why, when and by whom something that was left out is not any more; `nextId` gives the id of each line of the history. */
export interface ExclusionEnd {
  readonly nextId: () => string;
  readonly at: Date;
  readonly reason: string;
  readonly accountId: string;
}

/** Moves what is left out at these places to what was; gives what was there, with why it was left out. */
export async function endExclusions(
  tx: Tx,
  roundId: string,
  places: readonly { readonly unitId: string; readonly part: string }[],
  end: ExclusionEnd,
): Promise<Exclusion[]> {
  if (places.length === 0) return [];
  const { rows: gone } = await sql<{ unit_id: string; part: string; reason: string; created_at: Date }>`
    delete from round_exclusion as gone
    using (select distinct * from unnest(${places.map((one) => one.unitId)}::uuid[], ${places.map((one) => one.part)}::text[])
      as asked (unit_id, part)) as place
    where gone.round_id = ${roundId} and gone.unit_id = place.unit_id and gone.part = place.part
    returning gone.unit_id, gone.part, gone.reason, gone.created_at`.execute(tx);
  const ended = { round_id: roundId, ended_at: end.at, end_reason: end.reason, account_id: end.accountId };
  for (let start = 0; start < gone.length; start += 1000) {
    const lines = gone
      .slice(start, start + 1000)
      .map(({ created_at, ...place }) => ({ ...place, ...ended, id: end.nextId(), since: created_at }));
    await tx.insertInto("ended_exclusion").values(lines).execute();
  }
  return gone.map(({ unit_id, part, reason }) => ({ unitId: unit_id, part, reason }));
}

/** Leaves parts out from an instant on; what was left out there already goes to the history, so that every day can be read. */
export async function startExclusions(
  tx: Tx,
  roundId: string,
  exclusions: readonly Exclusion[],
  end: ExclusionEnd,
): Promise<void> {
  await endExclusions(tx, roundId, exclusions, end);
  // The last one named for a place counts.
  const wanted = [...new Map(exclusions.map((one) => [`${one.unitId} ${one.part}`, one])).values()];
  for (let start = 0; start < wanted.length; start += 1000) {
    const lines = wanted
      .slice(start, start + 1000)
      .map(({ unitId, part, reason }) => ({ round_id: roundId, unit_id: unitId, part, reason, created_at: end.at }));
    await tx.insertInto("round_exclusion").values(lines).execute();
  }
}
