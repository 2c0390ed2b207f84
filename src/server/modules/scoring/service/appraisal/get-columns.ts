import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { getColumns as GetColumns } from "../../../../../contract/scoring/columns.ts";
import { addDays, type Day } from "../../../../../domain/calendar/day.ts";
import { isOfUnit, seesAppraisalOf } from "../../../../../domain/scoring/appraisal/access.ts";
import { stagesOwnUnitSees } from "../../../../../domain/scoring/appraisal/visible-stages.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { leafFields } from "../../../../../domain/scoring/input-form.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { startOfDayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries, listEntryVersions } from "../../repository/entries.ts";
import { listExplainedUnits } from "../../repository/explanation-sheets.ts";
import { findRound, findRoundUnit, listBlocks } from "../../repository/rounds.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound, unitNotInRound } from "../open-round.ts";
import { openBlock } from "../score-block.ts";
import { assignmentsOfUnit } from "./find-assignment.ts";
import { accessOf } from "./open-appraisal.ts";
import { nameAuthors, scoreOfEntry, showColumn } from "./show-column.ts";

/** The last instant of a day in Vietnam; days that no round will see count as the last one that can. */
function endOfDay(day: Day): Date {
  const last = "2999-12-31";
  return new Date(startOfDayInVietnam(addDays(day < last ? day : last, 1)).getTime() - 1);
}

interface At {
  readonly roundId: string;
  readonly unitId: string;
}

/** All columns of one component that the person may see, as they stand or stood on a day, and every version. */
export async function getColumns(
  deps: ScoringDeps,
  context: RequestContext,
  at: At,
  { component, day }: QueryOf<typeof GetColumns>,
): Promise<AnswerOf<typeof GetColumns>> {
  const db = deps.db.reader;
  const { unit, compiled, sees } = await openUnit(db, context, at, component);
  const place = compiled.leaves.findIndex((leaf) => leaf.code === component);
  const leaf = compiled.leaves[place];
  if (leaf === undefined) throw unitNotInRound(context);
  const asOf = day === undefined ? undefined : endOfDay(day);
  const filter = { units: [at.unitId], components: [component], asOf };
  const columns = (await listEntries(db, at.roundId, filter)).filter(sees);
  const versions = (await listEntryVersions(db, at.roundId, at.unitId, component)).filter(sees).reverse();
  const names = await nameAuthors(db, [...columns, ...versions]);
  const show = (entry: ScoreEntry) => showColumn(entry, scoreOfEntry(compiled, place, entry), names);
  const order = (entry: ScoreEntry) => Stage.options.indexOf(entry.stage) * 2 + entry.seat;
  return {
    unitNameVi: unit.nameVi,
    unitNameEn: unit.nameEn,
    component,
    nameVi: leaf.name,
    nameEn: leaf.nameEn ?? null,
    max: printPoints(leaf.max),
    fields: leafFields(compiled, leaf, new Map()),
    columns: columns.sort((a, b) => order(a) - order(b)).map(show),
    versions: versions.map((entry) => ({ ...show(entry), supersededAt: entry.supersededAt?.toISOString() ?? null })),
  };
}

/** The appraisers of the component, the owner and the council see every column; the unit's people what is theirs. */
async function openUnit(db: Reader, context: RequestContext, { roundId, unitId }: At, component: string) {
  const round = await findRound(db, roundId);
  const unit = round && (await findRoundUnit(db, roundId, unitId));
  const block = unit && (await listBlocks(db, roundId)).find((one) => one.code === unit.blockCode);
  const isShownHere = round?.kind === "units";
  if (!isShownHere || unit === undefined || block === undefined) throw roundNotFound(context);
  const compiled = await openBlock(db, round, block);
  const workflow = await loadWorkflow(db, roundId);
  const assignmentId = assignmentsOfUnit(workflow, compiled, unit)(component);
  const access = accessOf(context, round, workflow);
  if (seesAppraisalOf(access, assignmentId)) {
    // What a unit has not sent yet is its own affair.
    const isSent = access.seesAll || (await listExplainedUnits(db, roundId)).has(unitId);
    return { unit, compiled, sees: (entry: ScoreEntry) => isSent || entry.stage !== "explanation" };
  }
  if (!isOfUnit(getActor(context), "scoring.read", unitId)) throw roundNotFound(context);
  const stages = stagesOwnUnitSees(round, workflow, assignmentId, context.now);
  return { unit, compiled, sees: (entry: ScoreEntry) => entry.seat === 1 && stages.includes(entry.stage) };
}
