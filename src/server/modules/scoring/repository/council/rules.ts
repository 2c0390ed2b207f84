import {
  type CouncilMajority,
  type CouncilRules,
  usualRules,
} from "../../../../../domain/scoring/council/council-rules.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** How the council of a round decides, and whether it has ended its meetings. */
export interface CouncilRecord {
  readonly rules: CouncilRules;
  /** 0: nothing was set yet. */
  readonly version: number;
  readonly finishedAt: Date | null;
  readonly finishedBy: string | null;
  /** Why the meetings were taken up again last. */
  readonly reopenReason: string | null;
}

export async function findCouncilRecord(db: Reader, roundId: string): Promise<CouncilRecord> {
  const row = await db.selectFrom("council_rules").selectAll().where("round_id", "=", roundId).executeTakeFirst();
  if (row === undefined) {
    return { rules: usualRules, version: 0, finishedAt: null, finishedBy: null, reopenReason: null };
  }
  return {
    rules: {
      majority: row.majority as CouncilMajority,
      castingVote: row.casting_vote,
      quorumPercent: row.quorum_percent,
      selfAbove: String(Number(row.self_above)),
      minutesNeeded: row.minutes_needed,
    },
    version: row.version,
    finishedAt: row.finished_at,
    finishedBy: row.finished_by,
    reopenReason: row.reopen_reason,
  };
}

/** Behind the lock of the round; gives the new version. */
export async function saveCouncilRecord(tx: Tx, roundId: string, record: CouncilRecord): Promise<number> {
  const version = record.version + 1;
  const fields = {
    majority: record.rules.majority,
    casting_vote: record.rules.castingVote,
    quorum_percent: record.rules.quorumPercent,
    self_above: record.rules.selfAbove,
    minutes_needed: record.rules.minutesNeeded,
    version,
    finished_at: record.finishedAt,
    finished_by: record.finishedBy,
    reopen_reason: record.reopenReason,
  };
  await tx
    .insertInto("council_rules")
    .values({ round_id: roundId, ...fields })
    .onConflict((conflict) => conflict.column("round_id").doUpdateSet(fields))
    .execute();
  return version;
}
