import type { Ability } from "../../../../domain/identity/ability.ts";
import type { SignInWay } from "../../../../domain/identity/model.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { recordAction } from "../../../platform/audit/record-action.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccount } from "../repository/accounts.ts";
import type { SecondStep } from "../repository/sessions.ts";

/** An act on accounts, roles or substitutions of a unit. */
interface Change {
  readonly verb: string;
  readonly subjectType: "account" | "substitution" | "handover";
  readonly subjectIds: readonly string[];
  readonly unitId: string | null;
  readonly ability?: Ability;
  readonly reason?: string | null;
  readonly detail?: object;
  readonly personal?: object;
}

/** Records a change by the person of the request, or by the program when a command makes it. */
export async function recordChange(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  change: Change,
): Promise<string> {
  return recordAct(tx, deps, context, {
    ...change,
    kind: context.actor ? "change" : "system",
    ability: change.ability ?? "identity.manage",
    inUnit: change.unitId,
  });
}

/** Records that a person looked at personal data of these accounts: one act a request. */
export async function recordRead(
  deps: IdentityDeps,
  context: RequestContext,
  read: { readonly verb: string; readonly subjectIds: readonly string[]; readonly unitId: string | null },
): Promise<void> {
  if (read.subjectIds.length === 0) return;
  await withTransaction(deps, (tx) =>
    recordAct(tx, deps, context, {
      kind: "read",
      verb: read.verb,
      subjectType: "account",
      subjectIds: read.subjectIds,
      ability: "identity.read",
      inUnit: read.unitId,
    }),
  );
}

/**
 * Records an attempt to sign in. A refused one has no actor: who knocked is not known, only at whose door. Address and
 * program are personal data.
 */
export async function recordAuth(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  attempt: {
    readonly verb: string;
    readonly account: AccountRow | undefined;
    readonly detail: { secondStep: SecondStep | null; way: SignInWay } | { step: string; reason?: string };
  },
): Promise<void> {
  const { account, verb } = attempt;
  const proven = verb === "identity.signIn";
  await recordAction(tx, deps, {
    kind: "auth",
    verb,
    subjectType: "account",
    subjectIds: account ? [account.id] : [],
    actor: {
      accountId: proven ? (account?.id ?? null) : null,
      role: null,
      unitId: account?.unit_id ?? null,
      onBehalfOf: null,
    },
    requestId: context.requestId,
    detail: { ...attempt.detail },
    personal: { address: context.address, userAgent: context.userAgent },
  });
}

/** Records what a person does to his own account or sessions. */
export async function recordOwnAct(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  act: { readonly kind: "auth" | "change"; readonly verb: string; readonly detail?: { readonly ended: number } },
): Promise<void> {
  const { accountId } = getActor(context);
  const account = await findAccount(tx, accountId);
  await recordAction(tx, deps, {
    kind: act.kind,
    verb: act.verb,
    subjectType: "account",
    subjectIds: [accountId],
    actor: { accountId, role: null, unitId: account?.unit_id ?? null, onBehalfOf: null },
    requestId: context.requestId,
    ...(act.detail && { detail: { ...act.detail } }),
  });
}
