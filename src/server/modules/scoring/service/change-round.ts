import type { BodyOf } from "../../../../contract/operation.ts";
import type { changeRound as ChangeRound } from "../../../../contract/scoring/rounds.ts";
import type { RoundPlan } from "../../../../domain/scoring/round.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../deps.ts";
import { countInputs } from "../repository/inputs.ts";
import { findRound, listRoundUnits, saveBlocks, updateRound } from "../repository/rounds.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { assertWithinReach } from "./assert-within-reach.ts";
import { checkPlan } from "./check-plan.ts";
import { computeResults } from "./compute-results.ts";
import { assertCurrentRound, getVisibleRound, lockDraft, readPlan, roundNotFound } from "./open-round.ts";

/** Changes a draft; inputs stay where they are, so units and sets that have some stay too. */
export async function changeRound(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, plan, reason }: BodyOf<typeof ChangeRound>,
): Promise<{ version: number }> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return withTransaction(deps, async (tx) => {
    const round = await lockDraft(tx, context, roundId);
    const before = await readPlan(tx, round);
    assertCurrentRound(round, basedOnVersion, before, plan);
    assertWithinReach(context, plan);
    const units = await checkPlan(tx, plan);
    await assertInputsStay(tx, roundId, before, plan);
    const version = await updateRound(tx, roundId, plan);
    await saveBlocks(tx, roundId, plan.blocks, units);
    const changed = await findRound(tx, roundId);
    if (changed === undefined) throw roundNotFound(context);
    await computeResults(tx, changed, "all", context.now);
    await recordAct(tx, deps, context, {
      verb: "scoring.changeRound",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.manage",
      inUnit: null,
      reason,
      detail: { title: plan.titleVi, before, after: plan },
    });
    return { version };
  });
}

/** A unit with inputs may not leave the round nor come under another set: its inputs would mean something else. */
async function assertInputsStay(tx: Tx, roundId: string, before: RoundPlan, after: RoundPlan): Promise<void> {
  const counts = await countInputs(tx, roundId);
  if (counts.size === 0) return;
  const [setBefore, setAfter] = [setsByUnit(before), setsByUnit(after)];
  for (const unit of await listRoundUnits(tx, roundId)) {
    const count = counts.get(unit.unitId);
    if (count === undefined || setBefore.get(unit.unitId) === setAfter.get(unit.unitId)) continue;
    throw new AppError("scoring.round_has_inputs", { values: { what: unit.nameVi, count } });
  }
}

function setsByUnit(plan: RoundPlan): Map<string, string> {
  return new Map(plan.blocks.flatMap((block) => block.unitIds.map((unitId) => [unitId, block.setId] as const)));
}
