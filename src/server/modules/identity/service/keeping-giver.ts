import type { Tx } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { type AbilityHolder, listHoldersOf, lockGivers } from "../repository/role-holders.ts";

/**
 * Makes a change of an account that may take the giving of roles from it. Refused with `identity.last_giver` where
 * afterwards the last day on which somebody in the province gives roles would come nearer.
 */
export async function keepingGiver(
  tx: Tx,
  context: RequestContext,
  accountId: string,
  change: () => Promise<void>,
): Promise<void> {
  const today = dayInVietnam(context.now);
  const listGivers = () => listHoldersOf(tx, "identity.giveRoles", today);
  const gives = (await listGivers()).some((holder) => holder.accountId === accountId);
  if (!gives) return change();
  await lockGivers(tx);
  const before = lastDayOf(await listGivers());
  await change();
  if (lastDayOf(await listGivers()) < before) throw new AppError("identity.last_giver");
}

/** Days sort as texts; no holder is before all of them, one without end after all. */
function lastDayOf(holders: readonly AbilityHolder[]): string {
  return holders.reduce((last, { until }) => ((until ?? "~") > last ? (until ?? "~") : last), "");
}
