import type { RemarkCause } from "../../../../domain/scoring/appraisal/remark-cause.ts";
import type { Stage } from "../../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../../db/database.ts";

/** A column that counts now and was written by a deduction code. */
export interface CodedColumn {
  readonly unitId: string;
  readonly component: string;
  readonly stage: Stage;
  readonly code: string;
  readonly cause: RemarkCause;
}

/** The columns of one unit, or of one component over all units, that name a stock remark which takes points away. */
export async function listDeductionCodes(
  db: Reader,
  roundId: string,
  part: { readonly unitId: string } | { readonly component: string },
): Promise<CodedColumn[]> {
  const query = db
    .selectFrom("score_entry as e")
    .innerJoin("remark_template as r", "r.code", "e.remark_code")
    .select(["e.unit_id as unitId", "e.component", "e.stage", "r.code", "r.cause"])
    .where("e.round_id", "=", roundId)
    .where("e.superseded_at", "is", null)
    .where("e.seat", "=", 1)
    .where("r.deduction", "is not", null)
    .where("r.cause", "is not", null);
  const rows = await ("unitId" in part
    ? query.where("e.unit_id", "=", part.unitId)
    : query.where("e.component", "=", part.component)
  ).execute();
  return rows as unknown as CodedColumn[];
}
