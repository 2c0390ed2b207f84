import type { SessionView } from "../../../../contract/identity/session.ts";
import { deriveAccountState } from "../../../../domain/identity/account-state.ts";
import { absoluteEnd } from "../../../../domain/identity/session-rules.ts";
import type { Tx } from "../../../db/transaction.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccountByLogin, updateAccount } from "../repository/accounts.ts";
import { deleteChallenges, insertChallenge } from "../repository/challenges.ts";
import { clearGuard } from "../repository/guards.ts";
import { insertSession } from "../repository/sessions.ts";
import { countOrRefuseAttempt } from "./attempts.ts";
import { authenticate } from "./authenticate.ts";
import { verifyPassword } from "./password-hash.ts";
import { recordAuth } from "./record.ts";
import { getSessionView } from "./session-view.ts";
import { digestOf, loginDigest, makeToken } from "./tokens.ts";

export type SignInAnswer =
  | { readonly step: "signedIn"; readonly token: string; readonly session: SessionView }
  | { readonly step: "totp"; readonly challenge: string; readonly endsAt: Date };

/**
 * First step: login and password. A wrong login, a wrong password, an account that is not valid today and an expired
 * one-time password get the same answer after the same work, so that nobody learns which logins exist.
 */
export async function signIn(
  deps: IdentityDeps,
  context: RequestContext,
  input: { login: string; password: string },
): Promise<SignInAnswer> {
  await countOrRefuseAttempt(deps, loginDigest(input.login), context.now);
  const account = await findAccountByLogin(deps.db.writer, input.login);
  const fits = await verifyPassword(input.password, account?.password_hash);
  if (!account || !fits || !isUsable(account, context.now)) {
    await recordRefusal(deps, context, account, "password");
    throw new AppError("identity.sign_in_refused");
  }
  assertDemoAllowed(deps, context, account);
  if (!account.totp_enabled) return openSession(deps, context, account);

  const challenge = makeToken();
  const endsAt = new Date(context.now.getTime() + deps.settings.totp.challengeSeconds * 1000);
  await withTransaction(deps, (tx) =>
    insertChallenge(tx, { token_digest: digestOf(challenge), account_id: account.id, ends_at: endsAt }),
  );
  return { step: "totp", challenge, endsAt };
}

/** Opens a session: all checks have passed. The count of wrong attempts is forgotten. */
export async function openSession(
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow,
  alsoInTransaction?: (tx: Tx) => Promise<void>,
): Promise<Extract<SignInAnswer, { step: "signedIn" }>> {
  const token = makeToken();
  const { now } = context;
  await withTransaction(deps, async (tx) => {
    await alsoInTransaction?.(tx);
    await insertSession(tx, {
      id: deps.ids.next(),
      token_digest: digestOf(token),
      account_id: account.id,
      created_at: now,
      last_seen_at: now,
      ends_at: absoluteEnd(now, deps.settings.session),
      address: context.address,
      user_agent: context.userAgent,
    });
    await deleteChallenges(tx, account.id);
    await clearGuard(tx, loginDigest(account.login));
    await updateAccount(tx, account.id, { last_signed_in_at: now });
    await recordAuth(tx, deps, context, {
      verb: "identity.signIn",
      account,
      detail: { secondStep: account.totp_enabled },
    });
  });
  const actor = await authenticate(deps, token, now);
  if (!actor) throw new AppError("identity.sign_in_refused");
  return { step: "signedIn", token, session: await getSessionView(deps, actor, now) };
}

/** Writes down that somebody failed to sign in; what was typed as login is kept only where an account has it. */
export async function recordRefusal(
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow | undefined,
  step: "password" | "totp",
): Promise<void> {
  await withTransaction(deps, (tx) =>
    recordAuth(tx, deps, context, { verb: "identity.refuseSignIn", account, detail: { step } }),
  );
}

export function isUsable(account: AccountRow, now: Date): boolean {
  const span = { validFrom: account.valid_from, validUntil: account.valid_until };
  const state = deriveAccountState({ ...span, deactivated: account.deactivated_at !== null }, dayInVietnam(now));
  const expired = account.must_change_password && account.one_time_ends_at !== null && account.one_time_ends_at <= now;
  return state === "active" && !expired;
}

export function assertDemoAllowed(deps: IdentityDeps, context: RequestContext, account: AccountRow): void {
  if (account.demo && !deps.allowsDemo(context.address)) throw new AppError("identity.demo_refused");
}
