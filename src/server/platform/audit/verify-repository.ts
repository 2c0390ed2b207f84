import { sql } from "kysely";
import type { JsonValue } from "../../db/column-types.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";
import { type ActionContent, erasePersonalVerb } from "./action.ts";
import type { Seal } from "./seal-repository.ts";

/** A seal with the act it covers and the act's personal part, as far as they are there. */
export interface ChainRow {
  readonly seal: Seal;
  readonly action: (ActionContent & { readonly digest: Buffer }) | undefined;
  readonly personal: { readonly salt: Buffer; readonly payload: JsonValue } | undefined;
}

/** A whole chain takes longer than a statement of the application may. */
export async function allowLongStatements(tx: Tx): Promise<void> {
  await sql`SET LOCAL statement_timeout = 0`.execute(tx);
}

/** The next links of the chain. */
export async function listChain(db: Reader, afterSeq: number, limit: number): Promise<ChainRow[]> {
  const rows = await db
    .selectFrom("action_seal as s")
    .leftJoin("action as a", "a.id", "s.action_id")
    .leftJoin("action_personal as p", "p.action_id", "s.action_id")
    .selectAll("a")
    .select(["s.seq", "s.action_id", "s.action_digest", "s.previous_hash", "s.hash", "s.sealed_at"])
    .select(["p.salt", "p.payload"])
    .where("s.seq", ">", afterSeq)
    .orderBy("s.seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seal: row,
    action: row.id === null ? undefined : (row as ActionContent & { digest: Buffer }),
    personal: row.salt === null ? undefined : { salt: row.salt, payload: row.payload },
  }));
}

/** Acts without a seal: those on the sealer's worklist wait, the others were cut out of the chain. */
export async function listWithoutSeal(db: Reader): Promise<{ id: string; waiting: boolean }[]> {
  const rows = await db
    .selectFrom("action as a")
    .leftJoin("action_seal as s", "s.action_id", "a.id")
    .leftJoin("action_unsealed as u", "u.action_id", "a.id")
    .select(["a.id", "u.action_id as waiting"])
    .where("s.seq", "is", null)
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({ id: row.id, waiting: row.waiting !== null }));
}

/** The hash of one link, for comparison with a note kept elsewhere. */
export async function findSealHash(db: Reader, seq: number): Promise<Buffer | undefined> {
  const row = await db.selectFrom("action_seal").select("hash").where("seq", "=", seq).executeTakeFirst();
  return row?.hash;
}

/** Acts whose personal part another act says to have erased. */
export async function listErased(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct unnest(subject_ids)::text as id from action where verb = ${erasePersonalVerb}`.execute(db);
  return rows.map(({ id }) => id);
}
