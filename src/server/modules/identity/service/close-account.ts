import type { AccountDetail } from "../../../../contract/identity/accounts.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { findAccount, updateAccount } from "../repository/accounts.ts";
import { deleteChallenges } from "../repository/challenges.ts";
import { clearGuard } from "../repository/guards.ts";
import { deleteSessions } from "../repository/sessions.ts";
import { assertVersion } from "./edit-account.ts";
import { keepingGiver } from "./keeping-giver.ts";
import { notFound } from "./not-found.ts";
import { openForChange } from "./open-account.ts";
import { describeAccount } from "./read-accounts.ts";
import { recordChange } from "./record.ts";
import { loginDigest } from "./tokens.ts";

type Input = { readonly version: number; readonly reason: string };

/** Closes an account: its sessions end at once, what it did stays. */
export async function deactivateAccount(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
  input: Input,
): Promise<AccountDetail> {
  return setDeactivated(deps, context, accountId, { ...input, to: context.now });
}

/** Opens a closed account again. */
export async function reactivateAccount(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
  input: Input,
): Promise<AccountDetail> {
  return setDeactivated(deps, context, accountId, { ...input, to: null });
}

async function setDeactivated(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
  input: Input & { readonly to: Date | null },
): Promise<AccountDetail> {
  const { to, reason, version } = input;
  return withTransaction(deps, async (tx) => {
    const account = await openForChange(tx, context, accountId);
    assertVersion(account, version, { deactivated: to !== null });
    if ((account.deactivated_at !== null) === (to !== null)) throw wrongState(context, to !== null);
    await keepingGiver(tx, context, accountId, () =>
      updateAccount(tx, accountId, { deactivated_at: to }, { raiseVersion: true }),
    );
    if (to !== null) {
      await deleteSessions(tx, accountId);
      await deleteChallenges(tx, accountId);
    }
    await recordChange(tx, deps, context, {
      verb: to === null ? "identity.reactivateAccount" : "identity.deactivateAccount",
      subjectType: "account",
      subjectIds: [accountId],
      unitId: account.unit_id,
      reason,
    });
    const after = await findAccount(tx, accountId);
    if (!after) throw notFound(context, "account");
    return describeAccount(tx, context, after);
  });
}

export function wrongState(context: RequestContext, closed: boolean): AppError {
  const words = { vi: closed ? "đã đóng" : "đang mở", en: closed ? "closed" : "open" };
  return new AppError("identity.account_state", { values: { state: words[context.language] } });
}

/** Lifts the lock that wrong attempts put on a login. */
export async function unlockAccount(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
): Promise<AccountDetail> {
  return withTransaction(deps, async (tx) => {
    const account = await openForChange(tx, context, accountId);
    await clearGuard(tx, loginDigest(account.login));
    await recordChange(tx, deps, context, {
      verb: "identity.unlockAccount",
      subjectType: "account",
      subjectIds: [accountId],
      unitId: account.unit_id,
    });
    return describeAccount(tx, context, account);
  });
}

/** Signs a person out everywhere. */
export async function endAccountSessions(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
): Promise<{ ended: number }> {
  return withTransaction(deps, async (tx) => {
    const account = await openForChange(tx, context, accountId);
    const ended = await deleteSessions(tx, accountId);
    await deleteChallenges(tx, accountId);
    await recordChange(tx, deps, context, {
      verb: "identity.endAccountSessions",
      subjectType: "account",
      subjectIds: [accountId],
      unitId: account.unit_id,
      detail: { ended },
    });
    return { ended };
  });
}
