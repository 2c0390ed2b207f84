import type { AppraisalStage } from "../../../../domain/scoring/appraisal/decide-verdict.ts";
import type { Tx } from "../../../db/transaction.ts";

export interface NewApproval {
  readonly id: string;
  readonly roundId: string;
  readonly assignmentId: string;
  readonly stage: AppraisalStage;
  readonly at: Date;
  readonly accountId: string;
}

/** The leader's approval; behind the lock of the round, so there is none that holds. */
export async function insertApproval(tx: Tx, approval: NewApproval): Promise<void> {
  const { id, roundId, assignmentId, stage, at, accountId } = approval;
  const row = { id, round_id: roundId, assignment_id: assignmentId, stage, approved_at: at, account_id: accountId };
  await tx.insertInto("appraisal_approval").values(row).execute();
}

/** Ends the approval that holds, if there is one. */
export async function endApproval(
  tx: Tx,
  { assignmentId, stage, at }: Pick<NewApproval, "assignmentId" | "stage" | "at">,
): Promise<void> {
  await tx
    .updateTable("appraisal_approval")
    .set({ ended_at: at })
    .where("assignment_id", "=", assignmentId)
    .where("stage", "=", stage)
    .where("ended_at", "is", null)
    .execute();
}
