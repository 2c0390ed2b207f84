import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { urgeAgencies as UrgeAgencies } from "../../../../../contract/scoring/agency-urges.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import type { Assignment, Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { openBoardToAct } from "./open-board.ts";

/** Reminds officers and leaders of chosen parts by hand; the record of each part keeps the text. */
export async function urgeAgencies(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { assignmentIds, stage, text }: BodyOf<typeof UrgeAgencies>,
): Promise<AnswerOf<typeof UrgeAgencies>> {
  return withTransaction(deps, async (tx) => {
    const round = await openBoardToAct(tx, context, roundId);
    const chosen = findParts(context, await loadWorkflow(tx, roundId), assignmentIds);
    const urgeId = deps.ids.next();
    const label = stageLabels[stage];
    const leaders = chosen.flatMap(({ leaderAccountId: id }) => (id === null ? [] : [id]));
    const officers = chosen.flatMap((line) => line.officers.map((officer) => officer.accountId));
    const people = await notifyOfRound(tx, deps, round, {
      accountIds: [...new Set([...officers, ...leaders])],
      kind: "urge",
      titleVi: `Đôn đốc ${label.vi.toLowerCase()}: ${round.titleVi}`,
      titleEn: `Reminder, ${label.en.toLowerCase()}: ${round.titleEn ?? round.titleVi}`,
      textVi: text,
      href: `/rounds/${roundId}/appraisal?stage=${stage}`,
      key: `urge ${urgeId}`,
    });
    const agencies = new Set(chosen.map((line) => line.agencyUnitId)).size;
    await recordAct(tx, deps, context, {
      verb: "scoring.urgeAgencies",
      subjectType: "round",
      subjectIds: [roundId, ...chosen.map((line) => line.id)],
      ability: "scoring.manage",
      inUnit: round.ownerUnitId,
      detail: { title: round.titleVi, agencies, people, stage, text },
    });
    return { agencies, people };
  });
}

/** The chosen parts of the appraisal. @throws AppError `record.not_found` where one is not of this round. */
export function findParts(
  context: RequestContext,
  { assignments }: Pick<Workflow, "assignments">,
  ids: readonly string[],
): Assignment[] {
  const chosen = assignments.filter((line) => ids.includes(line.id));
  if (chosen.length === new Set(ids).size) return chosen;
  const what = context.language === "vi" ? "phần thẩm định" : "The part of the appraisal";
  throw new AppError("record.not_found", { values: { what } });
}
