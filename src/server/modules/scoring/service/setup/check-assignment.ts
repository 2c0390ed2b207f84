import type { CoveredBlock } from "../../../../../domain/scoring/workflow/appraisal-cover.ts";
import { findPart } from "../../../../../domain/scoring/workflow/find-part.ts";
import { findOutsiders, findOwnPeople, peopleOf } from "../../../../../domain/scoring/workflow/own-people.ts";
import type { Assignment, AssignmentLine } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { SetupFault } from "../../../../../domain/scoring/workflow/setup-fault.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listPeople, nameUnits } from "../../people.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listAssignments } from "../../repository/workflow.ts";
import { listUnitsAbove, listWorkplaces } from "../../units-above.query.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";
import { refuseSetup } from "./refuse-setup.ts";

/** Refuses what the line cannot say; gives it in words for the history. */
export async function checkLine(tx: Tx, context: RequestContext, round: RoundRecord, line: AssignmentLine) {
  const today = dayInVietnam(context.now);
  const all = await loadCoveredBlocks(tx, round);
  const faults = checkScope(all, line);
  const fault = (path: string, vi: string, en: string) => faults.push({ path, text: { vi, en } });
  const names = await nameUnits(tx, [line.agencyUnitId], today);
  const agency = names.get(line.agencyUnitId)?.nameVi;
  if (agency === undefined) fault("agencyUnitId", "Không có đơn vị này.", "There is no such unit.");
  const officers = line.officers.map((officer) => officer.accountId);
  if (new Set(officers).size < officers.length) {
    fault("officers", "Một người được ghi hai lần.", "A person is given twice.");
  }
  const wanted = peopleOf(line);
  const people = await listPeople(tx, wanted, today);
  if (wanted.some((id) => !people.has(id))) fault("officers", "Có tài khoản không còn.", "An account is not there.");
  const above = await listUnitsAbove(tx, round.id, [line.agencyUnitId]);
  const placed: Assignment = { ...line, agencyUnitIds: above.get(line.agencyUnitId) ?? [line.agencyUnitId] };
  const workplaces = await listWorkplaces(tx, wanted, today);
  if (line.unitIds?.every((unitId) => placed.agencyUnitIds.includes(unitId))) {
    fault(
      "unitIds",
      "Cơ quan không thẩm định chính mình hoặc cấp trên của mình.",
      "An agency appraises neither itself nor what it is part of.",
    );
  }
  const lines = (await listAssignments(tx, round.id)).filter((one) => one.id !== line.id);
  const nameOf = (id: string) => people.get(id)?.displayName ?? id;
  const unitNames = new Map(all.flatMap(({ units }) => units.map((unit) => [unit.unitId, unit.nameVi] as const)));
  for (const own of findOwnPeople(all, [...lines, placed], [], workplaces)) {
    if (own.assignmentId !== line.id) continue;
    const [name, unit] = [nameOf(own.accountId), unitNames.get(own.unitId) ?? ""];
    fault(
      own.accountId === line.leaderAccountId ? "leaderAccountId" : "officers",
      `${name} công tác tại ${unit} nên không thẩm định ${unit}.`,
      `${name} works in ${unit} and so does not appraise it.`,
    );
  }
  refuseSetup(context, faults);
  const outsiders = findOutsiders(placed, workplaces).map(nameOf);
  const { part, blockCode } = line;
  return { agency: agency ?? "", part: part ?? "", block: blockCode ?? "", outsiders, after: line };
}

/** What of the scope is not in the round. */
function checkScope(all: readonly CoveredBlock[], { blockCode, part, unitIds }: AssignmentLine): SetupFault[] {
  const faults: SetupFault[] = [];
  const fault = (path: string, vi: string, en: string) => faults.push({ path, text: { vi, en } });
  const blocks = all.filter((block) => blockCode === null || block.code === blockCode);
  if (blocks.length === 0) fault("blockCode", "Đợt không có nhóm này.", "The round has no such block.");
  if (part !== null && !blocks.some((block) => findPart(block.set, part) !== undefined)) {
    fault("part", `Bộ tiêu chí không có mã ${part}.`, `The set has no part ${part}.`);
  }
  const units = new Set(blocks.flatMap((block) => block.units.map((unit) => unit.unitId)));
  if (unitIds?.some((unitId) => !units.has(unitId))) {
    fault("unitIds", "Có đơn vị không thuộc nhóm đã chọn.", "A unit is not in the chosen block.");
  }
  return faults;
}
