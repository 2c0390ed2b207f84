import {
  type CoveredBlock,
  collectGaps,
  computeCover,
} from "../../../../../domain/scoring/workflow/appraisal-cover.ts";
import {
  buildChecklist,
  type ChecklistFacts,
  type ChecklistItem,
} from "../../../../../domain/scoring/workflow/checklist.ts";
import { findOutsiders, findOwnPeople, peopleOf } from "../../../../../domain/scoring/workflow/own-people.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listPeople, listUnitsWithout, nameUnits } from "../../people.query.ts";
import { findPublishedBefore } from "../../published-before.query.ts";
import { listRequests } from "../../repository/exclusion-requests.ts";
import { listGuidance } from "../../repository/guidance.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listWorkplaces } from "../../units-above.query.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";

/** What is missing before the round opens, from what is stored now. */
export async function makeChecklist(db: Reader, context: RequestContext, round: RoundRecord): Promise<ChecklistItem[]> {
  const today = dayInVietnam(context.now);
  const workflow = await loadWorkflow(db, round.id);
  const blocks = await loadCoveredBlocks(db, round);
  const covers = blocks.flatMap((block) => computeCover(block, workflow.assignments, workflow.exclusions));
  const lines = workflow.assignments;
  const names = await nameUnits(db, [...new Set(lines.map((line) => line.agencyUnitId))], today);
  const agencies = (lacks: (line: (typeof lines)[number]) => boolean) => [
    ...new Set(lines.filter(lacks).map((line) => names.get(line.agencyUnitId)?.nameVi ?? line.agencyUnitId)),
  ];
  const blame = await namePeopleAtFault(db, { today, blocks, workflow, agencies: names });
  const guided = new Set((await listGuidance(db, round.id)).map((one) => one.blockCode as string));
  return buildChecklist(workflow, {
    now: context.now,
    blocks: blocks.map(({ code, block, units }) => ({ code, name: block.nameVi, units: units.length })),
    gaps: collectGaps(blocks, covers),
    ...blame,
    agenciesWithoutLeader: agencies((line) => line.leaderAccountId === null),
    agenciesWithoutOfficers: agencies((line) => !line.officers.some((officer) => officer.seat === 1)),
    unitsWithoutFillers: await listUnitsWithout(db, round.id, "scoring.fill", today),
    unitsWithoutApprovers: await listUnitsWithout(db, round.id, "scoring.approve", today),
    blocksWithoutGuidance: blocks.filter(({ code }) => !guided.has(code)).map(({ block }) => block.nameVi),
    openRequests: (await listRequests(db, round.id)).filter((request) => request.answer === null).length,
    evidenceFrom: round.evidenceFrom,
    evidenceUntil: round.evidenceUntil,
    inputsAsOf: round.inputsAsOf,
    unnamedPrevious: await findUnnamed(db, round),
  });
}

/** The title of the round that could be named as the one before. */
async function findUnnamed(db: Reader, round: RoundRecord): Promise<string[]> {
  if (round.previousRoundId !== null) return [];
  const before = await findPublishedBefore(db, round);
  return before === undefined ? [] : [before.titleVi];
}

/** Who would appraise the own unit, and who is named for an agency of others, in words. */
async function namePeopleAtFault(
  db: Reader,
  {
    today,
    blocks,
    workflow: { assignments, exclusions },
    agencies,
  }: {
    readonly today: string;
    readonly blocks: readonly CoveredBlock[];
    readonly workflow: Workflow;
    readonly agencies: ReadonlyMap<string, { readonly nameVi: string }>;
  },
): Promise<Pick<ChecklistFacts, "ownPeople" | "outsiders">> {
  const ids = [...new Set(assignments.flatMap(peopleOf))];
  const people = await listPeople(db, ids, today);
  const workplaces = await listWorkplaces(db, ids, today);
  const units = new Map(blocks.flatMap((block) => block.units.map((unit) => [unit.unitId, unit.nameVi] as const)));
  const say = (accountId: string, place: string | undefined) =>
    `${people.get(accountId)?.displayName ?? accountId} (${place ?? ""})`;
  const own = findOwnPeople(blocks, assignments, exclusions, workplaces);
  const outsiders = assignments.flatMap((line) =>
    findOutsiders(line, workplaces).map((accountId) => say(accountId, agencies.get(line.agencyUnitId)?.nameVi)),
  );
  return {
    ownPeople: [...new Set(own.map(({ accountId, unitId }) => say(accountId, units.get(unitId))))],
    outsiders: [...new Set(outsiders)],
  };
}
