import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";
import type { SealContent } from "./action.ts";

export type Seal = SealContent & { readonly hash: Buffer };

/** The schema's own lock for as long as the transaction lives; false when another process seals. */
export async function tryLockChain(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('congtam seal ' || current_schema(), 0)) AS locked`.execute(tx);
  return rows[0]?.locked === true;
}

/** Last link of the chain. */
export async function findHead(reader: Reader): Promise<{ seq: number; hash: Buffer } | undefined> {
  return reader.selectFrom("action_seal").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
}

/** True when acts wait to be sealed; the cheap question of every tick. */
export async function hasUnsealed(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom("action_unsealed").select("action_id").limit(1).executeTakeFirst()) !== undefined;
}

/** Committed acts that wait, oldest first. */
export async function listUnsealed(tx: Tx, limit: number): Promise<{ id: string; digest: Buffer }[]> {
  return tx
    .selectFrom("action_unsealed")
    .innerJoin("action", "action.id", "action_unsealed.action_id")
    .select(["action.id", "action.digest"])
    .orderBy("action.id")
    .limit(limit)
    .execute();
}

/** Writes the seals and takes their acts off the worklist. */
export async function insertSeals(tx: Tx, seals: readonly Seal[]): Promise<void> {
  await tx
    .with("done", (query) =>
      query.deleteFrom("action_unsealed").where(
        "action_id",
        "in",
        seals.map((seal) => seal.action_id),
      ),
    )
    .insertInto("action_seal")
    .values([...seals])
    .execute();
}
