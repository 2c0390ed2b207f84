import { appraisedParts } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import {
  type LackingUnit,
  type PublicationLack,
  publicationAdvice,
  publicationLacks,
  requestLacks,
} from "../../../../../domain/scoring/council/publication-lacks.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Assignment, Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { namePeople } from "../../entry-names.query.ts";
import { listUnfilledUnits } from "../../ranking.query.ts";
import { findCouncilRecord } from "../../repository/council/rules.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { listRoundUnits, type RoundRecord, type RoundUnitRecord } from "../../repository/rounds.ts";
import { listUnjudgedColumns } from "../../unjudged-columns.query.ts";
import { listUnsentUnits } from "../../unsent-sheets.query.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { openBlocks } from "../score-block.ts";
import { listAskingUnits } from "./asking-units.ts";
import { findUnappraised } from "./unappraised-lines.ts";

export interface PublicationChecks {
  /** Without these it is not published. */
  readonly lacks: readonly PublicationLack[];
  /** These should be there too. */
  readonly advice: readonly PublicationLack[];
}

/** What a round under way lacks before it may be published and what should be there too, in words. */
export async function checkPublication(
  db: Reader,
  round: RoundRecord,
  workflow: Workflow,
  now: Date,
): Promise<PublicationChecks> {
  const state = await readLackState(db, round, workflow, now);
  return {
    lacks: publicationLacks(state),
    advice: publicationAdvice({
      ...state,
      unsent: await listUnsentUnits(db, round.id),
      unappraised: await findUnappraised(db, workflow, state.lineOf, now),
    }),
  };
}

/** Everything that is looked at for what a publication lacks; what is only advised is read by whoever asks for it. */
async function readLackState(
  db: Reader,
  round: RoundRecord,
  workflow: Workflow,
  now: Date,
): Promise<Parameters<typeof publicationLacks>[0] & Pick<RoundLines, "lineOf">> {
  const units = await listRoundUnits(db, round.id);
  const { working, lineOf } = await findLines(db, round, workflow, units);
  const lines = workflow.assignments.filter((line) => working.has(line.id));
  const names = await namePeople(db, { accountIds: [], unitIds: lines.map((line) => line.agencyUnitId) });
  const nameOf = (line: Assignment): Text => {
    const unit = names.units.get(line.agencyUnitId);
    const [vi, en] = [unit?.nameVi ?? "", unit?.nameEn ?? unit?.nameVi ?? ""];
    const isOnly = lines.every((one) => one === line || one.agencyUnitId !== line.agencyUnitId);
    return isOnly ? { vi, en } : { vi: `${vi} (${scopeOf(line).vi})`, en: `${en} (${scopeOf(line).en})` };
  };
  const { finishedAt, rules } = await findCouncilRecord(db, round.id);
  const sessions = await listSessions(db, round.id);
  return {
    workflow,
    working: lines.map((line) => ({ assignmentId: line.id, agency: nameOf(line) })),
    councilFinished: finishedAt !== null,
    meetings: sessions.length,
    unsignedMeetings: sessions.flatMap((one) => (one.signedFileId === null ? one.number : [])),
    unfilled: await listUnfilledUnits(db, round.id),
    late: await findLate(db, workflow, units, lineOf),
    asking: await listAskingUnits(db, round.id),
    minutesNeeded: rules.minutesNeeded,
    ...{ now, lineOf },
  };
}

interface RoundLines {
  readonly working: ReadonlySet<string>;
  /** The line that appraises each component of each unit ("unit component"); null: a gap of the set-up. */
  readonly lineOf: ReadonlyMap<string, string | null>;
}

