import { collectGaps, computeCover } from "../../../../../domain/scoring/workflow/appraisal-cover.ts";
import { buildChecklist, type ChecklistItem } from "../../../../../domain/scoring/workflow/checklist.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listUnitsWithout, nameUnits } from "../../people.query.ts";
import { listRequests } from "../../repository/exclusion-requests.ts";
import { listGuidance } from "../../repository/guidance.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
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
  const guided = new Set((await listGuidance(db, round.id)).map((one) => one.blockCode as string));
  return buildChecklist(workflow, {
    now: context.now,
    blocks: blocks.map(({ code, block, units }) => ({ code, name: block.nameVi, units: units.length })),
    gaps: collectGaps(blocks, covers),
    agenciesWithoutLeader: agencies((line) => line.leaderAccountId === null),
    agenciesWithoutOfficers: agencies((line) => !line.officers.some((officer) => officer.seat === 1)),
    unitsWithoutFillers: await listUnitsWithout(db, round.id, "scoring.fill", today),
    unitsWithoutApprovers: await listUnitsWithout(db, round.id, "scoring.approve", today),
    blocksWithoutGuidance: blocks.filter(({ code }) => !guided.has(code)).map(({ block }) => block.nameVi),
    openRequests: (await listRequests(db, round.id)).filter((request) => request.answer === null).length,
    evidenceFrom: round.evidenceFrom,
    evidenceUntil: round.evidenceUntil,
    inputsAsOf: round.inputsAsOf,
  });
}
