import { idleBorder } from "../../../../domain/identity/session-rules.ts";
import type { Tx } from "../../../db/transaction.ts";
import type { IdentityDeps } from "../deps.ts";
import { deleteEndedChallenges } from "../repository/challenges.ts";
import { deleteOldGuards } from "../repository/guards.ts";
import { wipeEndedHandovers } from "../repository/handovers.ts";
import { deleteEndedAttempts } from "../repository/provider-attempts.ts";
import { deleteOldWindows } from "../repository/rate-windows.ts";
import { deleteEndedSessions } from "../repository/sessions.ts";

const day = 86_400_000;

/**
 * Removes what is over: ended sessions and sign-in steps, forgotten attempts, old counts of calls, passwords of sheets
 * nobody printed in time. Correctness never waits for it; it keeps the tables small and secrets few.
 */
export async function sweepIdentity(tx: Tx, deps: Pick<IdentityDeps, "clock" | "settings">): Promise<void> {
  const now = deps.clock.now();
  await deleteEndedSessions(tx, { now, idleSince: idleBorder(now, deps.settings.session) });
  await deleteEndedChallenges(tx, now);
  await deleteEndedAttempts(tx, now);
  await deleteOldGuards(tx, new Date(now.getTime() - day));
  await deleteOldWindows(tx, new Date(now.getTime() - day));
  await wipeEndedHandovers(tx, now);
}
