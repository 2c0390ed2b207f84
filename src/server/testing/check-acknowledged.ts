import { openDatabase } from "../db/database.ts";
import { startDatabase } from "../db/start-database.ts";
import { connectOwner } from "../db/target.ts";
import { sealAll } from "../platform/audit/sealer.ts";
import { verifyAudit } from "../platform/audit/verify-audit.ts";
import { systemClock } from "../platform/clock.ts";
import type { Acknowledged } from "./kill-rounds.ts";

export interface KillResult {
  readonly acknowledged: number;
  /** Acknowledged acts or jobs that are not there. */
  readonly lost: number;
  /** Acts without their job or jobs without their act: halves of a transaction. */
  readonly halves: number;
  /** Jobs whose effect was written more than once, or before they were done. */
  readonly doubled: number;
  /** Done jobs without their effect. */
  readonly missingEffects: number;
  readonly chainFaults: number;
  readonly unsealed: number;
}

/** Starts the database of the home once more and counts what kills may have damaged. */
export async function checkAcknowledged(home: string, acknowledged: Acknowledged): Promise<KillResult> {
  const running = await startDatabase({ home, schema: "congtam" });
  const db = openDatabase({ target: running.target });
  const owner = await connectOwner(running.target);
  const count = async (text: string, values: unknown[] = []) => Number((await owner.query(text, values)).rows[0].count);
  try {
    await sealAll({ db, clock: systemClock });
    const verification = await verifyAudit({ db });
    const writes = "SELECT id, subject_ids[1] AS job FROM action WHERE verb = 'test.write'";
    const effects = "SELECT subject_ids[1] AS job, count(*) AS n FROM action WHERE verb = 'test.effect' GROUP BY 1";
    return {
      acknowledged: acknowledged.size,
      lost: await count(
        `SELECT count(*) FROM unnest($1::uuid[], $2::uuid[]) AS a(id, job)
          WHERE NOT EXISTS (SELECT 1 FROM (${writes}) w JOIN job j ON j.id = w.job WHERE w.id = a.id AND w.job = a.job)`,
        [[...acknowledged.keys()], [...acknowledged.values()]],
      ),
      halves: await count(
        `SELECT count(*) FROM (${writes}) w FULL JOIN job j ON j.id = w.job WHERE w.id IS NULL OR j.id IS NULL`,
      ),
      doubled: await count(
        `SELECT count(*) FROM (${effects}) e JOIN job j ON j.id = e.job WHERE e.n > 1 OR j.done_at IS NULL`,
      ),
      missingEffects: await count(
        `SELECT count(*) FROM job j LEFT JOIN (${effects}) e ON e.job = j.id WHERE j.done_at IS NOT NULL AND e.n IS NULL`,
      ),
      chainFaults: verification.faultCount,
      unsealed: verification.unsealedIds.length,
    };
  } finally {
    await owner.end();
    await db.close();
    await running.stop();
  }
}

/** What a result must be. */
export const unharmed = { lost: 0, halves: 0, doubled: 0, missingEffects: 0, chainFaults: 0, unsealed: 0 } as const;
