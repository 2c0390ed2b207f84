import type { listOwnSessions as ListOwnSessions } from "../../../../contract/identity/own-account.ts";
import type { SessionView } from "../../../../contract/identity/session.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import { deriveSessionEnds, idleBorder } from "../../../../domain/identity/session-rules.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { deleteSessions, listSessions, touchSession } from "../repository/sessions.ts";
import { notFound } from "./not-found.ts";
import { recordOwnAct } from "./record.ts";
import { getSessionView } from "./session-view.ts";

export async function getSession(deps: IdentityDeps, context: RequestContext): Promise<SessionView> {
  return getSessionView(deps, getActor(context), context.now);
}

/** Moves the idle end to half an hour (as set) from now. */
export async function extendSession(deps: IdentityDeps, context: RequestContext): Promise<SessionView> {
  const actor = getActor(context);
  await touchSession(deps.db, actor.sessionId, context.now);
  return getSessionView(deps, actor, context.now);
}

export async function signOut(deps: IdentityDeps, context: RequestContext): Promise<void> {
  const actor = getActor(context);
  await withTransaction(deps, async (tx) => {
    await deleteSessions(tx, actor.accountId, { only: actor.sessionId });
    await recordOwnAct(tx, deps, context, { kind: "auth", verb: "identity.signOut" });
  });
}

export async function listOwnSessions(
  deps: IdentityDeps,
  context: RequestContext,
): Promise<AnswerOf<typeof ListOwnSessions>> {
  const actor = getActor(context);
  const rules = deps.settings.session;
  const at = { now: context.now, idleSince: idleBorder(context.now, rules) };
  const rows = await listSessions(deps.db.reader, actor.accountId, at);
  return {
    items: rows.map((row) => {
      const times = { createdAt: row.created_at, lastSeenAt: row.last_seen_at, absoluteEndsAt: row.ends_at };
      return {
        id: row.id,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        endsAt: deriveSessionEnds(times, rules).endsAt.toISOString(),
        address: row.address,
        userAgent: row.user_agent,
        current: row.id === actor.sessionId,
      };
    }),
  };
}

export async function endOwnSession(deps: IdentityDeps, context: RequestContext, sessionId: string): Promise<void> {
  const actor = getActor(context);
  await withTransaction(deps, async (tx) => {
    const ended = await deleteSessions(tx, actor.accountId, { only: sessionId });
    if (ended === 0) throw notFound(context, "session");
    await recordOwnAct(tx, deps, context, { kind: "auth", verb: "identity.endOwnSession" });
  });
}

export async function endOtherSessions(deps: IdentityDeps, context: RequestContext): Promise<{ ended: number }> {
  const actor = getActor(context);
  return withTransaction(deps, async (tx) => {
    const ended = await deleteSessions(tx, actor.accountId, { except: actor.sessionId });
    await recordOwnAct(tx, deps, context, { kind: "auth", verb: "identity.endOtherSessions", detail: { ended } });
    return { ended };
  });
}