/** Which line appraises what, and the lines that appraise anything. */
async function findLines(
  db: Reader,
  round: RoundRecord,
  workflow: Workflow,
  units: readonly RoundUnitRecord[],
): Promise<RoundLines> {
  const working = new Set<string>();
  const lineOf = new Map<string, string | null>();
  for (const [code, compiled] of await openBlocks(db, round)) {
    const unitIds = units.filter((unit) => unit.blockCode === code).map((unit) => unit.unitId);
    const block = { code, compiled, paths: partPaths(compiled.set), unitIds };
    for (const { assignment, unitId, leaf } of appraisedParts(block, workflow.assignments, workflow.exclusions)) {
      if (assignment !== undefined) working.add(assignment.id);
      lineOf.set(`${unitId} ${leaf.code}`, assignment?.id ?? null);
    }
  }
  return { working, lineOf };
}

/** The same as the publication waits for, for whoever follows the round. */
export async function findChangedAfter(db: Reader, round: RoundRecord, workflow: Workflow): Promise<LackingUnit[]> {
  if (round.state !== "open" || workflow.approvals.length === 0) return [];
  const units = await listRoundUnits(db, round.id);
  return findLate(db, workflow, units, (await findLines(db, round, workflow, units)).lineOf);
}

/**
 * Units with figures of their own that count and were written after the approval of their part: a reopened sheet. A
 * verdict or a decision of the council on them settles it, as does a new approval by the leader.
 */
async function findLate(
  db: Reader,
  { roundId, approvals }: Workflow,
  units: readonly RoundUnitRecord[],
  lineOf: RoundLines["lineOf"],
): Promise<LackingUnit[]> {
  const approvedAt = new Map<string, number>();
  for (const one of approvals) {
    approvedAt.set(one.assignmentId, Math.max(approvedAt.get(one.assignmentId) ?? 0, one.approvedAt.getTime()));
  }
  if (approvedAt.size === 0) return [];
  const late = (await listUnjudgedColumns(db, roundId)).filter(({ unitId, component, at }) => {
    const approval = approvedAt.get(lineOf.get(`${unitId} ${component}`) ?? "");
    return approval !== undefined && at.getTime() > approval;
  });
  const byUnit = Map.groupBy(late, (one) => one.unitId);
  return units.flatMap(({ unitId, nameVi, nameEn }) => {
    const components = byUnit.get(unitId)?.length ?? 0;
    return components === 0 ? [] : [{ unitId, nameVi, nameEn, components }];
  });
}

/** Which of several lines of one agency is meant. */
function scopeOf({ part, replacement }: Assignment): Text {
  if (replacement) return { vi: "phần thẩm định thay", en: "as a replacement" };
  return part === null ? { vi: "phần chung", en: "everything else" } : { vi: `phần ${part}`, en: `part ${part}` };
}

/** Refuses the publication of a round under way that is not over, and of any that owes an answer. @throws AppError `scoring.publication_not_ready`. */
export async function assertReadyToPublish(db: Reader, context: RequestContext, round: RoundRecord): Promise<void> {
  const lacks =
    round.state === "open"
      ? publicationLacks(await readLackState(db, round, await loadWorkflow(db, round.id), context.now))
      : requestLacks(await listAskingUnits(db, round.id));
  const texts = lacks.map(withNames);
  const [first] = texts;
  if (first === undefined) return;
  throw new AppError("scoring.publication_not_ready", {
    values: { count: texts.length, first: first[context.language] },
    faults: texts.map((text) => ({ path: "", ...text })),
  });
}

/** A lack with the first of the units it is about. */
function withNames({ vi, en, units }: PublicationLack): Text {
  if (units.length === 0) return { vi, en };
  const named = units.slice(0, 3).map(({ nameVi, nameEn, parts = [] }) => {
    const asked = parts.length === 0 ? "" : ` (${parts.join(", ")})`;
    return { vi: `${nameVi}${asked}`, en: `${nameEn ?? nameVi}${asked}` };
  });
  const more = units.length > named.length ? "…" : "";
  return {
    vi: `${vi}: ${named.map((one) => one.vi).join(", ")}${more}`,
    en: `${en}: ${named.map((one) => one.en).join(", ")}${more}`,
  };
}
