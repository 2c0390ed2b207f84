import { sql } from "kysely";
import type { OwnLead } from "../../../../domain/scoring/own-index/lead.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** What a round of the province has beside other rounds. */
export interface OwnIndexRecord {
  readonly roundId: string;
  /** The province. */
  readonly unitId: string;
  readonly setId: CriteriaSetId | null;
  readonly dueAt: Date | null;
  readonly version: number;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly sentAt: Date | null;
  readonly sentNumber: string | null;
  readonly sentDate: string | null;
  readonly publishedNumber: string | null;
  readonly publishedDate: string | null;
  readonly rank: number | null;
  readonly rankOf: number | null;
}

/** A head's approval that holds. */
export interface OwnApproval {
  readonly id: string;
  readonly leadUnitId: string;
  readonly approvedAt: Date;
  readonly accountId: string;
}

const columns = [
  "round_id as roundId",
  "unit_id as unitId",
  "criteria_set_id as setId",
  "due_at as dueAt",
  "version",
  "approved_at as approvedAt",
  "approved_by as approvedBy",
  "sent_at as sentAt",
  "sent_number as sentNumber",
  "sent_date as sentDate",
  "published_number as publishedNumber",
  "published_date as publishedDate",
  "rank",
  "rank_of as rankOf",
] as const;

export async function findOwnIndex(db: Reader, roundId: string): Promise<OwnIndexRecord | undefined> {
  const row = await db.selectFrom("own_index").select(columns).where("round_id", "=", roundId).executeTakeFirst();
  return row as OwnIndexRecord | undefined;
}

/** Every year, the newest first. */
export async function listOwnIndexes(db: Reader): Promise<OwnIndexRecord[]> {
  const rows = await db
    .selectFrom("own_index")
    .innerJoin("round", "round.id", "own_index.round_id")
    .select(columns.map((column) => (column === "version" ? ("own_index.version" as const) : column)))
    .orderBy("round.year", "desc")
    .orderBy("round.id", "desc")
    .execute();
  return rows as unknown as OwnIndexRecord[];
}

export async function insertOwnIndex(
  tx: Tx,
  one: { readonly roundId: string; readonly unitId: string; readonly setId: string; readonly dueAt: Date | null },
): Promise<void> {
  await tx
    .insertInto("own_index")
    .values({ round_id: one.roundId, unit_id: one.unitId, criteria_set_id: one.setId, due_at: one.dueAt })
    .execute();
}

/** Fields that an act changes; what is left out stays. */
export type OwnIndexChange = Partial<Omit<OwnIndexRecord, "roundId" | "unitId" | "version">>;

/** Writes an act of the owner or the committee in the next version. */
export async function updateOwnIndex(tx: Tx, roundId: string, change: OwnIndexChange): Promise<number> {
  const { version } = await tx
    .updateTable("own_index")
    .set({
      version: sql<number>`version + 1`,
      ...("setId" in change && { criteria_set_id: change.setId }),
      ...("dueAt" in change && { due_at: change.dueAt }),
      ...("approvedAt" in change && { approved_at: change.approvedAt, approved_by: change.approvedBy ?? null }),
      ...("sentAt" in change && {
        sent_at: change.sentAt,
        sent_number: change.sentNumber ?? null,
        sent_date: change.sentDate ?? null,
      }),
      ...("publishedDate" in change && {
        published_number: change.publishedNumber ?? null,
        published_date: change.publishedDate,
        rank: change.rank ?? null,
        rank_of: change.rankOf ?? null,
      }),
    })
    .where("round_id", "=", roundId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

export async function listOwnLeads(db: Reader, roundId: string): Promise<OwnLead[]> {
  return await db
    .selectFrom("own_index_lead")
    .select([
      "part",
      "lead_unit_id as leadUnitId",
      "head_account_id as headAccountId",
      "cooperating_unit_ids as cooperatingUnitIds",
    ])
    .where("round_id", "=", roundId)
    .orderBy("part")
    .execute();
}

/** Puts lines in the place of those of the same parts. */
export async function upsertOwnLeads(tx: Tx, roundId: string, leads: readonly OwnLead[]): Promise<void> {
  if (leads.length === 0) return;
  await tx
    .insertInto("own_index_lead")
    .values(
      leads.map(({ part, leadUnitId, headAccountId, cooperatingUnitIds }) => ({
        round_id: roundId,
        part,
        lead_unit_id: leadUnitId,
        head_account_id: headAccountId,
        cooperating_unit_ids: [...cooperatingUnitIds],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["round_id", "part"]).doUpdateSet((set) => ({
        lead_unit_id: set.ref("excluded.lead_unit_id"),
        head_account_id: set.ref("excluded.head_account_id"),
        cooperating_unit_ids: set.ref("excluded.cooperating_unit_ids"),
      })),
    )
    .execute();
}

export async function deleteOwnLeads(tx: Tx, roundId: string, parts: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("own_index_lead")
    .where("round_id", "=", roundId)
    .where(sql<boolean>`part = any(${[...parts]}::text[])`)
    .execute();
}

/** Approvals of heads that hold now. */
export async function listOwnApprovals(db: Reader, roundId: string): Promise<OwnApproval[]> {
  return await db
    .selectFrom("own_index_approval")
    .select(["id", "lead_unit_id as leadUnitId", "approved_at as approvedAt", "account_id as accountId"])
    .where("round_id", "=", roundId)
    .where("ended_at", "is", null)
    .execute();
}

export async function insertOwnApproval(tx: Tx, roundId: string, approval: OwnApproval): Promise<void> {
  await tx
    .insertInto("own_index_approval")
    .values({
      id: approval.id,
      round_id: roundId,
      lead_unit_id: approval.leadUnitId,
      approved_at: approval.approvedAt,
      account_id: approval.accountId,
    })
    .execute();
}

/** Ends the approval of a part; false where none held. */
export async function endOwnApproval(tx: Tx, roundId: string, leadUnitId: string, at: Date): Promise<boolean> {
  const ended = await tx
    .updateTable("own_index_approval")
    .set({ ended_at: at })
    .where("round_id", "=", roundId)
    .where("lead_unit_id", "=", leadUnitId)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Every version of the columns of one kind, the oldest first: how forecasts moved. */
export async function listForecasts(
  db: Reader,
  roundId: string,
): Promise<{ component: string; at: Date; points: string }[]> {
  const rows = await db
    .selectFrom("score_entry")
    .select(["component", "at", "points"])
    .where("round_id", "=", roundId)
    .where("stage", "=", "forecast")
    .where("points", "is not", null)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows as { component: string; at: Date; points: string }[];
}

/** How many columns anybody has written in a round. */
export async function countEntries(db: Reader, roundId: string): Promise<number> {
  const { count } = await db
    .selectFrom("score_entry")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  return count;
}
