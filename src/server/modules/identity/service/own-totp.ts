import { toString as drawQr } from "qrcode";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccount, lockAccount, updateAccount } from "../repository/accounts.ts";
import { clearGuard } from "../repository/guards.ts";
import { forgetSecondSteps, markSecondStep } from "../repository/sessions.ts";
import { countOrRefuseAttempt } from "./attempts.ts";
import { resolveSession } from "./authenticate.ts";
import { findTotpCounter, makeTotpSecret, totpPurpose } from "./check-totp.ts";
import { notFound } from "./not-found.ts";
import { proveOneself } from "./own-password.ts";
import { recordOwnAct } from "./record.ts";
import { type RenewedSession, renewToken } from "./renew-session.ts";
import { getSessionView } from "./session-view.ts";
import { loginDigest } from "./tokens.ts";

/** Makes a secret for the authenticator. Signing in asks for it only after a first code has been confirmed. */
export async function startTotp(
  deps: IdentityDeps,
  context: RequestContext,
  input: { password?: string | undefined },
): Promise<{ secret: string; uri: string; qrSvg: string }> {
  const account = await proveOneself(deps, context, input.password);
  const { base32, uri } = makeTotpSecret(account.login, deps.settings.totp);
  await withTransaction(deps, async (tx) => {
    const locked = await lockAccount(tx, account.id);
    if (!locked || locked.totp_enabled) throw wrongState(context, "on");
    const sealed = deps.secrets.seal(base32, totpPurpose(account.id));
    await updateAccount(tx, account.id, { totp_secret: sealed, totp_last_counter: null });
    await recordOwnAct(tx, deps, context, { kind: "change", verb: "identity.startTotp" });
  });
  return { secret: base32, uri, qrSvg: await drawQr(uri, { type: "svg", margin: 2, errorCorrectionLevel: "M" }) };
}

/** Turns the second step on; what a role demanded is done with it. The session goes on under a new token. */
export async function confirmTotp(
  deps: IdentityDeps,
  context: RequestContext,
  input: { code: string },
): Promise<RenewedSession> {
  const account = await findAccount(deps.db.writer, getActor(context).accountId);
  if (!account) throw notFound(context, "account");
  await countOrRefuseAttempt(deps, loginDigest(account.login), context.now);
  return applyCode(deps, context, account, input.code, { expected: "off", verb: "identity.confirmTotp" });
}

/**
 * Turns the second step off and forgets the secret; whose role demands one must set it up again at once. The session
 * goes on under a new token.
 */
export async function disableTotp(
  deps: IdentityDeps,
  context: RequestContext,
  input: { password?: string | undefined; code: string },
): Promise<RenewedSession> {
  const account = await proveOneself(deps, context, input.password);
  await countOrRefuseAttempt(deps, loginDigest(account.login), context.now);
  return applyCode(deps, context, account, input.code, { expected: "on", verb: "identity.disableTotp" });
}

async function applyCode(
  deps: IdentityDeps,
  context: RequestContext,
  account: AccountRow,
  code: string,
  change: { expected: "on" | "off"; verb: string },
): Promise<RenewedSession> {
  const turningOn = change.expected === "off";
  const actor = getActor(context);
  const token = await withTransaction(deps, async (tx) => {
    const locked = await lockAccount(tx, account.id);
    if (!locked?.totp_secret || locked.totp_enabled === turningOn) {
      throw wrongState(context, turningOn && locked?.totp_enabled ? "on" : "off");
    }
    const at = { now: context.now, rules: deps.settings.totp };
    const counter = findTotpCounter(deps.secrets, locked, code, at);
    if (counter === undefined) throw new AppError("identity.totp_refused");
    await updateAccount(
      tx,
      account.id,
      turningOn
        ? { totp_enabled: true, totp_last_counter: counter }
        : { totp_enabled: false, totp_secret: null, totp_last_counter: null },
    );
    if (turningOn) await markSecondStep(tx, actor.sessionId);
    else await forgetSecondSteps(tx, account.id);
    await clearGuard(tx, loginDigest(account.login));
    await recordOwnAct(tx, deps, context, { kind: "change", verb: change.verb });
    return renewToken(tx, actor.sessionId);
  });
  // With the change the roles may have begun to count, or ceased.
  const refreshed = await resolveSession(deps, { sessionId: actor.sessionId }, context.now);
  return { token, session: await getSessionView(deps, refreshed ?? actor, context.now) };
}

function wrongState(context: RequestContext, state: "on" | "off"): AppError {
  const words = { vi: { on: "đang bật", off: "chưa bật" }, en: { on: "on", off: "off" } };
  return new AppError("identity.totp_state", { values: { state: words[context.language][state] } });
}
