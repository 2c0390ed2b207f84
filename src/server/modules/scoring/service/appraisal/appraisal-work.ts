import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { getAppraisalWork as GetAppraisalWork } from "../../../../../contract/scoring/appraisal.ts";
import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import {
  type AppraisalProgress,
  addProgress,
  type MarkedLine,
} from "../../../../../domain/scoring/appraisal/line-marks.ts";
import { officerProgress } from "../../../../../domain/scoring/appraisal/officer-progress.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Assignment, Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { hasBegun, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople, type PersonNames } from "../../entry-names.query.ts";
import { listSheetStandings } from "../../repository/sheets.ts";
import { loadDue } from "./load-due.ts";
import { loadMarks } from "./load-marks.ts";
import { type OpenAppraisal, type OpenBlock, openAppraisal, stageOfNow, visibleParts } from "./open-appraisal.ts";

type Work = AnswerOf<typeof GetAppraisalWork>;
type Part = AppraisedPart & { readonly block: OpenBlock };
interface Line {
  readonly part: Part;
  readonly marks: MarkedLine;
  /** The stage has to judge it, or has judged it. */
  readonly due: boolean;
}

/** What lies before the person: parts of agencies, components over all units, units; each with what is left. */
export async function getAppraisalWork(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof GetAppraisalWork>,
): Promise<Work> {
  const db = deps.db.reader;
  const open = await openAppraisal(db, context, roundId);
  const stage = query.stage ?? stageOfNow(open, context.now);
  const parts = visibleParts(open, {});
  // The sheets of units are their own until the appraisal begins.
  const marksOf = await loadMarks(db, roundId, open.begun ? parts : [], stage);
  const isDueAt = await loadDue(db, open, open.begun ? parts : [], stage);
  const lines = parts.map((part): Line => {
    const marks = marksOf(part);
    return { part, marks, due: isDueAt(part, marks) };
  });
  const { titleVi, titleEn } = open.round;
  return {
    ...{ titleVi, titleEn, stage },
    windows: showWindows(open.workflow, context.now),
    parts: await showParts(db, context, open, { lines, stage }),
    components: showComponents(lines),
    units: showUnits(open, lines, await listSheetStandings(db, roundId)),
  };
}

function showWindows(workflow: Workflow, now: Date): Work["windows"] {
  return workflow.windows.map(({ stage, opensAt, closesAt }) => ({
    stage,
    state: isWindowOpen(workflow, stage, null, now) ? "open" : hasBegun(workflow, stage, now) ? "closed" : "notBegun",
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }));
}

async function showParts(
  db: Reader,
  context: RequestContext,
  open: OpenAppraisal,
  { lines, stage }: { lines: readonly Line[]; stage: AppraisalStage },
): Promise<Work["parts"]> {
  const { workflow, access } = open;
  const shown = workflow.assignments.filter((one) => access.seesAll || access.seats.has(one.id));
  const names = await namePeople(db, {
    accountIds: shown.flatMap(({ officers, leaderAccountId }) => [
      ...officers.map((officer) => officer.accountId),
      ...(leaderAccountId === null ? [] : [leaderAccountId]),
    ]),
    unitIds: shown.map((one) => one.agencyUnitId),
  });
  const byAssignment = Map.groupBy(lines, ({ part }) => part.assignment?.id);
  return shown.map((one) => {
    const own = byAssignment.get(one.id) ?? [];
    const approval = workflow.approvals.find((held) => held.assignmentId === one.id && held.stage === stage);
    return {
      assignmentId: one.id,
      agencyVi: names.units.get(one.agencyUnitId)?.nameVi ?? "",
      agencyEn: names.units.get(one.agencyUnitId)?.nameEn ?? null,
      blockCode: one.blockCode as Work["parts"][number]["blockCode"],
      part: one.part,
      replacement: one.replacement,
      leaderName: one.leaderAccountId === null ? null : (names.accounts.get(one.leaderAccountId) ?? null),
      officers: showOfficers(one, own, { names, accountId: getActor(context).accountId }),
      seats: [...(access.seats.get(one.id) ?? [])],
      leads: access.leads.has(one.id),
      progress: sumUp(own),
      approvedAt: approval?.approvedAt.toISOString() ?? null,
    };
  });
}

function showOfficers(
  { officers }: Assignment,
  lines: readonly Line[],
  { names, accountId }: { names: PersonNames; accountId: string },
) {
  return officers.map((officer) => ({
    name: names.accounts.get(officer.accountId) ?? "",
    seat: officer.seat,
    own: officer.accountId === accountId,
    ...officerProgress(
      lines.map(({ marks }) => marks),
      officer.accountId,
    ),
  }));
}

function showComponents(lines: readonly Line[]): Work["components"] {
  return [...Map.groupBy(lines, ({ part }) => `${part.blockCode} ${part.leaf.code}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { block, leaf } = first.part;
    return {
      blockCode: block.code as Work["components"][number]["blockCode"],
      blockVi: block.nameVi,
      blockEn: block.nameEn,
      code: leaf.code,
      nameVi: leaf.name,
      nameEn: leaf.nameEn ?? null,
      areaCode: block.paths.get(leaf.code)?.area ?? leaf.code,
      max: printPoints(leaf.max),
      progress: sumUp(group),
    };
  });
}

function showUnits(
  open: OpenAppraisal,
  lines: readonly Line[],
  sheets: Awaited<ReturnType<typeof listSheetStandings>>,
): Work["units"] {
  const byUnit = Map.groupBy(lines, ({ part }) => part.unitId);
  return [...byUnit]
    .map(([unitId, group]) => {
      const unit = open.units.get(unitId);
      return {
        unitId: unitId as Work["units"][number]["unitId"],
        blockCode: (unit?.blockCode ?? "") as Work["units"][number]["blockCode"],
        nameVi: unit?.nameVi ?? "",
        nameEn: unit?.nameEn ?? null,
        sheetState: open.begun ? (sheets.get(unitId) ?? "untouched") : null,
        progress: sumUp(group),
      };
    })
    .sort((a, b) => compareVietnamese(a.nameVi, b.nameVi));
}

const none: AppraisalProgress = { total: 0, decided: 0, asked: 0, stale: 0, empty: 0, both: 0, agreed: 0 };

function sumUp(lines: readonly Line[]): AppraisalProgress {
  return lines.filter(({ due }) => due).reduce<AppraisalProgress>((sum, { marks }) => addProgress(sum, marks), none);
}
