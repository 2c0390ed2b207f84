import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { findAccount, lockAccount, updateAccount } from "../repository/accounts.ts";
import { lockChallenge } from "../repository/challenges.ts";
import { countOrRefuseAttempt } from "./attempts.ts";
import { findTotpCounter } from "./check-totp.ts";
import { openSession, type SignInAnswer } from "./open-session.ts";
import { assertDemoAllowed, isOneTimeOver, isUsable, recordRefusal } from "./sign-in.ts";
import { digestOf, loginDigest } from "./tokens.ts";

/**
 * Second step: a code of the authenticator. Codes are counted as attempts of the login like passwords, and a code counts
 * once: two sessions cannot be opened with it, not even at the same moment.
 */
export async function confirmSignIn(
  deps: IdentityDeps,
  context: RequestContext,
  input: { challenge: string; code: string },
): Promise<Extract<SignInAnswer, { step: "signedIn" }>> {
  const tokenDigest = digestOf(input.challenge);
  const challenge = await withTransaction(deps, (tx) => lockChallenge(tx, tokenDigest, context.now));
  const account = challenge && (await findAccount(deps.db.writer, challenge.account_id));
  if (!challenge || !account?.totp_enabled || !isUsable(account, context.now)) {
    throw new AppError("identity.challenge_ended");
  }
  const { way, provider_hint: hint } = challenge;
  if (way === "password" && isOneTimeOver(account, context.now)) throw new AppError("identity.challenge_ended");
  await countOrRefuseAttempt(deps, loginDigest(account.login), context.now);
  assertDemoAllowed(deps, context, account);

  const at = { now: context.now, rules: deps.settings.totp };
  if (findTotpCounter(deps.secrets, account, input.code, at) === undefined) {
    await recordRefusal(deps, context, account, "totp");
    throw new AppError("identity.totp_refused");
  }
  return openSession(deps, context, account, { way, hint, secondStep: "totp" }, async (tx) => {
    // Locked and looked at again: the same code sent twice at once must open one session.
    if ((await lockChallenge(tx, tokenDigest, context.now)) === undefined) {
      throw new AppError("identity.challenge_ended");
    }
    const locked = await lockAccount(tx, account.id);
    const counter = locked && findTotpCounter(deps.secrets, locked, input.code, at);
    if (counter === undefined) throw new AppError("identity.totp_refused");
    await updateAccount(tx, account.id, { totp_last_counter: counter });
  });
}
