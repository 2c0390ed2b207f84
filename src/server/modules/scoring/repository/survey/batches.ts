import { sql } from "kysely";
import type { SurveyLine } from "../../../../../domain/scoring/survey/survey-import.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** One import of a file or one entry by hand. */
export interface BatchRecord {
  readonly id: string;
  readonly kind: "file" | "hand";
  readonly fileName: string | null;
  readonly contentSha256: string | null;
  readonly reason: string;
  readonly lines: number;
  readonly changed: number;
  /** Answers it brought that another batch has replaced. */
  readonly superseded: number;
  readonly at: Date;
  readonly accountId: string | null;
}

export async function insertBatch(
  tx: Tx,
  roundId: string,
  batch: Pick<BatchRecord, "id" | "kind" | "fileName" | "contentSha256" | "reason" | "at" | "accountId"> & {
    readonly lines: readonly SurveyLine[];
  },
): Promise<void> {
  await tx
    .insertInto("survey_batch")
    .values({
      id: batch.id,
      round_id: roundId,
      kind: batch.kind,
      file_name: batch.fileName,
      content_sha256: batch.contentSha256,
      reason: batch.reason,
      line_count: batch.lines.length,
      changed_count: batch.lines.filter((line) => line.changed).length,
      lines: JSON.stringify(batch.lines),
      at: batch.at,
      account_id: batch.accountId,
    })
    .execute();
}

const facts = [
  "id",
  "kind",
  "file_name as fileName",
  "content_sha256 as contentSha256",
  "reason",
  "line_count as lines",
  "changed_count as changed",
  "at",
  "account_id as accountId",
] as const;
const superseded = sql<number>`(select count(*) from survey_answer as answer
  where answer.batch_id = survey_batch.id and answer.superseded_at is not null)`.as("superseded");

/** Every batch of a round without its lines, the newest first. */
export async function listBatches(db: Reader, roundId: string): Promise<BatchRecord[]> {
  const rows = await db
    .selectFrom("survey_batch")
    .select([...facts, superseded])
    .where("round_id", "=", roundId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as BatchRecord["kind"] }));
}

export async function findBatch(
  db: Reader,
  roundId: string,
  batchId: string,
): Promise<{ readonly batch: BatchRecord; readonly lines: readonly SurveyLine[] } | undefined> {
  const row = await db
    .selectFrom("survey_batch")
    .select([...facts, superseded, "lines as said"])
    .where("round_id", "=", roundId)
    .where("id", "=", batchId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { said, ...batch } = row;
  return { batch: { ...batch, kind: row.kind as BatchRecord["kind"] }, lines: said as unknown as SurveyLine[] };
}
