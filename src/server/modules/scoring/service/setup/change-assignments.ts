import type { AssignmentFields } from "../../../../../contract/scoring/assignments.ts";
import type { Assignment, AssignmentLine } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { deleteAssignment, insertAssignment, updateAssignment } from "../../repository/assignments.ts";
import { listApprovals, listAssignments } from "../../repository/workflow.ts";
import { checkLine } from "./check-assignment.ts";
import { manageRound, recordSetup } from "./manage-round.ts";

type Wanted = AssignmentFields & { readonly reason: string };

/** Names an agency for a part of the work. */
export async function addAssignment(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason, ...fields }: Wanted,
): Promise<{ assignmentId: string }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    const line: AssignmentLine = { id: deps.ids.next(), ...fields };
    const detail = await checkLine(tx, context, round, line);
    await insertAssignment(tx, roundId, line);
    await recordSetup(tx, deps, context, round, { verb: "scoring.addAssignment", reason, detail });
    return { assignmentId: line.id };
  });
}

/**
 * Changes who appraises a part of the work; what was written under it stays written. Once its leader has approved, other
 * people may be named, but an approval never passes to another agency or another part.
 */
export async function changeAssignment(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly assignmentId: string },
  { reason, ...fields }: Wanted,
): Promise<{ assignmentId: string }> {
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    const before = await findLine(tx, context, at);
    const line: AssignmentLine = { id: at.assignmentId, ...fields };
    if (!isSameWork(before, line)) await refuseApproved(tx, at);
    const detail = await checkLine(tx, context, round, line);
    await updateAssignment(tx, line);
    await recordSetup(tx, deps, context, round, {
      verb: "scoring.changeAssignment",
      reason,
      detail: { ...detail, before },
    });
    return { assignmentId: at.assignmentId };
  });
}

/** Takes a line away, unless its leader has approved what was appraised under it. */
export async function removeAssignment(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly assignmentId: string },
  { reason }: { readonly reason: string },
): Promise<{ removed: true }> {
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    const before = await findLine(tx, context, at);
    await refuseApproved(tx, at);
    const names = await nameUnits(tx, [before.agencyUnitId], dayInVietnam(context.now));
    await deleteAssignment(tx, at.assignmentId);
    const agency = names.get(before.agencyUnitId)?.nameVi ?? "";
    const detail = { agency, before };
    await recordSetup(tx, deps, context, round, { verb: "scoring.removeAssignment", reason, detail });
    return { removed: true };
  });
}

async function findLine(
  tx: Tx,
  context: RequestContext,
  { roundId, assignmentId }: { readonly roundId: string; readonly assignmentId: string },
): Promise<Assignment> {
  const line = (await listAssignments(tx, roundId)).find((one) => one.id === assignmentId);
  if (line !== undefined) return line;
  const what = context.language === "vi" ? "phân công thẩm định" : "The line of the assignment";
  throw new AppError("record.not_found", { values: { what } });
}

async function refuseApproved(tx: Tx, at: { readonly roundId: string; readonly assignmentId: string }): Promise<void> {
  const approved = await listApprovals(tx, at.roundId);
  if (approved.some((one) => one.assignmentId === at.assignmentId)) throw new AppError("scoring.assignment_approved");
}

/** True where only the people of a line change. */
function isSameWork(before: AssignmentLine, after: AssignmentLine): boolean {
  const scope = ({ agencyUnitId, blockCode, part, unitIds, replacement }: AssignmentLine) =>
    JSON.stringify([agencyUnitId, blockCode, part, unitIds?.toSorted() ?? null, replacement]);
  return scope(before) === scope(after);
}
