import { countAttempt, lockedSeconds } from "../../../../domain/identity/lock-out.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { IdentityDeps } from "../deps.ts";
import { lockGuard, saveGuard } from "../repository/guards.ts";

/**
 * Counts an attempt before its secret is looked at, so that many tries sent at once are counted one by one; success
 * removes the count. Refuses while the login is locked, whether an account has it or not.
 */
export async function countOrRefuseAttempt(deps: IdentityDeps, loginDigest: Buffer, now: Date): Promise<void> {
  const waiting = await withTransaction(deps, async (tx) => {
    const state = await lockGuard(tx, loginDigest, now);
    const seconds = lockedSeconds(state, now.getTime());
    if (seconds === 0) await saveGuard(tx, loginDigest, countAttempt(state, now.getTime(), deps.settings.lockOut));
    return seconds;
  });
  if (waiting > 0) throw lockedRefusal(waiting);
}

export function lockedRefusal(seconds: number): AppError {
  return new AppError("identity.locked", { values: { seconds }, headers: { "retry-after": String(seconds) } });
}
