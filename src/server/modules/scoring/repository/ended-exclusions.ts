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

/** Moves what is left out for a unit to what was; gives why it was left out, undefined where it was not. */
export async function endExclusionOf(
  tx: Tx,
  at: { readonly roundId: string; readonly unitId: string; readonly part: string },
  end: { readonly id: string; readonly at: Date; readonly reason: string; readonly accountId: string },
): Promise<string | undefined> {
  const place = { round_id: at.roundId, unit_id: at.unitId, part: at.part };
  const gone = await tx
    .deleteFrom("round_exclusion")
    .where("round_id", "=", at.roundId)
    .where("unit_id", "=", at.unitId)
    .where("part", "=", at.part)
    .returning(["reason", "created_at"])
    .executeTakeFirst();
  if (gone === undefined) return undefined;
  const ended = { id: end.id, ended_at: end.at, end_reason: end.reason, account_id: end.accountId };
  await tx
    .insertInto("ended_exclusion")
    .values({ ...place, ...ended, reason: gone.reason, since: gone.created_at })
    .execute();
  return gone.reason;
}
