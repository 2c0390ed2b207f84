import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  getSurveyBatch as GetSurveyBatch,
  listSurveyBatches as ListSurveyBatches,
  SurveyBatch,
} from "../../../../../contract/scoring/survey-import.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { printAnswers } from "../../../../../domain/scoring/survey/describe-answers.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople, type PersonNames } from "../../entry-names.query.ts";
import { type BatchRecord, findBatch, listBatches } from "../../repository/survey/batches.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getVisibleRound } from "../open-round.ts";
import { loadSurveyPlan } from "./open-survey.ts";

/** Every import and entry of a round, the newest first. */
export async function listSurveyBatches(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof ListSurveyBatches>> {
  const db = deps.db.reader;
  assertMayManage(context, await getVisibleRound(db, context, roundId));
  const batches = await listBatches(db, roundId);
  const names = await namesOf(db, batches);
  return { items: batches.map((batch) => showBatch(batch, names)) };
}

/** One of them with every line it said. */
export async function getSurveyBatch(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  { roundId, batchId }: { readonly roundId: string; readonly batchId: string },
): Promise<AnswerOf<typeof GetSurveyBatch>> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  assertMayManage(context, round);
  const found = await findBatch(db, roundId, batchId);
  if (found === undefined) {
    const what = context.language === "vi" ? "lần nhập kết quả điều tra" : "The import of survey results";
    throw new AppError("record.not_found", { values: { what } });
  }
  const placed = new Map(
    (await loadSurveyPlan(db, round)).blocks.flatMap(({ units, parts }) =>
      units.map((unit) => [unit.unitId, { unit, parts }] as const),
    ),
  );
  return {
    ...showBatch(found.batch, await namesOf(db, [found.batch])),
    items: found.lines.map((line) => {
      const place = placed.get(line.unitId);
      const shape = place?.parts.find(({ leaf }) => leaf.code === line.component)?.shape;
      return {
        unitId: line.unitId as UnitId,
        unitNameVi: place?.unit.nameVi ?? line.unitId,
        unitNameEn: place?.unit.nameEn ?? null,
        ...{ component: line.component, form: line.form, row: line.row, changed: line.changed },
        before: line.before === null ? null : printAnswers(shape, line.before),
        after: printAnswers(shape, line.after),
      };
    }),
  };
}

function namesOf(db: ScoringDeps["db"]["reader"], batches: readonly BatchRecord[]): Promise<PersonNames> {
  return namePeople(db, { accountIds: batches.flatMap((one) => one.accountId ?? []), unitIds: [] });
}

function showBatch(batch: BatchRecord, names: PersonNames): SurveyBatch {
  const { accountId, at, ...facts } = batch;
  return {
    ...facts,
    at: at.toISOString(),
    by: accountId === null ? null : (names.accounts.get(accountId) ?? null),
  };
}
