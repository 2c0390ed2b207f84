import { ownIndexPolicy } from "../../../../../domain/scoring/own-index/policy.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { endOwnApproval, insertOwnApproval } from "../../repository/own-index.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { unitNotInRound } from "../open-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";
import { assertUnlocked, getScored, lockOwnIndex, type OpenOwnIndex } from "./open-own-index.ts";
import { loadFigures, standParts } from "./own-figures.ts";
import { recordOwnAct } from "./record-own-act.ts";

interface Part {
  readonly roundId: string;
  readonly unitId: string;
}

/** The head answers for the points of the part: every component has points, none is an estimate. */
export async function approveOwnPart(deps: ScoringDeps, context: RequestContext, at: Part): Promise<{ done: true }> {
  const actor = getActor(context);
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, at.roundId);
    assertLeads(context, open, at.unitId);
    if (!ownIndexPolicy.canApprovePart(actor, at.unitId))
      throw new AppError("auth.forbidden", { values: { ability: "scoring.approve" } });
    getScored(open);
    assertUnlocked(open);
    if (open.approvals.some(({ leadUnitId }) => leadUnitId === at.unitId))
      throw new AppError("scoring.own_part_approved");
    const parts = standParts(open, await loadFigures(tx, open), context.now);
    const rest = parts.find(({ unitId }) => unitId === at.unitId)?.open ?? [];
    if (rest.length > 0)
      throw new AppError("scoring.own_part_incomplete", {
        values: { count: rest.length, first: rest.slice(0, 5).join(", ") },
      });
    const approval = {
      id: deps.ids.next(),
      leadUnitId: at.unitId,
      approvedAt: context.now,
      accountId: actor.accountId,
    };
    await insertOwnApproval(tx, at.roundId, approval);
    const name = (await nameUnits(tx, [at.unitId], open.round.day)).get(at.unitId)?.nameVi;
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.approveOwnPart",
      ability: "scoring.approve",
      inUnit: at.unitId,
      detail: { unitId: at.unitId, unitName: name },
    });
    return { done: true };
  });
}

/** The part is open again: for its head, or when the owner of the index asks for a correction. */
export async function returnOwnPart(
  deps: ScoringDeps,
  context: RequestContext,
  at: Part,
  { reason }: { readonly reason: string },
): Promise<{ done: true }> {
  const actor = getActor(context);
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, at.roundId);
    assertLeads(context, open, at.unitId);
    const isHead = ownIndexPolicy.canApprovePart(actor, at.unitId);
    if (!isHead && !open.manages) throw new AppError("auth.forbidden", { values: { ability: "scoring.approve" } });
    assertUnlocked(open);
    if (!(await endOwnApproval(tx, at.roundId, at.unitId, context.now)))
      throw new AppError("scoring.own_part_not_approved");
    const name = (await nameUnits(tx, [at.unitId], open.round.day)).get(at.unitId)?.nameVi;
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.returnOwnPart",
      ability: isHead ? "scoring.approve" : "scoring.manage",
      inUnit: isHead ? at.unitId : null,
      reason,
      detail: { unitId: at.unitId, unitName: name },
    });
    await notifyOfRound(tx, deps, open.round, {
      ...peopleOfUnit(at.unitId),
      except: actor.accountId,
      kind: "answer",
      titleVi: `Phần của cơ quan được trả lại để sửa: ${open.round.titleVi}`,
      titleEn: `The part of your agency was returned: ${open.round.titleEn ?? open.round.titleVi}`,
      textVi: reason,
      href: `/own-index/${at.roundId}/components?of=mine`,
      key: `ownPart.returned ${at.roundId} ${at.unitId} ${context.now.toISOString()}`,
    });
    return { done: true };
  });
}

function assertLeads(context: RequestContext, { leads }: OpenOwnIndex, unitId: string): void {
  if (!leads.some(({ leadUnitId }) => leadUnitId === unitId)) throw unitNotInRound(context);
}
