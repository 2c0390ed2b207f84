import type { AccountDetail } from "../../../../contract/identity/accounts.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { deleteChallenges } from "../repository/challenges.ts";
import { deleteIdentity, insertIdentity } from "../repository/identities.ts";
import { deleteSessions } from "../repository/sessions.ts";
import { wrongState } from "./close-account.ts";
import { notFound } from "./not-found.ts";
import { openForChange } from "./open-account.ts";
import { describeAccount } from "./read-accounts.ts";
import { recordChange } from "./record.ts";
import { getProvider } from "./sign-in-ways.ts";
import { tellOfDoor } from "./tell-index-owner.ts";

/** Ties a person of the provider to an account; each has one of the other. */
export async function linkIdentity(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
  input: { subject: string; reason: string },
): Promise<AccountDetail> {
  const { subject, reason } = input;
  return withTransaction(deps, async (tx) => {
    const account = await openForChange(tx, context, accountId);
    const { issuer } = getProvider(deps);
    if (account.deactivated_at !== null) throw wrongState(context, true);
    const row = { id: deps.ids.next(), account_id: accountId, issuer, subject, since: context.now };
    if (!(await insertIdentity(tx, row))) throw new AppError("identity.identity_taken");
    await recordChange(tx, deps, context, {
      verb: "identity.linkIdentity",
      subjectType: "account",
      subjectIds: [accountId],
      unitId: account.unit_id,
      reason,
      detail: { provider: issuer, byLogin: false },
      personal: { personAtProvider: subject },
    });
    await tellOfDoor(tx, deps, context, { account, way: "provider", reason });
    return describeAccount(tx, context, account);
  });
}

/** Unties it; whoever signed in by it is signed out. */
export async function unlinkIdentity(
  deps: IdentityDeps,
  context: RequestContext,
  target: { accountId: string; identityId: string },
  input: { reason: string },
): Promise<AccountDetail> {
  const { accountId, identityId } = target;
  return withTransaction(deps, async (tx) => {
    const account = await openForChange(tx, context, accountId);
    const removed = await deleteIdentity(tx, accountId, identityId);
    if (!removed) throw notFound(context, "identity");
    await deleteSessions(tx, accountId);
    await deleteChallenges(tx, accountId);
    await recordChange(tx, deps, context, {
      verb: "identity.unlinkIdentity",
      subjectType: "account",
      subjectIds: [accountId],
      unitId: account.unit_id,
      reason: input.reason,
      detail: { provider: removed.issuer },
      personal: { personAtProvider: removed.subject },
    });
    return describeAccount(tx, context, account);
  });
}
