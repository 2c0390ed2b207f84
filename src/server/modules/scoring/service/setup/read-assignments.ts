import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  AppraisedPart,
  AssignmentView,
  listAssignments as ListAssignments,
} from "../../../../../contract/scoring/assignments.ts";
import { type ComponentCover, computeCover } from "../../../../../domain/scoring/workflow/appraisal-cover.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listPeople, nameUnits } from "../../people.query.ts";
import { listRoundUnits } from "../../repository/rounds.ts";
import { listExclusions, listAssignments as listLines } from "../../repository/workflow.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getVisibleRound } from "../open-round.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";

/** Who appraises what: the lines, and what they give for every component over the units of its block. */
export async function listAssignments(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof ListAssignments>> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  assertMayManage(context, round);
  const today = dayInVietnam(context.now);
  const lines = await listLines(db, roundId);
  const blocks = await loadCoveredBlocks(db, round);
  const exclusions = await listExclusions(db, roundId);
  const covers = blocks.flatMap((block) => computeCover(block, lines, exclusions));
  const inRound = new Map((await listRoundUnits(db, roundId)).map((unit) => [unit.unitId, unit]));
  const agencies = await nameUnits(db, [...new Set(lines.map((line) => line.agencyUnitId))], today);
  const ids = lines.flatMap(({ leaderAccountId, officers }) => [
    ...(leaderAccountId === null ? [] : [leaderAccountId]),
    ...officers.map((officer) => officer.accountId),
  ]);
  const people = await listPeople(db, ids, today);
  const nameOf = (unitId: string) => {
    const { nameVi, nameEn } = agencies.get(unitId) ?? inRound.get(unitId) ?? { nameVi: unitId, nameEn: null };
    return { nameVi, nameEn };
  };
  const named = new Set([...lines.map((line) => line.agencyUnitId), ...covers.flatMap((cover) => cover.ownAgency)]);
  const personOf = (accountId: string) => {
    const person = people.get(accountId);
    return person === undefined ? [] : [person];
  };
  return {
    lines: lines.map(({ unitIds, leaderAccountId, officers, blockCode, agencyUnitId, ...line }) => ({
      id: line.id,
      part: line.part,
      replacement: line.replacement,
      agencyUnitId: agencyUnitId as AssignmentView["agencyUnitId"],
      agencyNameVi: nameOf(agencyUnitId).nameVi,
      agencyNameEn: nameOf(agencyUnitId).nameEn,
      blockCode: blockCode as AssignmentView["blockCode"],
      units: unitIds === null ? null : unitIds.map((unitId) => ({ unitId: unitId as never, ...nameOf(unitId) })),
      leader: leaderAccountId === null ? null : (people.get(leaderAccountId) ?? null),
      officers: officers.flatMap(({ accountId, seat }) => personOf(accountId).map((person) => ({ ...person, seat }))),
    })),
    parts: covers.map(showCover),
    names: Object.fromEntries([...named].map((unitId) => [unitId, nameOf(unitId)])),
  };
}

function showCover({ path, missing, ...cover }: ComponentCover): AppraisedPart {
  return {
    blockCode: cover.blockCode as AppraisedPart["blockCode"],
    area: path.area,
    areaName: cover.areaName,
    component: path.component,
    name: cover.name,
    nameEn: cover.nameEn,
    agencies: cover.agencies as AppraisedPart["agencies"],
    missing: missing.length,
    ownAgency: cover.ownAgency as AppraisedPart["ownAgency"],
    rivals: cover.rivals,
  };
}
