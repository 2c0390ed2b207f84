import type { AnswerOf, BodyOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  changeExclusions as ChangeExclusions,
  ExclusionRow,
  listExclusions as ListExclusions,
} from "../../../../../contract/scoring/exclusions.ts";
import { scopeFor } from "../../../../../domain/identity/actor.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { findPart } from "../../../../../domain/scoring/workflow/find-part.ts";
import { depthOf, partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Exclusion } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { SetupFault } from "../../../../../domain/scoring/workflow/setup-fault.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listExclusionRows } from "../../exclusions.query.ts";
import { endExclusions, startExclusions } from "../../repository/ended-exclusions.ts";
import { computeResults } from "../compute-results.ts";
import { getVisibleRound } from "../open-round.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";
import { manageRound, recordSetup } from "./manage-round.ts";
import { refuseSetup } from "./refuse-setup.ts";

/** What is not scored for which unit: all for the owner, own units for others. */
export async function listExclusions(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListExclusions>,
): Promise<AnswerOf<typeof ListExclusions>> {
  const db = deps.db.reader;
  const actor = getActor(context);
  const round = await getVisibleRound(db, context, roundId);
  const manages = scoringPolicy.canManage(actor, round);
  const own = scopeFor(actor, "scoring.fill");
  const units = manages ? "all" : own.kind === "units" ? own.unitIds : [];
  const { items, total } = await listExclusionRows(db, { ...query, roundId, units });
  const describe = await partDescriber(deps, round.id);
  const rows: ExclusionRow[] = items.map((row) => ({ ...row, ...describe(row.blockCode, row.part) }));
  const abilities = { change: manages && round.state === "draft", end: manages && round.state === "open" };
  return { items: rows, total, page: query.page, pageSize: query.pageSize, abilities };
}

/** A part in the set of a block; its code is its name where the set has no such part any more. */
export async function partDescriber(
  deps: ScoringDeps,
  roundId: string,
): Promise<(block: string, part: string) => Pick<ExclusionRow, "partName" | "level" | "components" | "effect">> {
  const blocks = await loadCoveredBlocks(deps.db.reader, { id: roundId });
  return (code, part) => {
    const block = blocks.find((one) => one.code === code);
    const found = block && findPart(block.set, part);
    const paths = block === undefined ? [] : [...partPaths(block.set).values()];
    return {
      partName: found?.name ?? part,
      level: found?.level ?? null,
      components: paths.filter((path) => depthOf(path, part) !== undefined).map(({ component }) => component),
      effect: found?.effect ?? null,
    };
  };
}

/** Leaves parts out for units or takes that back, in one act; the units are computed again. */
export async function changeExclusions(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { add, remove, reason }: BodyOf<typeof ChangeExclusions>,
): Promise<{ added: number; removed: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    if (round.state === "open") throw new AppError("scoring.round_open");
    const blocks = await loadCoveredBlocks(tx, round);
    const blockOf = new Map(blocks.flatMap((block) => block.units.map((unit) => [unit.unitId, block])));
    const faults: SetupFault[] = [];
    const added: Exclusion[] = [];
    for (const [index, { unitIds, part }] of add.entries()) {
      for (const unitId of new Set<string>(unitIds)) {
        const block = blockOf.get(unitId);
        const path = `add[${index}]`;
        if (block === undefined) {
          const text = { vi: "Có đơn vị không thuộc đợt.", en: "A unit is not in the round." };
          faults.push({ path: `${path}.unitIds`, text });
        } else if (findPart(block.set, part) === undefined) {
          const text = {
            vi: `Bộ tiêu chí của nhóm ${block.code} không có mã ${part}.`,
            en: `The set of the block ${block.code} has no part ${part}.`,
          };
          faults.push({ path: `${path}.part`, text });
        } else added.push({ unitId, part, reason });
      }
    }
    refuseSetup(context, faults);
    const { accountId } = getActor(context);
    const end = { nextId: deps.ids.next, at: context.now, reason, accountId };
    const removed = await endExclusions(tx, roundId, remove, end);
    await startExclusions(tx, roundId, added, end);
    const units = [...new Set([...added, ...removed].map((one) => one.unitId))];
    if (units.length > 0) await computeResults(tx, round, units, context.now);
    const detail = {
      added,
      removed: removed.map(({ unitId, part }) => ({ unitId, part })),
      units: units.length,
    };
    await recordSetup(tx, deps, context, round, { verb: "scoring.changeExclusions", reason, detail });
    return { added: added.length, removed: removed.length };
  });
}
