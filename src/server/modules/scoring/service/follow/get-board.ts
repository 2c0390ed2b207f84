import type { Board } from "../../../../../contract/scoring/board.ts";
import { countProgress } from "../../../../../domain/scoring/follow/appraisal-progress.ts";
import type { DueMark } from "../../../../../domain/scoring/follow/due-mark.ts";
import { Standing } from "../../../../../domain/scoring/follow/unit-standing.ts";
import { awaitsPublication } from "../../../../../domain/scoring/workflow/awaits-publication.ts";
import { lastBegunResult } from "../../../../../domain/scoring/workflow/result-stages.ts";
import {
  findWindow,
  hasBegun,
  isWindowOpen,
  nextChange,
  openStages,
  reopenedStages,
  withoutEndedCouncil,
} from "../../../../../domain/scoring/workflow/windows.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listUnitNames, listUrgedParts, readBoardStamp } from "../../board.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findCouncilRecord } from "../../repository/council/rules.ts";
import { findReminderDays } from "../../repository/reminders.ts";
import { listAskingUnits } from "../council/asking-units.ts";
import { findChangedAfter } from "../council/publication-lacks.ts";
import { type DueOf, loadDueOf, markExplanation, markPart } from "./due-work.ts";
import { isDisputed } from "./list-board.ts";
import { loadStanding, type RoundStanding, type UnitStanding } from "./load-standing.ts";
import { openBoard } from "./open-board.ts";

/** How a round stands as a whole. */
export async function getBoard(deps: ScoringDeps, context: RequestContext, roundId: string): Promise<Board> {
  const db = deps.db.reader;
  const round = await openBoard(db, context, roundId);
  const stamp = await readBoardStamp(db, roundId);
  const standing = await loadStanding(db, round, context.now);
  const { workflow, units } = standing;
  const { finishedAt } = await findCouncilRecord(db, roundId);
  const told = withoutEndedCouncil(workflow, finishedAt);
  const next = nextChange(told, context.now);
  const due = { dueOf: await loadDueOf(db, roundId, context.now), now: context.now };
  const namedIds = workflow.assignments.flatMap(({ agencyUnitId, unitIds }) => [agencyUnitId, ...(unitIds ?? [])]);
  const { agencies, gaps } = describeAgencies(standing, {
    ...due,
    names: await listUnitNames(db, namedIds, dayInVietnam(context.now)),
    urged: await listUrgedParts(
      db,
      workflow.assignments.map((line) => line.id),
    ),
  });
  const days = await findReminderDays(db, roundId);
  const isOpen = round.state === "open";
  return {
    stamp,
    stage: lastBegunResult(workflow, context.now),
    openStages: openStages(workflow, null, context.now),
    next: next === undefined ? null : { ...next, at: next.at.toISOString() },
    units: units.length,
    late: units.filter((unit) => unit.late).length,
    canSend: isOpen ? units.filter((unit) => canSend(standing, unit, context.now)).length : 0,
    reopenedStages: isOpen ? reopenedStages(told, context.now) : [],
    explanations: countMarks(units.map((unit) => markExplanation(standing, unit, due))),
    parts: countMarks(agencies.map((agency) => agency.due?.mark ?? null)),
    changedAfter: (await findChangedAfter(db, round, workflow)) as Board["changedAfter"],
    asking: round.state === "published" ? [] : await listAsking(deps, roundId),
    disputed: units.filter(isDisputed).length,
    awaitsPublication: awaitsPublication(round, workflow, finishedAt, context.now),
    states: Standing.options.map((state) => ({ state, count: units.filter((unit) => unit.state === state).length })),
    agencies,
    secondAppraisal: findWindow(workflow, "appraisal2") !== undefined,
    gaps,
    reminders: { before: [...days.before], after: [...days.after] },
    canUrge: isOpen,
  };
}

/** Its sheet is not in, and the step is open for it. */
const canSend = ({ workflow }: RoundStanding, { state, unitId }: UnitStanding, now: Date) =>
  state !== "submitted" && isWindowOpen(workflow, "self", unitId, now);

async function listAsking(deps: ScoringDeps, roundId: string): Promise<Board["asking"]> {
  return (await listAskingUnits(deps.db.reader, roundId)).map(({ unitId, nameVi, nameEn, parts = [] }) => ({
    unitId: unitId as Board["asking"][number]["unitId"],
    nameVi,
    nameEn,
    parts: [...parts],
  }));
}

/** The stamp alone: what a page that shows the board asks again and again. */
export async function getBoardStamp(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<{ stamp: string }> {
  await openBoard(deps.db.reader, context, roundId);
  return { stamp: await readBoardStamp(deps.db.reader, roundId) };
}

function countMarks(marks: readonly (DueMark | null)[]): { late: number; soon: number } {
  const count = (wanted: DueMark) => marks.filter((mark) => mark === wanted).length;
  return { late: count("late"), soon: count("soon") };
}

function describeAgencies(
  standing: RoundStanding,
  {
    names,
    urged,
    dueOf,
    now,
  }: {
    readonly names: Awaited<ReturnType<typeof listUnitNames>>;
    readonly urged: ReadonlyMap<string, Date>;
    readonly dueOf: DueOf;
    readonly now: Date;
  },
): Pick<Board, "agencies" | "gaps"> {
  const { workflow, units, paths } = standing;
  const { assignments, approvals } = workflow;
  if (assignments.length === 0) return { agencies: [], gaps: 0 };
  const { progress, gaps } = countProgress(
    workflow,
    units,
    (block) => paths.get(block) ?? new Map(),
    standing.round.state === "published",
  );
  // Before it begins nobody knows what is left to it.
  const hasSecondBegun = hasBegun(workflow, "appraisal2", now);
  const isApproved = (id: string, stage: string) =>
    approvals.some((approval) => approval.assignmentId === id && approval.stage === stage);
  return {
    gaps,
    agencies: assignments.map((line) => {
      const done = progress.get(line.id);
      const { nameVi, nameEn } = nameOf(names.get(line.agencyUnitId));
      return {
        assignmentId: line.id,
        agencyNameVi: nameVi,
        agencyNameEn: nameEn,
        blockCode: line.blockCode,
        part: line.part,
        units: line.unitIds?.map((id) => nameOf(names.get(id))) ?? null,
        replacement: line.replacement,
        total: done?.total ?? 0,
        appraised1: done?.appraised1 ?? 0,
        appraised2: hasSecondBegun ? (done?.appraised2 ?? 0) : 0,
        again: hasSecondBegun ? (done?.again ?? 0) : 0,
        approved1: isApproved(line.id, "appraisal1"),
        approved2: isApproved(line.id, "appraisal2"),
        due: markPart(standing, line, done, { dueOf, now }),
        urgedAt: urged.get(line.id)?.toISOString() ?? null,
      };
    }),
  };
}

/** A unit that has ended has no name on the day. */
const nameOf = (found: { readonly nameVi: string; readonly nameEn: string | null } | undefined) => ({
  nameVi: found?.nameVi ?? "–",
  nameEn: found?.nameEn ?? null,
});
