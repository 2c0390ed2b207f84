import type { SessionView } from "../../../../contract/identity/session.ts";
import type { SignInWay } from "../../../../domain/identity/model.ts";
import { absoluteEnd } from "../../../../domain/identity/session-rules.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, updateAccount } from "../repository/accounts.ts";
import { deleteChallenges, insertChallenge } from "../repository/challenges.ts";
import { clearGuard } from "../repository/guards.ts";
import { deleteSessions, insertSession, type SecondStep } from "../repository/sessions.ts";
import { authenticate } from "./authenticate.ts";
import { recordAuth } from "./record.ts";
import { getSessionView } from "./session-view.ts";
import { digestOf, loginDigest, makeToken } from "./tokens.ts";

export type SignInAnswer =
  | { readonly step: "signedIn"; readonly token: string; readonly session: SessionView }
  | { readonly step: "totp"; readonly challenge: string; readonly endsAt: Date };

/** What the first step has proved. */
export interface FirstStep {
  readonly way: SignInWay;
  /** True where the identity provider has asked for a second step that counts here. */
  readonly secondStep: boolean;
  /** The sealed token by which the provider knows its session. */
  readonly hint: Buffer | undefined;
}

/** Asks for the code of the authenticator where the account has one and nobody else asked for a second step. */
export async function passFirstStep(
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow,
  first: FirstStep,
): Promise<SignInAnswer> {
  const { way, hint = null, secondStep } = first;
  if (secondStep || !account.totp_enabled) {
    return openSession(deps, context, account, { way, hint, secondStep: secondStep ? "provider" : null });
  }
  const challenge = makeToken();
  const endsAt = new Date(context.now.getTime() + deps.settings.totp.challengeSeconds * 1000);
  const row = { token_digest: digestOf(challenge), account_id: account.id, ends_at: endsAt, way, provider_hint: hint };
  await withTransaction(deps, (tx) => insertChallenge(tx, row));
  return { step: "totp", challenge, endsAt };
}

/**
 * Opens a session with an identifier of its own: all checks have passed. The count of wrong attempts is forgotten, and
 * a session that this browser still had ends.
 */
export async function openSession(
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow,
  proof: { readonly way: SignInWay; readonly hint: Buffer | null; readonly secondStep: SecondStep | null },
  alsoInTransaction?: (tx: Tx) => Promise<void>,
): Promise<Extract<SignInAnswer, { step: "signedIn" }>> {
  const token = makeToken();
  const { now, actor: before } = context;
  const { way, hint, secondStep } = proof;
  await withTransaction(deps, async (tx) => {
    await alsoInTransaction?.(tx);
    if (before) await deleteSessions(tx, before.accountId, { only: before.sessionId });
    await insertSession(tx, {
      id: deps.ids.next(),
      token_digest: digestOf(token),
      account_id: account.id,
      created_at: now,
      last_seen_at: now,
      ends_at: absoluteEnd(now, deps.settings.session),
      address: context.address,
      user_agent: context.userAgent,
      way,
      second_step: secondStep,
      provider_hint: hint,
    });
    await deleteChallenges(tx, account.id);
    await clearGuard(tx, loginDigest(account.login));
    await updateAccount(tx, account.id, { last_signed_in_at: now });
    await recordAuth(tx, deps, context, { verb: "identity.signIn", account, detail: { way, secondStep } });
  });
  const actor = await authenticate(deps, token, now);
  if (!actor) throw new AppError("identity.sign_in_refused");
  return { step: "signedIn", token, session: await getSessionView(deps, actor, now) };
}
