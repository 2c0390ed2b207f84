import { ownIndexPolicy } from "../../../../../domain/scoring/own-index/policy.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { unitNotInRound } from "../open-round.ts";
import { assertUnlocked, openOwnIndex } from "./open-own-index.ts";

/**
 * The unit in whose name somebody asks to leave a component of the province's own index out: its lead agency; null for
 * the owner of the index. Nobody else finds the component.
 * @throws AppError scoring.own_locked once the committee has approved
 */
export async function findOwnAsker(tx: Tx, context: RequestContext, roundId: string, component: string) {
  const open = await openOwnIndex(tx, context, roundId);
  const lead = open.leadOf.get(component);
  const isLead = ownIndexPolicy.canFill(getActor(context), lead);
  if (!isLead && !open.manages) throw unitNotInRound(context);
  assertUnlocked(open);
  return isLead ? (lead?.leadUnitId ?? null) : null;
}

/** What was agreed is left out until the committee has approved. @throws AppError scoring.own_locked */
export async function assertOwnUnlocked(tx: Tx, context: RequestContext, roundId: string): Promise<void> {
  assertUnlocked(await openOwnIndex(tx, context, roundId));
}
