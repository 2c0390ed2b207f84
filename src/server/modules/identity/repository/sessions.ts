import type { SignInWay } from "../../../../domain/identity/model.ts";
import type { Db, Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

export interface StoredSession {
  readonly id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly ends_at: Date;
  readonly address: string;
  readonly user_agent: string;
}

/** Who proved the second step of a session: the authenticator of the account, or the identity provider. */
export type SecondStep = "totp" | "provider";

export async function insertSession(
  tx: Tx,
  session: StoredSession & {
    readonly token_digest: Buffer;
    readonly account_id: string;
    readonly way: SignInWay;
    readonly second_step: SecondStep | null;
    readonly provider_hint: Buffer | null;
  },
): Promise<void> {
  await tx.insertInto("session").values(session).execute();
}

/** How a session was opened; undefined when it is over. */
export async function findSessionOrigin(
  db: Reader,
  sessionId: string,
): Promise<{ created_at: Date; way: SignInWay; provider_hint: Buffer | null } | undefined> {
  const row = await db
    .selectFrom("session")
    .select(["created_at", "way", "provider_hint"])
    .where("id", "=", sessionId)
    .executeTakeFirst();
  return row && { ...row, way: row.way as SignInWay };
}

/** The authenticator was proved in this session. */
export async function markSecondStep(tx: Tx, sessionId: string): Promise<void> {
  await tx.updateTable("session").set({ second_step: "totp" }).where("id", "=", sessionId).execute();
}

/** The authenticator of the account counts no more: no session has seen it. */
export async function forgetSecondSteps(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable("session")
    .set({ second_step: null })
    .where("account_id", "=", accountId)
    .where("second_step", "=", "totp")
    .execute();
}

/** Writes that a session was used; needs no transaction, for a lost write only ends it a minute earlier. */
export async function touchSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.writer
    .updateTable("session")
    .set({ last_seen_at: now })
    .where("id", "=", sessionId)
    .where("last_seen_at", "<", now)
    .execute();
}

/** Gives a session another token: whoever holds the one before holds nothing any more. */
export async function replaceToken(tx: Tx, sessionId: string, tokenDigest: Buffer): Promise<void> {
  await tx.updateTable("session").set({ token_digest: tokenDigest }).where("id", "=", sessionId).execute();
}

/** The sessions of an account that are not over, newest use first. */
export async function listSessions(
  db: Reader,
  accountId: string,
  at: { now: Date; idleSince: Date },
): Promise<StoredSession[]> {
  return db
    .selectFrom("session")
    .select(["id", "created_at", "last_seen_at", "ends_at", "address", "user_agent"])
    .where("account_id", "=", accountId)
    .where("ends_at", ">", at.now)
    .where("last_seen_at", ">", at.idleSince)
    .orderBy("last_seen_at", "desc")
    .execute();
}

/** Ends sessions of an account: one, or all but one, or all. Gives how many there were. */
export async function deleteSessions(
  tx: Tx,
  accountId: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  let query = tx.deleteFrom("session").where("account_id", "=", accountId);
  if (which.only !== undefined) query = query.where("id", "=", which.only);
  if (which.except !== undefined) query = query.where("id", "!=", which.except);
  const { numDeletedRows } = await query.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function deleteEndedSessions(tx: Tx, at: { now: Date; idleSince: Date }): Promise<void> {
  await tx
    .deleteFrom("session")
    .where((where) => where.or([where("ends_at", "<=", at.now), where("last_seen_at", "<=", at.idleSince)]))
    .execute();
}
