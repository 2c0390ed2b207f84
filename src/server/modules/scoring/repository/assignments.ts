import type { AssignmentLine } from "../../../../domain/scoring/workflow/round-workflow.ts";
import type { Tx } from "../../../db/transaction.ts";

const fieldsOf = (line: AssignmentLine) => ({
  agency_unit_id: line.agencyUnitId,
  block_code: line.blockCode,
  part: line.part,
  unit_ids: line.unitIds === null ? null : [...line.unitIds],
  leader_account_id: line.leaderAccountId,
  replacement: line.replacement,
});

export async function insertAssignment(tx: Tx, roundId: string, line: AssignmentLine): Promise<void> {
  await tx
    .insertInto("appraisal_assignment")
    .values({ id: line.id, round_id: roundId, ...fieldsOf(line) })
    .execute();
  await saveOfficers(tx, line);
}

export async function updateAssignment(tx: Tx, line: AssignmentLine): Promise<void> {
  await tx.updateTable("appraisal_assignment").set(fieldsOf(line)).where("id", "=", line.id).execute();
  await tx.deleteFrom("appraisal_officer").where("assignment_id", "=", line.id).execute();
  await saveOfficers(tx, line);
}

async function saveOfficers(tx: Tx, line: AssignmentLine): Promise<void> {
  if (line.officers.length === 0) return;
  await tx
    .insertInto("appraisal_officer")
    .values(line.officers.map(({ accountId, seat }) => ({ assignment_id: line.id, account_id: accountId, seat })))
    .execute();
}

export async function deleteAssignment(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("appraisal_assignment").where("id", "=", id).execute();
}
