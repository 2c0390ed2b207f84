import type { OneTimePassword } from "../../../../contract/identity/accounts.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, updateAccount } from "../repository/accounts.ts";
import { deleteChallenges } from "../repository/challenges.ts";
import { clearGuard } from "../repository/guards.ts";
import { voidHandoverItems } from "../repository/handovers.ts";
import { deleteSessions } from "../repository/sessions.ts";
import { wrongState } from "./close-account.ts";
import { type IssuedPassword, issuePassword, keepForPrint, toAnswer } from "./one-time-password.ts";
import { openForChange } from "./open-account.ts";
import { recordChange } from "./record.ts";
import { tellOfDoor } from "./tell-index-owner.ts";
import { loginDigest } from "./tokens.ts";

/** Replaces a lost password by a one-time one, shown in this answer only. */
export async function resetPassword(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
  input: { reason: string; removeTotp: boolean },
): Promise<OneTimePassword> {
  const issued = await issuePassword(deps, context.now);
  return withTransaction(deps, async (tx) => {
    const account = await openForChange(tx, context, accountId);
    if (account.deactivated_at !== null) throw wrongState(context, true);
    await replacePassword(tx, deps, context, account, { issued, ...input });
    await tellOfDoor(tx, deps, context, { account, way: "password", reason: input.reason });
    return toAnswer(issued, await keepForPrint(tx, deps, context, [{ accountId, password: issued }]));
  });
}

/** Stores a one-time password: sessions end, a lock is lifted, older sheets lose their password. */
export async function replacePassword(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow,
  change: { issued: IssuedPassword; removeTotp: boolean; reason: string },
): Promise<void> {
  await updateAccount(tx, account.id, {
    password_hash: change.issued.passwordHash,
    must_change_password: true,
    one_time_ends_at: change.issued.endsAt,
    ...(change.removeTotp ? { totp_enabled: false, totp_secret: null, totp_last_counter: null } : {}),
  });
  await voidHandoverItems(tx, account.id);
  await deleteSessions(tx, account.id);
  await deleteChallenges(tx, account.id);
  await clearGuard(tx, loginDigest(account.login));
  await recordChange(tx, deps, context, {
    verb: "identity.resetPassword",
    subjectType: "account",
    subjectIds: [account.id],
    unitId: account.unit_id,
    reason: change.reason,
    detail: { removeTotp: change.removeTotp },
  });
}
