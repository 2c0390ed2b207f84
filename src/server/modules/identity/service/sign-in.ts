import { deriveAccountState } from "../../../../domain/identity/account-state.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccountByLogin } from "../repository/accounts.ts";
import { listRolesOn } from "../repository/roles.ts";
import { countOrRefuseAttempt } from "./attempts.ts";
import { passFirstStep, type SignInAnswer } from "./open-session.ts";
import { verifyPassword } from "./password-hash.ts";
import { recordAuth } from "./record.ts";
import { loginDigest } from "./tokens.ts";

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
  const fits = await verifyPassword(input.password, account?.password_hash, deps.passwordCost);
  if (!account || !fits || !isUsable(account, context.now) || isOneTimeOver(account, context.now)) {
    await recordRefusal(deps, context, account, "password");
    throw new AppError("identity.sign_in_refused");
  }
  assertDemoAllowed(deps, context, account);
  await assertOwnPasswordAllowed(deps, context, account);
  return passFirstStep(deps, context, account, { way: "password", secondStep: false, hint: undefined });
}

/** Writes down that somebody failed to sign in; what was typed as login is kept only where an account has it. */
export async function recordRefusal(
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow | undefined,
  step: "password" | "totp" | "provider",
  reason?: string,
): Promise<void> {
  const detail = { step, ...(reason !== undefined && { reason }) };
  await withTransaction(deps, (tx) =>
    recordAuth(tx, deps, context, { verb: "identity.refuseSignIn", account, detail }),
  );
}

/** Where the province signs in at its provider, own passwords remain to the roles that keep a way in without it. */
async function assertOwnPasswordAllowed(
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow,
): Promise<void> {
  const { provider } = deps.signIn;
  if (!provider?.only) return;
  const held = await listRolesOn(deps.db.writer, account.id, dayInVietnam(context.now));
  if (held.some((code) => provider.spareRoles.includes(code))) return;
  await recordRefusal(deps, context, account, "password", "provider_only");
  throw new AppError("identity.provider_only");
}

/** True where the account counts today. */
export function isUsable(account: AccountRow, now: Date): boolean {
  const span = { validFrom: account.valid_from, validUntil: account.valid_until };
  const state = deriveAccountState({ ...span, deactivated: account.deactivated_at !== null }, dayInVietnam(now));
  return state === "active";
}

/** A one-time password that came too late; it matters to nobody who does not sign in with it. */
export function isOneTimeOver(account: AccountRow, now: Date): boolean {
  return account.must_change_password && account.one_time_ends_at !== null && account.one_time_ends_at <= now;
}

export function assertDemoAllowed(deps: IdentityDeps, context: RequestContext, account: AccountRow): void {
  if (account.demo && !deps.allowsDemo(context.address)) throw new AppError("identity.demo_refused");
}
