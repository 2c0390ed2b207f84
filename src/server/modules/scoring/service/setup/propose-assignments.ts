import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  proposeAssignments as ProposeAssignments,
  takeProposedAssignments as TakeProposedAssignments,
} from "../../../../../contract/scoring/assignment-proposal.ts";
import { findLeadParts } from "../../../../../domain/scoring/workflow/lead-parts.ts";
import { matchAgency } from "../../../../../domain/scoring/workflow/match-agency.ts";
import {
  type AssignmentProposal,
  type ProposedLine,
  proposeAssignments as propose,
} from "../../../../../domain/scoring/workflow/propose-assignments.ts";
import type { AssignmentLine } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listNamedAgencies } from "../../agency-names.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { insertAssignment } from "../../repository/assignments.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listAssignments } from "../../repository/workflow.ts";
import { listUnitsAbove } from "../../units-above.query.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getVisibleRound } from "../open-round.ts";
import { checkLine } from "./check-assignment.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";
import { manageRound, recordSetup } from "./manage-round.ts";
import { refuseSetup } from "./refuse-setup.ts";

/** What the lead agencies of the sets suggest for the assignment; changes nothing. */
export async function proposeAssignments(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof ProposeAssignments>> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  assertMayManage(context, round);
  const proposal = await makeProposal(db, round);
  const named = proposal.lines.flatMap((line) => [line.agencyUnitId, ...line.otherUnitIds, ...line.ownUnitIds]);
  const names = await nameUnits(db, [...new Set(named)], dayInVietnam(context.now));
  return { ...proposal, names: Object.fromEntries(names) } as AnswerOf<typeof ProposeAssignments>;
}

/** Adds the chosen lines, as long as they are still what the sets suggest. Their people are named afterwards. */
export async function takeProposedAssignments(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { lines, reason }: BodyOf<typeof TakeProposedAssignments>,
): Promise<{ added: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    const { lines: proposed } = await makeProposal(tx, round);
    const open = proposed.filter(({ state }) => state === "new" || state === "other");
    const isChosen = (line: ProposedLine) =>
      lines.some(
        ({ blockCode, part, agencyUnitId }) =>
          blockCode === line.blockCode && part === line.part && agencyUnitId === line.agencyUnitId,
      );
    const chosen = open.filter(isChosen);
    const vi = "Phân công hoặc bộ tiêu chí vừa thay đổi. Mở lại đề xuất rồi chọn.";
    const en = "The assignment or the set has just changed. Open the proposal again and choose.";
    if (chosen.length < lines.length) refuseSetup(context, [{ path: "lines", text: { vi, en } }]);
    for (const { blockCode, part, agencyUnitId } of chosen) {
      const nobody = { unitIds: null, leaderAccountId: null, replacement: false, officers: [] };
      const line: AssignmentLine = { id: deps.ids.next(), agencyUnitId, blockCode, part, ...nobody };
      const detail = await checkLine(tx, context, round, line);
      await insertAssignment(tx, round.id, line);
      await recordSetup(tx, deps, context, round, { verb: "scoring.addAssignment", reason, detail });
    }
    return { added: chosen.length };
  });
}

async function makeProposal(db: Reader, round: RoundRecord): Promise<AssignmentProposal> {
  const blocks = await loadCoveredBlocks(db, round);
  const agencies = await listNamedAgencies(db, round.year);
  const meant = blocks.flatMap(({ set }) =>
    findLeadParts(set).flatMap(({ agency }) => (agency === null ? [] : (matchAgency(agency, agencies)?.unitId ?? []))),
  );
  const above = await listUnitsAbove(db, round.id, meant);
  return propose(blocks, await listAssignments(db, round.id), agencies, above);
}
