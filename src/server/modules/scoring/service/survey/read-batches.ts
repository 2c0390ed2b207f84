import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  getSurveyBatch as GetSurveyBatch,
  listSurveyBatches as ListSurveyBatches,
  SurveyBatch,
} from "../../../../../contract/scoring/survey-import.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import type { FormAnswers } from "../../../../../domain/scoring/survey/combine-answers.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople, type PersonNames } from "../../entry-names.query.ts";
import { listRoundUnits } from "../../repository/rounds.ts";
import { type BatchRecord, findBatch, listBatches } from "../../repository/survey/batches.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getVisibleRound } from "../open-round.ts";

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
  assertMayManage(context, await getVisibleRound(db, context, roundId));
  const found = await findBatch(db, roundId, batchId);
  if (found === undefined) {
    const what = context.language === "vi" ? "lần nhập kết quả điều tra" : "The import of survey results";
    throw new AppError("record.not_found", { values: { what } });
  }
  const units = new Map((await listRoundUnits(db, roundId)).map((unit) => [unit.unitId, unit]));
  return {
    ...showBatch(found.batch, await namesOf(db, [found.batch])),
    items: found.lines.map((line) => ({
      unitId: line.unitId as UnitId,
      unitNameVi: units.get(line.unitId)?.nameVi ?? line.unitId,
      unitNameEn: units.get(line.unitId)?.nameEn ?? null,
      ...{ component: line.component, form: line.form, row: line.row, changed: line.changed },
      before: line.before === null ? null : say(line.before),
      after: say(line.after),
    })),
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

/** "Tốt 12; Khá 3", or "4.25 (40)": what a form said, in the words of the set. */
function say({ counts, mean, answers }: FormAnswers): string {
  if (counts === null) return `${mean ?? "–"} (${answers})`;
  return Object.entries(counts)
    .map(([label, count]) => `${label} ${count}`)
    .join("; ");
}
