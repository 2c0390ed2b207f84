import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccount, lockAccount, updateAccount } from "../repository/accounts.ts";
import { clearGuard } from "../repository/guards.ts";
import { voidHandoverItems } from "../repository/handovers.ts";
import { deleteSessions, findSessionOrigin } from "../repository/sessions.ts";
import { assertPassword } from "./assert-password.ts";
import { countOrRefuseAttempt } from "./attempts.ts";
import { resolveSession } from "./authenticate.ts";
import { notFound } from "./not-found.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { recordOwnAct } from "./record.ts";
import { type RenewedSession, renewToken } from "./renew-session.ts";
import { getSessionView } from "./session-view.ts";
import { loginDigest } from "./tokens.ts";

/** The person's own account after his password was asked for again; wrong ones count like wrong sign-ins. */
export async function proveOwnPassword(
  deps: IdentityDeps,
  context: RequestContext,
  password: string,
): Promise<AccountRow> {
  const account = await findAccount(deps.db.writer, getActor(context).accountId);
  if (!account) throw notFound(context, "account");
  await countOrRefuseAttempt(deps, loginDigest(account.login), context.now);
  if (!(await verifyPassword(password, account.password_hash, deps.passwordCost)))
    throw new AppError("identity.wrong_password");
  await withTransaction(deps, (tx) => clearGuard(tx, loginDigest(account.login)));
  return account;
}

/**
 * The person's own account after it was made sure that the person is still there: by the password, or, who came through
 * the identity provider and may know no password, by having come just now.
 */
export async function proveOneself(
  deps: IdentityDeps,
  context: RequestContext,
  password: string | undefined,
): Promise<AccountRow> {
  if (password !== undefined) return proveOwnPassword(deps, context, password);
  const { accountId, sessionId } = getActor(context);
  const origin = await findSessionOrigin(deps.db.writer, sessionId);
  if (origin?.way !== "provider") throw new AppError("identity.wrong_password");
  const age = context.now.getTime() - origin.created_at.getTime();
  if (age > deps.settings.provider.freshSeconds * 1000) throw new AppError("identity.sign_in_again");
  const account = await findAccount(deps.db.writer, accountId);
  if (!account) throw notFound(context, "account");
  return account;
}

/** Sets a new password, which ends every other session and any one-time password; this one gets a new token. */
export async function changeOwnPassword(
  deps: IdentityDeps,
  context: RequestContext,
  input: { currentPassword: string; newPassword: string },
): Promise<RenewedSession> {
  const actor = getActor(context);
  const account = await proveOwnPassword(deps, context, input.currentPassword);
  const person = { login: account.login, displayName: account.display_name };
  await assertPassword(deps, input.newPassword, person, { path: "body.newPassword", now: context.now });
  if (await verifyPassword(input.newPassword, account.password_hash, deps.passwordCost)) throw samePassword();
  const hash = await hashPassword(input.newPassword, deps.passwordCost);
  const token = await withTransaction(deps, async (tx) => {
    const locked = await lockAccount(tx, account.id);
    // Reset by an administrator meanwhile: the old password proves nothing any more.
    if (locked?.password_hash !== account.password_hash) throw new AppError("identity.wrong_password");
    await updateAccount(tx, account.id, { password_hash: hash, must_change_password: false, one_time_ends_at: null });
    await voidHandoverItems(tx, account.id);
    const ended = await deleteSessions(tx, account.id, { except: actor.sessionId });
    await recordOwnAct(tx, deps, context, { kind: "change", verb: "identity.changeOwnPassword", detail: { ended } });
    return renewToken(tx, actor.sessionId);
  });
  // Roles begin to count once the one-time password is replaced.
  const refreshed = await resolveSession(deps, { sessionId: actor.sessionId }, context.now);
  return { token, session: await getSessionView(deps, refreshed ?? actor, context.now) };
}

function samePassword(): AppError {
  return new AppError("identity.weak_password", {
    faults: [{ path: "body.newPassword", vi: "trùng mật khẩu hiện tại", en: "is the present password" }],
  });
}
