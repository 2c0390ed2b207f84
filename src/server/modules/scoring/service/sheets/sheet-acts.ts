import type { SheetAct } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { insertSheetRemarks } from "../../repository/sheet-notes.ts";
import { type SheetRecord, saveSheetRecord } from "../../repository/sheets.ts";
import { assertApproves, assertCurrentSheet, assertOwnPeople, assertSheetAct } from "./assert-sheet.ts";
import { leftOut, type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { tellSheetMoved } from "./tell-sheet.ts";

interface Step {
  readonly act: Exclude<SheetAct, "save">;
  readonly basedOnVersion: number;
  readonly reason?: string;
  /** What the step writes beside the state. */
  readonly change?: (sheet: SheetRecord) => Partial<SheetRecord>;
  /** Looked at and done in the same transaction, before the step is written. */
  readonly check?: (tx: Tx, open: OpenSheet) => Promise<void>;
}

const verbs = {
  send: { verb: "scoring.sendSheet" },
  return: { verb: "scoring.returnSheet" },
  approve: { verb: "scoring.approveSheet" },
  submit: { verb: "scoring.submitSheet" },
  withdraw: { verb: "scoring.withdrawSheet" },
} as const;

/** One step of the sheet as a whole: judged, written and recorded together. */
async function step(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  one: Step,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    const approving = one.act === "approve" || one.act === "return" || one.act === "withdraw";
    if (approving) assertApproves(context, open);
    else assertOwnPeople(context, open);
    assertCurrentSheet(open, one.basedOnVersion);
    const state = assertSheetAct(context, open, one.act);
    await one.check?.(tx, open);
    const version = await saveSheetRecord(tx, at.roundId, at.unitId, {
      ...open.sheet,
      ...one.change?.(open.sheet),
      state,
    });
    await recordSheetAct(tx, deps, context, open, {
      ...verbs[one.act],
      ability: approving ? "scoring.approve" : "scoring.fill",
      reason: one.reason ?? null,
      detail: {
        before: open.sheet.state,
        after: state,
      },
    });
    const { act, reason } = one;
    await tellSheetMoved(tx, deps, context, {
      ...at,
      round: open.round,
      unit: open.unit,
      act,
      version,
      ...(reason !== undefined && { reason }),
    });
    return { version };
  });
}

type Based = { readonly basedOnVersion: number };
type Reasoned = Based & { readonly reason: string };

/** Gives the sheet to the head of the unit. */
export function sendSheet(deps: ScoringDeps, context: RequestContext, at: SheetPlace, { basedOnVersion }: Based) {
  return step(deps, context, at, { act: "send", basedOnVersion });
}

/** Gives it back with a reason; remarks stay beside their components, whatever is done about them. */
export function returnSheet(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  body: Reasoned & { readonly remarks: readonly { readonly component: string; readonly text: string }[] },
) {
  const { accountId } = getActor(context);
  const noApproval = { approvedAt: null, approvedBy: null };
  return step(deps, context, at, {
    act: "return",
    basedOnVersion: body.basedOnVersion,
    reason: body.reason,
    change: () => noApproval,
    check: (tx, open) => {
      const known = body.remarks.filter(({ component }) => open.compiled.leafByCode.has(component));
      const remarks = [{ component: "", text: body.reason }, ...known];
      return insertSheetRemarks(
        tx,
        at,
        remarks.map((remark) => ({ ...remark, id: deps.ids.next(), at: context.now, accountId })),
      );
    },
  });
}

/** The head approves what stands there; from here on nothing of it changes unless it is given back. */
export function approveSheet(deps: ScoringDeps, context: RequestContext, at: SheetPlace, { basedOnVersion }: Based) {
  const { accountId } = getActor(context);
  return step(deps, context, at, {
    act: "approve",
    basedOnVersion,
    check: assertNoEstimates,
    change: () => ({ approvedAt: context.now, approvedBy: accountId }),
  });
}

/** Hands the approved sheet in. */
export function submitSheet(deps: ScoringDeps, context: RequestContext, at: SheetPlace, { basedOnVersion }: Based) {
  const { accountId } = getActor(context);
  return step(deps, context, at, {
    act: "submit",
    basedOnVersion,
    check: assertNoEstimates,
    change: () => ({ submittedAt: context.now, submittedBy: accountId }),
  });
}

/** Takes a sheet back that was handed in. */
export function withdrawSheet(deps: ScoringDeps, context: RequestContext, at: SheetPlace, body: Reasoned) {
  const nothing = { approvedAt: null, approvedBy: null, submittedAt: null, submittedBy: null };
  return step(deps, context, at, { act: "withdraw", ...body, change: () => nothing });
}

/**
 * A figure entered before the year ended is replaced or confirmed before anybody answers for it; one of a part that was
 * left out since counts nowhere and is no longer anybody's to confirm.
 */
async function assertNoEstimates(tx: Tx, open: OpenSheet): Promise<void> {
  const { round, unit } = open;
  const excluded = leftOut(open);
  const entries = await listEntries(tx, round.id, { units: [unit.unitId], stages: ["self"] });
  const estimates = entries
    .filter((entry) => entry.estimate && !excluded.has(entry.component))
    .map(({ component }) => component);
  if (estimates.length === 0) return;
  const first = estimates.slice(0, 5).join(", ");
  throw new AppError("scoring.estimates_left", { values: { count: estimates.length, first } });
}
