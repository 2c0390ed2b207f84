import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** A remark of the head; the component is empty where it is about the whole sheet. */
export interface SheetRemarkRecord {
  readonly component: string;
  readonly text: string;
  readonly at: Date;
  readonly accountId: string;
}

export async function listSheetRemarks(db: Reader, roundId: string, unitId: string): Promise<SheetRemarkRecord[]> {
  const rows = await db
    .selectFrom("sheet_remark")
    .select(["component", "text", "at", "account_id as accountId"])
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();
  return rows;
}

export async function insertSheetRemarks(
  tx: Tx,
  at: { readonly roundId: string; readonly unitId: string },
  remarks: readonly (SheetRemarkRecord & { readonly id: string })[],
): Promise<void> {
  if (remarks.length === 0) return;
  const place = { round_id: at.roundId, unit_id: at.unitId };
  await tx
    .insertInto("sheet_remark")
    .values(remarks.map(({ accountId, ...remark }) => ({ ...place, ...remark, account_id: accountId })))
    .execute();
}

/** What a unit asked to be left out, with the owner's answer. */
export interface ExclusionRequestRecord {
  readonly part: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly answer: "granted" | "refused" | null;
  readonly answerReason: string | null;
  readonly answeredAt: Date | null;
}

/** The requests of a unit, the newest last. */
export async function listUnitRequests(db: Reader, roundId: string, unitId: string): Promise<ExclusionRequestRecord[]> {
  const rows = await db
    .selectFrom("exclusion_request")
    .select([
      "part",
      "reason",
      "created_at as createdAt",
      "answer",
      "answer_reason as answerReason",
      "answered_at as answeredAt",
    ])
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .orderBy("created_at")
    .execute();
  return rows as ExclusionRequestRecord[];
}

export async function insertUnitRequest(
  tx: Tx,
  request: {
    readonly id: string;
    readonly roundId: string;
    readonly unitId: string;
    readonly part: string;
    readonly reason: string;
    readonly at: Date;
    readonly accountId: string;
  },
): Promise<void> {
  await tx
    .insertInto("exclusion_request")
    .values({
      id: request.id,
      round_id: request.roundId,
      unit_id: request.unitId,
      part: request.part,
      reason: request.reason,
      created_at: request.at,
      account_id: request.accountId,
    })
    .execute();
}
