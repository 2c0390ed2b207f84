import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { KeyMissingError } from "../../../platform/key-ring.ts";
import { type AttemptSecrets, ProviderRefusal, ProviderUnreachable } from "../../../platform/oidc/sign-in-provider.ts";
import type { IdentityDeps } from "../deps.ts";
import type { AccountRow } from "../repository/accounts.ts";
import { findLockedUntil } from "../repository/guards.ts";
import { insertAttempt, takeAttempt } from "../repository/provider-attempts.ts";
import { findSessionOrigin } from "../repository/sessions.ts";
import { lockedRefusal } from "./attempts.ts";
import { passFirstStep, type SignInAnswer } from "./open-session.ts";
import { signOut } from "./own-sessions.ts";
import { findProviderAccount } from "./provider-account.ts";
import { assertDemoAllowed, isUsable, recordRefusal } from "./sign-in.ts";
import { getProvider } from "./sign-in-ways.ts";
import { deriveSecret, digestOf, loginDigest, makeToken } from "./tokens.ts";

/**
 * Begins an attempt. The token goes to the browser alone: state, nonce and the proof of PKCE are derived from it, so an
 * answer of the provider counts only in the browser that asked, and nothing stored here helps anybody.
 */
export async function beginProviderSignIn(
  deps: IdentityDeps,
  context: RequestContext,
  input: { returnTo: string },
): Promise<{ url: string; token: string }> {
  const provider = getProvider(deps);
  const token = makeToken();
  const url = await orRefuse(provider.begin(secretsOf(token), context.now));
  const endsAt = new Date(context.now.getTime() + deps.settings.provider.attemptSeconds * 1000);
  const row = { token_digest: digestOf(token), return_to: input.returnTo, ends_at: endsAt };
  await withTransaction(deps, (tx) => insertAttempt(tx, row));
  return { url, token };
}

/**
 * The browser is back. The attempt is taken first, so that an answer sent twice counts once; then the provider's word
 * is checked, the person is found among the accounts, and what an account must be to sign in is asked as ever.
 */
export async function finishProviderSignIn(
  deps: IdentityDeps,
  context: RequestContext,
  input: { query: string; token: string | undefined },
): Promise<SignInAnswer & { returnTo: string }> {
  const provider = getProvider(deps);
  const { token = "", query } = input;
  const returnTo = await withTransaction(deps, (tx) => takeAttempt(tx, digestOf(token), context.now));
  if (returnTo === undefined) {
    await recordRefusal(deps, context, undefined, "provider", "attempt_ended");
    throw new AppError("identity.attempt_ended");
  }
  const person = await orRefuse(provider.finish(query, secretsOf(token), context.now), (reason) =>
    recordRefusal(deps, context, undefined, "provider", reason),
  );
  const account = await findProviderAccount(deps, context, provider, person);
  await assertMayEnter(deps, context, account);
  const hint = deps.secrets.seal(person.idToken, hintPurpose(account.id));
  const { secondStep } = person;
  return { ...(await passFirstStep(deps, context, account, { way: "provider", secondStep, hint })), returnTo };
}

/** Ends the session here, and answers the page that ends the one at the provider, where there is one. */
export async function signOutAtProvider(deps: IdentityDeps, context: RequestContext): Promise<{ url: string | null }> {
  const { actor } = context;
  const origin = actor && (await findSessionOrigin(deps.db.writer, actor.sessionId));
  await signOut(deps, context);
  if (origin?.way !== "provider" || !deps.signIn.provider) return { url: null };
  const idToken = openHint(deps, origin.provider_hint, actor?.accountId ?? "");
  return { url: (await deps.signIn.provider.findEndPage(idToken, context.now)) ?? null };
}

const hintPurpose = (accountId: string) => `provider:${accountId}`;

function openHint(deps: IdentityDeps, sealed: Buffer | null, accountId: string): string | undefined {
  try {
    return sealed === null ? undefined : deps.secrets.open(sealed, hintPurpose(accountId));
  } catch (error) {
    // The provider then asks the person itself.
    if (error instanceof KeyMissingError) return undefined;
    throw error;
  }
}

function secretsOf(token: string): AttemptSecrets {
  const [state, nonce, verifier] = (["state", "nonce", "verifier"] as const).map((one) => deriveSecret(token, one));
  return { state, nonce, verifier } as AttemptSecrets;
}

async function assertMayEnter(deps: IdentityDeps, context: RequestContext, account: AccountRow): Promise<void> {
  if (!isUsable(account, context.now)) {
    await recordRefusal(deps, context, account, "provider", "account_over");
    throw new AppError("identity.account_over");
  }
  const until = await findLockedUntil(deps.db.writer, loginDigest(account.login), context.now);
  if (until) {
    await recordRefusal(deps, context, account, "provider", "locked");
    throw lockedRefusal(Math.ceil((until.getTime() - context.now.getTime()) / 1000));
  }
  assertDemoAllowed(deps, context, account);
}

/** What the provider's side throws, in the words of the contract. */
async function orRefuse<T>(work: Promise<T>, note?: (reason: string) => Promise<void>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProviderUnreachable) {
      await note?.("unreachable");
      throw new AppError("identity.provider_unreachable");
    }
    if (!(error instanceof ProviderRefusal)) throw error;
    await note?.(error.reason);
    throw new AppError("identity.provider_refused", { values: { reason: error.reason } });
  }
}
