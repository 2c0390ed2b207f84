import { sql } from "kysely";
import type { WindowStage } from "../../../../domain/scoring/columns/stage.ts";
import type { RoundSetup } from "../../../../domain/scoring/round.ts";
import type { CouncilMember } from "../../../../domain/scoring/workflow/round-workflow.ts";
import type { RoundWindow } from "../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** Marks a change of the round itself, so that the second of two owners is told; gives the new version. */
export async function touchRound(tx: Tx, roundId: string): Promise<number> {
  const { version } = await tx
    .updateTable("round")
    .set({ version: sql<number>`version + 1` })
    .where("id", "=", roundId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

export type RoundFacts = Pick<
  RoundSetup,
  "evidenceFrom" | "evidenceUntil" | "inputsAsOf" | "previousRoundId" | "ownerUnitId"
>;

export async function saveRoundFacts(tx: Tx, roundId: string, facts: RoundFacts): Promise<void> {
  await tx
    .updateTable("round")
    .set({
      evidence_from: facts.evidenceFrom,
      evidence_until: facts.evidenceUntil,
      inputs_as_of: facts.inputsAsOf,
      previous_round_id: facts.previousRoundId,
      owner_unit_id: facts.ownerUnitId,
    })
    .where("id", "=", roundId)
    .execute();
}

/** Puts the windows of a round in the place of the old ones. */
export async function saveWindows(tx: Tx, roundId: string, windows: readonly RoundWindow[]): Promise<void> {
  await tx.deleteFrom("round_window").where("round_id", "=", roundId).execute();
  if (windows.length === 0) return;
  await tx
    .insertInto("round_window")
    .values(
      windows.map(({ stage, opensAt, closesAt }) => ({
        round_id: roundId,
        stage,
        opens_at: opensAt,
        closes_at: closesAt,
      })),
    )
    .execute();
}

export async function insertReopenings(
  tx: Tx,
  roundId: string,
  rows: readonly { id: string; unitId: string; stage: WindowStage; until: Date; reason: string; at: Date }[],
): Promise<void> {
  await tx
    .insertInto("window_reopening")
    .values(
      rows.map(({ id, unitId, stage, until, reason, at }) => ({
        id,
        round_id: roundId,
        unit_id: unitId,
        stage,
        until,
        reason,
        created_at: at,
        ended_at: null,
      })),
    )
    .execute();
}

/** Ends a reopening that still holds; undefined where there is none such. */
export async function endReopening(tx: Tx, roundId: string, id: string, at: Date) {
  return tx
    .updateTable("window_reopening")
    .set({ ended_at: at })
    .where("round_id", "=", roundId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .where("until", ">", at)
    .returning(["unit_id", "stage"])
    .executeTakeFirst();
}

/** draft to open (an instant), or back (null). */
export async function saveOpening(tx: Tx, roundId: string, openedAt: Date | null): Promise<number> {
  const { version } = await tx
    .updateTable("round")
    .set({
      state: openedAt === null ? "draft" : "open",
      opened_at: openedAt,
      version: sql<number>`version + 1`,
    })
    .where("id", "=", roundId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** True where somebody has written in a sheet since the round was opened. */
export async function hasBegun(db: Reader, roundId: string, openedAt: Date | null): Promise<boolean> {
  const sheet = await db.selectFrom("score_sheet").select("unit_id").where("round_id", "=", roundId).executeTakeFirst();
  if (sheet !== undefined) return true;
  let entries = db.selectFrom("score_entry").select("id").where("round_id", "=", roundId);
  if (openedAt !== null) entries = entries.where("at", ">=", openedAt);
  return (await entries.limit(1).executeTakeFirst()) !== undefined;
}

export async function saveCouncil(tx: Tx, roundId: string, members: readonly CouncilMember[]): Promise<void> {
  await tx.deleteFrom("round_council_member").where("round_id", "=", roundId).execute();
  if (members.length === 0) return;
  await tx
    .insertInto("round_council_member")
    .values(
      members.map(({ accountId, position, duty }) => ({ round_id: roundId, account_id: accountId, position, duty })),
    )
    .execute();
}
