import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  extendWindow as ExtendWindow,
  reopenWindow as ReopenWindow,
} from "../../../../../contract/scoring/round-setup.ts";
import { stageLabels, type WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import { findWindowFaults } from "../../../../../domain/scoring/workflow/check-windows.ts";
import { findReopening, findWindow, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listRoundUnits } from "../../repository/rounds.ts";
import { endReopening as endStored, insertReopenings, saveWindows, touchRound } from "../../repository/setup.ts";
import { loadSchedule, loadWorkflow } from "../load-workflow.ts";
import { unitNotInRound } from "../open-round.ts";
import { manageRound, recordSetup } from "./manage-round.ts";
import { refuseSetup } from "./refuse-setup.ts";
import { tellWindowMoved } from "./tell-windows.ts";

/** A window closes later for all units, also when it has closed already. */
export async function extendWindow(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly stage: WindowStage },
  { closesAt, reason }: BodyOf<typeof ExtendWindow>,
): Promise<{ version: number }> {
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    if (round.state !== "open") throw new AppError("scoring.round_not_open");
    const { windows } = await loadSchedule(tx, at.roundId);
    const old = findWindow({ windows }, at.stage);
    const until = new Date(closesAt);
    if (old === undefined || until <= old.closesAt || until <= context.now) {
      const name = stageLabels[at.stage];
      const text = {
        vi: `${name.vi}: lúc kết thúc mới phải sau lúc kết thúc cũ và sau lúc này.`,
        en: `${name.en}: the new end must be after the old one and after this moment.`,
      };
      refuseSetup(context, [{ path: "closesAt", text }]);
      throw new AppError("scoring.round_not_open");
    }
    const after = windows.map((one) => (one === old ? { ...one, closesAt: until } : one));
    refuseSetup(context, findWindowFaults(after));
    await saveWindows(tx, at.roundId, after);
    const version = await touchRound(tx, at.roundId);
    const detail = { stage: at.stage, before: old.closesAt, after: closesAt };
    await recordSetup(tx, deps, context, round, { verb: "scoring.extendWindow", reason, detail });
    const units = await listRoundUnits(tx, at.roundId);
    const open = { round, workflow: await loadWorkflow(tx, at.roundId) };
    await tellWindowMoved(tx, deps, context, open, { kind: "extended", stage: at.stage, until, reason, units });
    return { version };
  });
}

/** Opens a stage again for single units; a unit that has one running gets the new end instead. */
export async function reopenWindow(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitIds, stage, until, reason }: BodyOf<typeof ReopenWindow>,
): Promise<{ reopened: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    if (round.state !== "open") throw new AppError("scoring.round_not_open");
    const units = await listRoundUnits(tx, roundId);
    const wanted = [...new Set<string>(unitIds)];
    const chosen = units.filter((unit) => wanted.includes(unit.unitId));
    if (chosen.length < wanted.length) throw unitNotInRound(context);
    const schedule = await loadSchedule(tx, roundId);
    const end = new Date(until);
    const faults = [];
    if (end <= context.now) {
      const text = { vi: "Lúc khóa lại đã qua.", en: "The end of the reopening has passed already." };
      faults.push({ path: "until", text });
    }
    const window = findWindow(schedule, stage);
    if (window !== undefined && isWindowOpen(schedule, stage, null, context.now) && end <= window.closesAt) {
      const text = {
        vi: "Thời gian này vẫn đang mở cho mọi đơn vị, không cần mở lại.",
        en: "The stage is still open for all units until later than that.",
      };
      faults.push({ path: "until", text });
    }
    refuseSetup(context, faults);
    for (const { unitId } of chosen) {
      const running = findReopening(schedule, stage, unitId, context.now);
      if (running !== undefined) await endStored(tx, roundId, running.id, context.now);
    }
    await insertReopenings(
      tx,
      roundId,
      chosen.map(({ unitId }) => ({ id: deps.ids.next(), unitId, stage, until: end, reason, at: context.now })),
    );
    const names = chosen.map((unit) => unit.nameVi).join(", ");
    const detail = { stage, until, units: chosen.length, unitNames: names, unitIds: wanted };
    await recordSetup(tx, deps, context, round, { verb: "scoring.reopenWindow", reason, detail });
    const open = { round, workflow: await loadWorkflow(tx, roundId) };
    await tellWindowMoved(tx, deps, context, open, { kind: "reopened", stage, until: end, reason, units: chosen });
    return { reopened: chosen.length };
  });
}

/** Locks a stage again for a unit before its time; false where it was locked already. */
export async function endReopening(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly reopeningId: string },
  { reason }: { readonly reason: string },
): Promise<{ ended: boolean }> {
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    const ended = await endStored(tx, at.roundId, at.reopeningId, context.now);
    if (ended === undefined) return { ended: false };
    const unit = (await listRoundUnits(tx, at.roundId)).find((one) => one.unitId === ended.unit_id);
    const detail = { stage: ended.stage, unitNames: unit?.nameVi ?? "", unitIds: [ended.unit_id] };
    await recordSetup(tx, deps, context, round, { verb: "scoring.endReopening", reason, detail });
    return { ended: true };
  });
}
