import type { AssignmentFields } from "../../../../../contract/scoring/assignments.ts";
import { findPart } from "../../../../../domain/scoring/workflow/find-part.ts";
import type { Assignment } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { SetupFault } from "../../../../../domain/scoring/workflow/setup-fault.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listPeople, nameUnits } from "../../people.query.ts";
import { deleteAssignment, insertAssignment, updateAssignment } from "../../repository/assignments.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listApprovals, listAssignments } from "../../repository/workflow.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";
import { manageRound, recordSetup } from "./manage-round.ts";
import { refuseSetup } from "./refuse-setup.ts";

type Wanted = AssignmentFields & { readonly reason: string };

/** Names an agency for a part of the work. */
export async function addAssignment(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason, ...fields }: Wanted,
): Promise<{ assignmentId: string }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    const line: Assignment = { id: deps.ids.next(), ...fields };
    const detail = await checkLine(tx, context, round, line);
    await insertAssignment(tx, roundId, line);
    await recordSetup(tx, deps, context, round, { verb: "scoring.addAssignment", reason, detail });
    return { assignmentId: line.id };
  });
}

/** Changes who appraises a part of the work; what was written under it stays written. */
export async function changeAssignment(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly assignmentId: string },
  { reason, ...fields }: Wanted,
): Promise<{ assignmentId: string }> {
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    const before = await findLine(tx, context, at);
    const line: Assignment = { id: at.assignmentId, ...fields };
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
    const approved = await listApprovals(tx, at.roundId);
    if (approved.some((one) => one.assignmentId === at.assignmentId)) throw new AppError("scoring.assignment_approved");
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

/** Refuses what the line cannot say; gives it in words for the history. */
async function checkLine(tx: Tx, context: RequestContext, round: RoundRecord, line: Assignment) {
  const today = dayInVietnam(context.now);
  const faults: SetupFault[] = [];
  const fault = (path: string, vi: string, en: string) => faults.push({ path, text: { vi, en } });
  const all = await loadCoveredBlocks(tx, round);
  const blocks = all.filter((block) => line.blockCode === null || block.code === line.blockCode);
  if (blocks.length === 0) fault("blockCode", "Đợt không có nhóm này.", "The round has no such block.");
  const { part } = line;
  if (part !== null && !blocks.some((block) => findPart(block.set, part) !== undefined)) {
    fault("part", `Bộ tiêu chí không có mã ${part}.`, `The set has no part ${part}.`);
  }
  const units = new Set(blocks.flatMap((block) => block.units.map((unit) => unit.unitId)));
  if (line.unitIds?.some((unitId) => !units.has(unitId))) {
    fault("unitIds", "Có đơn vị không thuộc nhóm đã chọn.", "A unit is not in the chosen block.");
  }
  const names = await nameUnits(tx, [line.agencyUnitId], today);
  if (!names.has(line.agencyUnitId)) fault("agencyUnitId", "Không có đơn vị này.", "There is no such unit.");
  const ids = line.officers.map((officer) => officer.accountId);
  if (new Set(ids).size < ids.length) fault("officers", "Một người được ghi hai lần.", "A person is given twice.");
  const wanted = line.leaderAccountId === null ? ids : [...ids, line.leaderAccountId];
  const people = await listPeople(tx, wanted, today);
  if (wanted.some((id) => !people.has(id))) fault("officers", "Có tài khoản không còn.", "An account is not there.");
  refuseSetup(context, faults);
  return {
    agency: names.get(line.agencyUnitId)?.nameVi ?? "",
    part: part ?? "",
    block: line.blockCode ?? "",
    after: line,
  };
}
