import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { ColumnEvidence, getColumns as GetColumns } from "../../../../../contract/scoring/columns.ts";
import { isOfUnit, seesAppraisalOf } from "../../../../../domain/scoring/appraisal/access.ts";
import { stagesOwnUnitSees } from "../../../../../domain/scoring/appraisal/visible-stages.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { listSubjects, scoreSubjectEntry } from "../../../../../domain/scoring/council/case-subject.ts";
import { extraFields } from "../../../../../domain/scoring/extras/extra-fields.ts";
import { leafFields } from "../../../../../domain/scoring/input-form.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { findWindow } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { endOfDayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries, listEntryVersions } from "../../repository/entries.ts";
import { listLinks, type StoredLink } from "../../repository/evidence/links.ts";
import { findExplanationSheet } from "../../repository/explanation-sheets.ts";
import { findPlacedUnit } from "../find-placed-unit.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound, unitNotInRound } from "../open-round.ts";
import { openBlock } from "../score-block.ts";
import { assignmentsOfUnit } from "./find-assignment.ts";
import { accessOf, hasBegunFor } from "./open-appraisal.ts";
import { nameAuthors, showColumn } from "./show-column.ts";

type Version = ScoreEntry & { readonly supersededAt: Date | null };

interface At {
  readonly roundId: string;
  readonly unitId: string;
}

/** All columns of one component, or of bonus and penalty (""), that the person may see, as they stand or stood on a day, and every version. */
export async function getColumns(
  deps: ScoringDeps,
  context: RequestContext,
  at: At,
  { component, day }: QueryOf<typeof GetColumns>,
): Promise<AnswerOf<typeof GetColumns>> {
  const db = deps.db.reader;
  const { unit, compiled, sees, seesEvidence, seesFrom, unsent } = await openUnit(db, context, at, component);
  const subject = listSubjects(compiled).find((one) => one.code === component);
  if (subject === undefined) throw unitNotInRound(context);
  const asOf = day === undefined ? undefined : endOfDayInVietnam(day);
  const filter = { units: [at.unitId], components: [component], asOf, unsent };
  const isBefore = asOf !== undefined && seesFrom !== undefined && asOf < seesFrom;
  const versions = (await listEntryVersions(db, at.roundId, at.unitId, component)).filter(sees).reverse();
  const seen = new Set(versions.map(({ id }) => id));
  const columns = isBefore ? [] : (await listEntries(db, at.roundId, filter)).filter(({ id }) => seen.has(id));
  const evidence = isBefore ? [] : (await listLinks(db, at.roundId, filter)).filter(seesEvidence);
  const names = await nameAuthors(db, [...columns, ...versions]);
  const show = (entry: ScoreEntry) => showColumn(entry, scoreSubjectEntry(compiled, subject, entry), names);
  const order = (entry: ScoreEntry) => Stage.options.indexOf(entry.stage) * 2 + entry.seat;
  return {
    unitNameVi: unit.nameVi,
    unitNameEn: unit.nameEn,
    component,
    nameVi: subject.name.vi,
    nameEn: subject.name.en,
    max: printPoints(subject.max),
    fields: subject.kind === "extras" ? extraFields : leafFields(compiled, subject.leaf, new Map()),
    columns: columns.sort((a, b) => order(a) - order(b)).map(show),
    evidence: evidence.map(showLink),
    versions: versions.map((entry) => ({ ...show(entry), supersededAt: entry.supersededAt?.toISOString() ?? null })),
  };
}

/**
 * The appraisers of the component, the owner and the council see every column, an explanation once it is submitted, and
 * the appraisers nothing that the unit replaced before they began; the unit's people see what is theirs.
 */
async function openUnit(db: Reader, context: RequestContext, { roundId, unitId }: At, component: string) {
  const placed = await findPlacedUnit(db, { roundId, unitId });
  if (placed?.round.kind !== "units") throw roundNotFound(context);
  const { round, unit, block } = placed;
  const compiled = await openBlock(db, round, block);
  const workflow = await loadWorkflow(db, roundId);
  const assignmentId = assignmentsOfUnit(workflow, compiled, unit)(component);
  const access = accessOf(context, round, workflow);
  const isOwn = isOfUnit(getActor(context), "scoring.read", unitId);
  if (seesAppraisalOf(access, { unitId, assignmentId })) {
    const begun = hasBegunFor(access, workflow, context.now);
    const { state, submittedAt } = await findExplanationSheet(db, roundId, unitId);
    const isSent = ({ supersededAt }: Version) =>
      state === "submitted" && submittedAt !== null && (supersededAt === null || supersededAt > submittedAt);
    const seesFrom = access.seesAll ? undefined : findWindow(workflow, "appraisal1")?.opensAt;
    const sees = (entry: Version) => {
      if (entry.stage === "explanation") return begun && (isOwn || isSent(entry));
      return begun && (seesFrom === undefined || entry.supersededAt === null || entry.supersededAt > seesFrom);
    };
    return { unit, compiled, sees, seesEvidence: () => begun, seesFrom, unsent: isOwn };
  }
  if (!isOwn) throw roundNotFound(context);
  const stages = stagesOwnUnitSees(round, workflow, assignmentId, context.now);
  const sees = (entry: Version) =>
    entry.seat === 1 && stages.includes(entry.stage) && stoodWhenApproved(workflow, assignmentId, entry);
  return { unit, compiled, sees, seesEvidence: () => true, seesFrom: undefined, unsent: true };
}

/** What appraisers wrote and changed before their leader approved it is theirs alone. */
function stoodWhenApproved({ approvals }: Workflow, assignmentId: string | undefined, entry: Version): boolean {
  const { stage, supersededAt } = entry;
  if ((stage !== "appraisal1" && stage !== "appraisal2") || supersededAt === null) return true;
  const approval = approvals.find((one) => one.assignmentId === assignmentId && one.stage === stage);
  return approval !== undefined && supersededAt > approval.approvedAt;
}

function showLink({ linkId, stage, section, pageFrom, pageTo, addedAt, document }: StoredLink): ColumnEvidence {
  const { kind, title, number, issuer } = document;
  return {
    ...{ linkId, stage, kind, title, number, issuer, section, pageFrom, pageTo },
    addedAt: addedAt.toISOString(),
  };
}
