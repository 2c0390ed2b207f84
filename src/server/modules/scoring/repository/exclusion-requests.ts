import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

export interface RequestRecord {
  readonly id: string;
  readonly unitId: string;
  /** Who asked. */
  readonly accountId: string;
  readonly part: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly answer: "granted" | "refused" | null;
  readonly answerReason: string | null;
  readonly answeredAt: Date | null;
}

/** Requests of a round, those that wait first, then the newest answers. */
export async function listRequests(db: Reader, roundId: string): Promise<RequestRecord[]> {
  const rows = await db
    .selectFrom("exclusion_request")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("answered_at", (order) => order.desc().nullsFirst())
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    accountId: row.account_id,
    part: row.part,
    reason: row.reason,
    createdAt: row.created_at,
    answer: row.answer as RequestRecord["answer"],
    answerReason: row.answer_reason,
    answeredAt: row.answered_at,
  }));
}

export async function insertRequest(
  tx: Tx,
  request: { id: string; roundId: string; unitId: string; part: string; reason: string; at: Date; accountId: string },
): Promise<void> {
  const { id, roundId, unitId, part, reason, at, accountId } = request;
  await tx
    .insertInto("exclusion_request")
    .values({ id, round_id: roundId, unit_id: unitId, part, reason, created_at: at, account_id: accountId })
    .execute();
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: { readonly answer: "granted" | "refused"; readonly reason: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("exclusion_request")
    .set({ answer: answer.answer, answer_reason: answer.reason, answered_at: answer.at })
    .where("id", "=", id)
    .execute();
}
