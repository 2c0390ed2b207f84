import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { BoardRow, listBoard as ListBoard } from "../../../../../contract/scoring/board.ts";
import { findClaimedAbove, sumAbove } from "../../../../../domain/scoring/appraisal/claimed-above.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { percentDone } from "../../../../../domain/scoring/follow/unit-standing.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { lastBegunResult } from "../../../../../domain/scoring/workflow/result-stages.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { listBoardResults } from "../../board.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listBlocks } from "../../repository/rounds.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import { loadDueOf, markExplanation } from "./due-work.ts";
import { loadStanding, type RoundStanding, type UnitStanding } from "./load-standing.ts";
import { openBoard } from "./open-board.ts";

/** True where somebody has to decide between two views. */
export function isDisputed(unit: UnitStanding): boolean {
  return countOpen(unit) > 0 || unit.changed > 0 || unit.differing > 0;
}

/** The units of a round with where each stands, filtered, sorted and cut to a page: a round has a few hundred at most. */
export async function listBoard(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListBoard>,
): Promise<AnswerOf<typeof ListBoard>> {
  const db = deps.db.reader;
  const round = await openBoard(db, context, roundId);
  const standing = await loadStanding(db, round, context.now);
  const { workflow, compiled, units } = standing;
  const dueOf = await loadDueOf(db, roundId, context.now);
  const dueMarks = new Map(
    units.map((unit) => [unit.unitId, markExplanation(standing, unit, { dueOf, now: context.now })]),
  );
  const stage = lastBegunResult(workflow, context.now);
  await ensureStage(deps, round, stage);
  await ensurePlaces(deps, round, stage);
  const results = Map.groupBy(await listBoardResults(db, roundId, stage), (result) => result.unit_id);
  const blocks = new Map((await listBlocks(db, roundId)).map((block) => [block.code as string, block.nameVi]));
  const matching = units
    .filter((unit) => query.block === undefined || unit.blockCode === query.block)
    .filter((unit) => query.state === undefined || unit.state === query.state)
    .filter((unit) => query.finding !== "late" || unit.late)
    .filter((unit) => query.finding !== "unexplained" || dueMarks.get(unit.unitId) != null)
    .filter((unit) => query.finding !== "disputed" || isDisputed(unit))
    .filter((unit) => !query.q || matchesSearch(`${unit.nameVi} ${unit.nameEn ?? ""}`, query.q))
    .map((unit) => ({
      ...toRow(unit, blocks.get(unit.blockCode) ?? unit.blockCode, results.get(unit.unitId) ?? [], stage),
      selfAbove: stage === "self" ? null : countAbove(unit, compiled, results.get(unit.unitId) ?? [], stage),
      explanationDue: dueMarks.get(unit.unitId) ?? null,
    }));
  const items = sortRows(matching, query.sort);
  const from = (query.page - 1) * query.pageSize;
  return {
    items: items.slice(from, from + query.pageSize),
    page: query.page,
    pageSize: query.pageSize,
    total: items.length,
  };
}

type Result = Awaited<ReturnType<typeof listBoardResults>>[number];

function toRow(
  unit: UnitStanding,
  blockNameVi: string,
  results: readonly Result[],
  stage: ResultStage,
): Omit<BoardRow, "explanationDue" | "selfAbove"> {
  const self = results.find((result) => result.stage === "self");
  const now = results.find((result) => result.stage === stage);
  const begun = unit.self.length > 0;
  const appraised = new Set([...unit.appraisal1, ...unit.appraisal2]);
  return {
    unitId: unit.unitId as BoardRow["unitId"],
    nameVi: unit.nameVi,
    nameEn: unit.nameEn,
    blockCode: unit.blockCode as BoardRow["blockCode"],
    blockNameVi,
    state: unit.state,
    late: unit.late,
    filledPercent: unit.filledPercent,
    filled: unit.components.filter((code) => unit.self.includes(code)).length,
    asked: unit.components.length,
    submittedAt: unit.submittedAt?.toISOString() ?? null,
    appraisedPercent: percentDone(unit.appraised, [...appraised]),
    selfPercent: begun ? (self?.percent ?? null) : null,
    percent: begun ? (now?.percent ?? null) : null,
    rank: now?.rank ?? null,
    changed: unit.changed,
    explanationsOpen: countOpen(unit),
    differing: unit.differing,
    lastAt: unit.lastAt?.toISOString() ?? null,
    urgedAt: unit.urgedAt?.toISOString() ?? null,
  };
}

/** Explanations asked for and not given. */
function countOpen(unit: UnitStanding): number {
  return unit.asked.filter((code) => !unit.explained.includes(code)).length;
}

/**
 * By how many points a unit stands itself above what counts now, over the components that agencies appraise: the survey,
 * which a unit cannot claim, is on neither side.
 */
function countAbove(
  unit: UnitStanding,
  compiled: RoundStanding["compiled"],
  results: readonly Result[],
  stage: ResultStage,
): string | null {
  const pointsAt = (wanted: ResultStage) => results.find((one) => one.stage === wanted)?.component_points.split(" ");
  const [claimed, given] = [pointsAt("self"), pointsAt(stage)];
  if (unit.self.length === 0 || claimed === undefined || given === undefined) return null;
  const appraised = new Set(unit.appraised);
  const leaves = compiled.get(unit.blockCode)?.leaves ?? [];
  const found = leaves.flatMap(({ code }, at) =>
    appraised.has(code) ? (findClaimedAbove(claimed[at], given[at]) ?? []) : [],
  );
  return printPoints(sumAbove(found));
}

/** Sorted by the key of the query; what has no value comes last either way, equal ones keep the order of the round. */
function sortRows(rows: readonly BoardRow[], sort: string): BoardRow[] {
  const down = sort.startsWith("-");
  const key = (down ? sort.slice(1) : sort) as keyof BoardRow;
  if (key === "blockNameVi" && !down) return [...rows];
  const numeric = key !== "nameVi" && key !== "lastAt" && key !== "blockNameVi";
  return rows.toSorted((one, other) => {
    const [left, right] = [one[key], other[key]];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const order = numeric ? Number(left) - Number(right) : String(left).localeCompare(String(right), "vi");
    return down ? -order : order;
  });
}
