import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  confirmExtras as ConfirmExtras,
  proposeExtras as ProposeExtras,
} from "../../../../../contract/scoring/extras.ts";
import type { Ability } from "../../../../../domain/identity/ability.ts";
import { isApproved, seatsFor } from "../../../../../domain/scoring/appraisal/access.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import { emptyContent, type ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import {
  decideExtras,
  type Extras,
  extrasComponent,
  findExtraFaults,
} from "../../../../../domain/scoring/extras/decide-extras.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import { isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { beginSheet } from "../../repository/sheets.ts";
import { assertSheetAct } from "../sheets/assert-sheet.ts";
import { openSheet } from "../sheets/open-sheet.ts";
import { writeColumns } from "../write-columns.ts";
import { type ExtrasPlace, type OpenExtras, openExtras } from "./open-extras.ts";

/** The unit's own column of bonus and penalty; nothing of it counts until somebody has confirmed it. */
export async function proposeExtras(
  deps: ScoringDeps,
  context: RequestContext,
  at: ExtrasPlace,
  sent: BodyOf<typeof ProposeExtras>,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    if (!sheetPolicy.canFill(getActor(context), at.unitId)) {
      throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
    }
    assertSheetAct(context, open, "save");
    const entries = await readEntries(tx, at, { stage: "self", seat: 1 }, sent);
    assertWithinCaps(context, open.compiled, sent);
    const { bonus, penalty, note } = sent;
    const write = { ...emptyContent, component: extrasComponent, stage: "self" as const, inputs: { bonus, penalty } };
    await beginSheet(tx, at.roundId, at.unitId);
    await writeColumns(tx, deps, context, { ...open, ability: "scoring.fill" }, [{ ...write, note: note || null }]);
    await record(tx, deps, context, open, { ability: "scoring.fill", bonus, penalty, verb: "scoring.proposeExtras" });
    return { version: entries.version + 1 };
  });
}

/** Confirms what stands, or changes it with a reason; from now on it counts. What the second seat says never does. */
export async function confirmExtras(
  deps: ScoringDeps,
  context: RequestContext,
  at: ExtrasPlace,
  sent: BodyOf<typeof ConfirmExtras>,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openExtras(tx, context, at);
    const { stage, seat, bonus, penalty, reason } = sent;
    assertMayConfirm(context, open, sent);
    const { all, version } = await readEntries(tx, at, { stage, seat }, sent);
    assertWithinCaps(context, open.compiled, sent);
    const others = all.filter((entry) => entry.stage !== stage);
    const decided = decideExtras(findEffectiveEntry(others, stage)?.inputs, { bonus, penalty }, reason);
    if ("vi" in decided) throw refused(context, [{ path: "reason", ...decided }]);
    const writer = { ...open, ability: "scoring.appraise" as const, fromOutside: true };
    await writeColumns(tx, deps, context, writer, [{ ...decided, component: extrasComponent, stage, seat }]);
    const act = { ability: "scoring.appraise" as const, stage, seat, bonus, penalty, reason };
    await record(tx, deps, context, open, { ...act, verb: "scoring.confirmExtras" });
    return { version: version + 1 };
  });
}

function assertMayConfirm(
  context: RequestContext,
  { round, unit, workflow, access, assignmentId }: OpenExtras,
  { stage, seat }: Pick<BodyOf<typeof ConfirmExtras>, "stage" | "seat">,
): void {
  if (!seatsFor(access, { unitId: unit.unitId, assignmentId }).includes(seat)) {
    throw new AppError("auth.forbidden", { values: { ability: "scoring.appraise" } });
  }
  if (round.state !== "open") throw new AppError("scoring.round_not_open");
  if (!isWindowOpen(workflow, stage, unit.unitId, context.now)) {
    throw new AppError("scoring.window_closed", { values: { stage: stageLabels[stage][context.language] } });
  }
  if (isApproved(workflow, assignmentId, stage)) throw new AppError("scoring.part_approved");
}

/** The columns behind the lock, and the version of the one to be written; another one than seen is refused with both. */
async function readEntries(
  tx: Tx,
  at: ExtrasPlace,
  { stage, seat }: Pick<ScoreEntry, "stage" | "seat">,
  sent: { readonly basedOnVersion: number },
): Promise<{ readonly all: readonly ScoreEntry[]; readonly version: number }> {
  const all = await listEntries(tx, at.roundId, { units: [at.unitId], components: [extrasComponent] });
  const current = all.find((entry) => entry.stage === stage && entry.seat === seat);
  const version = current?.version ?? 0;
  if (version === sent.basedOnVersion) return { all, version };
  const stored = current === undefined ? null : { inputs: current.inputs, note: current.note, reason: current.reason };
  throw new AppError("record.changed", { values: { what: "" }, conflict: { stored, sent } });
}

function assertWithinCaps(context: RequestContext, compiled: CompiledSet, extras: Extras): void {
  const faults = findExtraFaults(extras, compiled);
  if (faults.length > 0)
    throw refused(
      context,
      faults.map(({ extra: path, vi, en }) => ({ path, vi, en })),
    );
}

function refused(context: RequestContext, faults: readonly (Text & { readonly path: string })[]): AppError {
  return new AppError("scoring.extras_refused", {
    values: { first: faults[0]?.[context.language] ?? "" },
    faults,
  });
}

interface ExtrasAct extends Extras {
  readonly ability: Ability;
  readonly reason?: string | null;
  readonly stage?: string;
  readonly seat?: number;
  readonly verb: string;
}

async function record(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  { round, unit }: Pick<OpenExtras, "round" | "unit">,
  act: ExtrasAct,
): Promise<void> {
  const { verb, ability, reason = null, ...after } = act;
  await recordAct(tx, deps, context, {
    verb,
    subjectType: "round",
    subjectIds: [round.id],
    ability,
    inUnit: ability === "scoring.fill" ? unit.unitId : null,
    reason,
    detail: { title: round.titleVi, unitId: unit.unitId, unitName: unit.nameVi, after },
  });
}
