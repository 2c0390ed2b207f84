import { sql } from "kysely";
import type { BundleDifference } from "../../../../domain/scoring/bundle/bundle-model.ts";
import type { RoundDecision } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** Owner type of signed decisions and bundles; the owner is the round. */
export const publicationOwnerType = "publication";

/** One publication of a round: never changed, never removed. */
export interface PublicationRecord {
  readonly roundId: string;
  /** 1 is the first; every later one amends the one before. */
  readonly number: number;
  readonly at: Date;
  readonly accountId: string | null;
  readonly decision: RoundDecision | null;
  readonly decisionFileId: string | null;
  readonly reason: string | null;
  readonly restricted: readonly string[];
  readonly differences: readonly BundleDifference[];
  readonly publicSha256: string;
  readonly fullSha256: string;
  readonly publicFileId: string;
  readonly fullFileId: string;
  readonly fingerprint: string;
}

export async function insertPublication(tx: Tx, record: PublicationRecord): Promise<void> {
  await tx
    .insertInto("publication")
    .values({
      round_id: record.roundId,
      number: record.number,
      at: record.at,
      account_id: record.accountId,
      decision_number: record.decision?.number ?? null,
      decision_date: record.decision?.date ?? null,
      decision_signer: record.decision?.signer ?? null,
      decision_file_id: record.decisionFileId,
      reason: record.reason,
      restricted: [...record.restricted],
      differences: JSON.stringify(record.differences),
      public_sha256: record.publicSha256,
      full_sha256: record.fullSha256,
      public_file_id: record.publicFileId,
      full_file_id: record.fullFileId,
      fingerprint: record.fingerprint,
    })
    .execute();
}

/** The publications of a round, the newest first. */
export async function listPublicationRecords(db: Reader, roundId: string): Promise<PublicationRecord[]> {
  const rows = await db
    .selectFrom("publication")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({
    roundId: row.round_id,
    number: row.number,
    at: row.at,
    accountId: row.account_id,
    decision:
      row.decision_number === null || row.decision_date === null || row.decision_signer === null
        ? null
        : {
            number: row.decision_number,
            date: row.decision_date as RoundDecision["date"],
            signer: row.decision_signer,
          },
    decisionFileId: row.decision_file_id,
    reason: row.reason,
    restricted: row.restricted,
    differences: row.differences as unknown as BundleDifference[],
    publicSha256: row.public_sha256,
    fullSha256: row.full_sha256,
    publicFileId: row.public_file_id,
    fullFileId: row.full_file_id,
    fingerprint: row.fingerprint,
  }));
}

/** The signed decision that waits for the next publication of a round. */
export async function findWaitingDecision(db: Reader, roundId: string): Promise<string | null> {
  const row = await db.selectFrom("round").select("decision_file_id").where("id", "=", roundId).executeTakeFirst();
  return row?.decision_file_id ?? null;
}

export async function saveWaitingDecision(tx: Tx, roundId: string, fileId: string | null): Promise<void> {
  await tx.updateTable("round").set({ decision_file_id: fileId }).where("id", "=", roundId).execute();
}

/** Keeps the public half of a key that signs here; nothing happens where it is known. */
export async function holdSigningKey(
  tx: Tx,
  key: { readonly fingerprint: string; readonly publicKey: string; readonly createdAt: Date },
): Promise<void> {
  await tx
    .insertInto("signing_key")
    .values({ fingerprint: key.fingerprint, public_key: key.publicKey, created_at: key.createdAt })
    .onConflict((conflict) => conflict.column("fingerprint").doNothing())
    .execute();
}

/**
 * Keys that have signed publications here, the newest first: those that an act of publication names. A row
 * that was put into the table past the program is none.
 */
export async function listHeldKeys(
  db: Reader,
): Promise<{ readonly fingerprint: string; readonly publicKey: string; readonly createdAt: Date }[]> {
  const rows = await db
    .selectFrom("signing_key as key")
    .selectAll()
    .where(
      sql<boolean>`exists (select from publication p join action a on a.subject_ids @> array[p.round_id]
          and a.verb in ('scoring.publishRound', 'scoring.amendRound') and a.detail ->> 'fingerprint' = p.fingerprint
         where p.fingerprint = key.fingerprint)`,
    )
    .orderBy("created_at", "desc")
    .execute();
  return rows.map((row) => ({
    fingerprint: row.fingerprint,
    publicKey: row.public_key,
    createdAt: row.created_at,
  }));
}

/** By the fingerprint of the key: the date of the oldest publication of a demonstration that it signed. */
export async function findOldestDemonstrations(db: Reader): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom("publication")
    .innerJoin("round", "round.id", "publication.round_id")
    .where("round.demonstration", "=", true)
    .groupBy("publication.fingerprint")
    .select((of) => ["publication.fingerprint", of.fn.min("publication.at").as("at")])
    .execute();
  return new Map(rows.map(({ fingerprint, at }) => [fingerprint, at]));
}
