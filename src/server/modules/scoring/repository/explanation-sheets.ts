import type { ExplanationState } from "../../../../domain/scoring/appraisal/explanation-state.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** The explanation of a unit as a whole. */
export interface ExplanationSheet {
  readonly unitId: string;
  readonly state: ExplanationState;
  readonly version: number;
  readonly returnReason: string | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
}

/** A unit that has written nothing yet is drafting, in version 0. */
export async function findExplanationSheet(db: Reader, roundId: string, unitId: string): Promise<ExplanationSheet> {
  const row = await db
    .selectFrom("explanation_sheet")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return {
    unitId,
    state: (row?.state ?? "drafting") as ExplanationState,
    version: row?.version ?? 0,
    returnReason: row?.return_reason ?? null,
    submittedAt: row?.submitted_at ?? null,
    submittedBy: row?.submitted_by ?? null,
  };
}

/** Units whose explanation was sent with the approval of the head; of those, the ones that had sent it at an instant. */
export async function listExplainedUnits(db: Reader, roundId: string, asOf?: Date): Promise<Set<string>> {
  let query = db
    .selectFrom("explanation_sheet")
    .select("unit_id")
    .where("round_id", "=", roundId)
    .where("state", "=", "submitted");
  if (asOf !== undefined) query = query.where("submitted_at", "<=", asOf);
  const rows = await query.execute();
  return new Set(rows.map((row) => row.unit_id));
}

/** Behind the lock of the unit in the round. */
export async function writeExplanationSheet(tx: Tx, roundId: string, sheet: ExplanationSheet): Promise<void> {
  const fields = {
    state: sheet.state,
    version: sheet.version,
    return_reason: sheet.returnReason,
    submitted_at: sheet.submittedAt,
    submitted_by: sheet.submittedBy,
  };
  await tx
    .insertInto("explanation_sheet")
    .values({ round_id: roundId, unit_id: sheet.unitId, ...fields })
    .onConflict((conflict) => conflict.columns(["round_id", "unit_id"]).doUpdateSet(fields))
    .execute();
}
