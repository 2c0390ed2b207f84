import type { BodyOf } from "../../../../../contract/operation.ts";
import type { settleUnfilled as SettleUnfilled } from "../../../../../contract/scoring/council.ts";
import { isAppraised } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import { effectiveEntries } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { UnitColumns } from "../../../../../domain/scoring/columns/raw-unit.ts";
import { scoreUnitAt } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { mayWriteUnfilled } from "../../../../../domain/scoring/council/council-access.ts";
import { hasEnded, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listRoundUnits, type RoundUnitRecord } from "../../repository/rounds.ts";
import { unitNotInRound } from "../open-round.ts";
import { openBlocks } from "../score-block.ts";
import { loadColumns } from "../score-columns.ts";
import { type ColumnWrite, writeColumnsOfUnits } from "../write-columns.ts";
import { actInCouncil, assertInSession, assertNotFinished, type OpenCouncil } from "./open-council.ts";
import { abilityOf, recordCouncilAct } from "./record-council-act.ts";

/**
 * What units left without inputs, or with wrong ones, and nobody gave points to is settled at once: 0 points, as a
 * column of the council with the reason. Whoever records its decisions does it while its window is open; in a round
 * without a council the owner, once every other window is over.
 */
export async function settleUnfilled(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitIds, reason }: BodyOf<typeof SettleUnfilled>,
): Promise<{ units: number; components: number }> {
  return actInCouncil(deps, context, roundId, "prepares", async (tx, open) => {
    if (!mayWriteUnfilled(open.access, open.workflow)) {
      throw new AppError("auth.forbidden", { values: { ability: "scoring.decide" } });
    }
    const { round } = open;
    assertNotFinished(open);
    const wanted = new Set<string>(unitIds);
    const units = (await listRoundUnits(tx, roundId)).filter((unit) => wanted.has(unit.unitId));
    if (units.length < wanted.size) throw unitNotInRound(context);
    for (const unit of units) assertTimely(context, open, unit);
    const blocks = await openBlocks(tx, round);
    const columnsOf = await loadColumns(tx, round, units);
    const written = units.flatMap((unit) => {
      const [compiled, columns] = [blocks.get(unit.blockCode), columnsOf.get(unit.unitId)];
      if (compiled === undefined || columns === undefined) return [];
      const writes = writesOf(compiled, columns, reason);
      return writes.length === 0 ? [] : [{ unit, writes }];
    });
    const components = written.reduce((sum, { writes }) => sum + writes.length, 0);
    if (components === 0) return { units: 0, components };
    await writeColumnsOfUnits(tx, deps, context, { round, ability: abilityOf(open.access) }, written);
    const lines = written.flatMap(({ unit, writes }) =>
      writes.map(({ component }) => ({ unitId: unit.unitId, component })),
    );
    const detail = { units: written.length, count: components, unitName: written[0]?.unit.nameVi, lines };
    await recordCouncilAct(tx, deps, context, open, { verb: "scoring.settleUnfilled", reason, detail });
    return { units: written.length, components };
  });
}

/** With a council its own window decides; without one everything else must be over. */
function assertTimely(context: RequestContext, open: OpenCouncil, { unitId, nameVi }: RoundUnitRecord): void {
  const { workflow } = open;
  if (workflow.council.length > 0) {
    assertInSession(context, open, unitId);
    return;
  }
  const isRunning = workflow.windows.some(
    ({ stage }) => !hasEnded(workflow, stage, context.now) || isWindowOpen(workflow, stage, unitId, context.now),
  );
  if (isRunning) throw new AppError("scoring.windows_running", { values: { unit: nameVi } });
}

/** A column of 0 points for each component of the appraisal whose inputs cannot be counted; wrong inputs stay to be seen. */
function writesOf(compiled: CompiledSet, columns: UnitColumns, reason: string): ColumnWrite[] {
  const { bound } = scoreUnitAt(compiled, columns, "final");
  const counted = effectiveEntries(columns.entries, "final");
  return compiled.leaves.flatMap((leaf, at) => {
    if (bound.states[at] !== "missing" || !isAppraised(leaf)) return [];
    const inputs = counted.get(leaf.code)?.inputs ?? {};
    return [{ component: leaf.code, stage: "council", verdict: "pointsChanged", inputs, points: "0", reason }];
  });
}
