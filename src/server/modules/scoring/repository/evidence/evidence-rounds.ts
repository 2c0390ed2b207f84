import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** What evidence needs to know of a round. */
export interface EvidenceRound {
  readonly id: string;
  readonly state: "draft" | "open" | "published";
  readonly kind: "units" | "province";
  readonly ownerUnitId: string | null;
  readonly titleVi: string;
  readonly evidenceFrom: string | null;
  readonly evidenceUntil: string | null;
}

export async function findEvidenceRound(db: Reader, roundId: string): Promise<EvidenceRound | undefined> {
  const row = await db
    .selectFrom("round")
    .select(["id", "state", "kind", "owner_unit_id", "title_vi", "evidence_from", "evidence_until"])
    .where("id", "=", roundId)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      state: row.state as EvidenceRound["state"],
      kind: row.kind as EvidenceRound["kind"],
      ownerUnitId: row.owner_unit_id,
      titleVi: row.title_vi,
      evidenceFrom: row.evidence_from,
      evidenceUntil: row.evidence_until,
    }
  );
}

/** True where the head of the unit has approved the sheet or it was handed in. */
export async function findFixedSheet(
  db: Reader,
  roundId: string,
  unitId: string,
): Promise<"approved" | "submitted" | null> {
  const sheet = await db
    .selectFrom("score_sheet")
    .select("state")
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return sheet?.state === "approved" || sheet?.state === "submitted" ? sheet.state : null;
}

/** Keeps round and unit as they are until the transaction ends: nobody closes the round or hands in the sheet meanwhile. */
export async function holdRoundUnit(tx: Tx, roundId: string, unitId: string): Promise<void> {
  await tx.selectFrom("round").select("id").where("id", "=", roundId).forShare().execute();
  await tx
    .selectFrom("round_unit")
    .select("unit_id")
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .forShare()
    .execute();
}
