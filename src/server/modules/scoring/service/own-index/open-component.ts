import type { Ability } from "../../../../../domain/identity/ability.ts";
import type { Leaf } from "../../../../../domain/scoring/compiled-set.ts";
import type { OwnLead } from "../../../../../domain/scoring/own-index/lead.ts";
import { ownIndexPolicy } from "../../../../../domain/scoring/own-index/policy.ts";
import { findLeaf } from "../../../../../domain/scoring/sheet/asked-part.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { findOwnIndex } from "../../repository/own-index.ts";
import { roundNotFound } from "../open-round.ts";
import { type ColumnWrite, writeColumns } from "../write-columns.ts";
import { componentNotFound, getLeadOf, getScored, type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";

/** One component that somebody is about to write. */
export interface OpenComponent {
  readonly open: OpenOwnIndex;
  readonly scored: NonNullable<OpenOwnIndex["scored"]>;
  readonly lead: OwnLead | undefined;
  readonly leaf: Leaf;
  /** The unit in which the writer's right is held: the lead agency, or none for the owner who writes on its behalf. */
  readonly inUnit: string | null;
}

/**
 * Takes the columns of the province for a save. The people of the lead agency write what is theirs; who runs the round
 * may write on their behalf, with a reason.
 */
export async function lockComponent(
  tx: Tx,
  context: RequestContext,
  { roundId, component }: { readonly roundId: string; readonly component: string },
  reason: string | null,
): Promise<OpenComponent> {
  const own = await findOwnIndex(tx, roundId);
  if (own === undefined) throw roundNotFound(context);
  await lockSheet(tx, roundId, own.unitId);
  const open = await openOwnIndex(tx, context, roundId);
  const lead = getLeadOf(open, context, component);
  const isLead = ownIndexPolicy.canFill(getActor(context), lead);
  if (!isLead && !open.manages) throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
  const scored = getScored(open);
  if (!isLead && reason === null) throw new AppError("scoring.reason_needed");
  const found = findLeaf(scored.compiled, component);
  if (found === undefined) throw componentNotFound(context);
  return { open, scored, lead, leaf: found.leaf, inUnit: isLead ? (lead?.leadUnitId ?? null) : null };
}

/** Writes one column of the province, with its totals, as the agency that says it. */
export async function writeOwnIndexColumns(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  { open, scored }: Pick<OpenComponent, "open" | "scored">,
  by: { readonly ability: Ability; readonly inUnit: string | null },
  writes: readonly ColumnWrite[],
): Promise<void> {
  const at = { round: open.round, unit: scored.unit, ability: by.ability, fromOutside: true };
  await writeColumns(tx, deps, context, by.inUnit === null ? at : { ...at, inUnit: by.inUnit }, writes);
}
