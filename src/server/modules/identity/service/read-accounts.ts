import type {
  AccountDetail,
  countAccountsToSee as CountAccountsToSee,
  listAccounts as ListAccounts,
} from "../../../../contract/identity/accounts.ts";
import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type { Ability, Reach } from "../../../../domain/identity/ability.ts";
import { deriveAccountState } from "../../../../domain/identity/account-state.ts";
import { hasAbility, scopeFor } from "../../../../domain/identity/actor.ts";
import { judge } from "../../../../domain/identity/policy.ts";
import type { Reader } from "../../../db/database.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { countAccounts, listAccountRows, listRoleViews } from "../accounts.query.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccount, toFields } from "../repository/accounts.ts";
import { findLockedUntil } from "../repository/guards.ts";
import { listIdentities } from "../repository/identities.ts";
import { listHoldings } from "../repository/roles.ts";
import { findLivingUnits, resolveScopes } from "../repository/units.ts";
import { assertAllowed } from "./assert-allowed.ts";
import { notFound } from "./not-found.ts";
import { recordRead } from "./record.ts";
import { loginDigest } from "./tokens.ts";

/** One page of the accounts in the units the person may look at; the look itself is recorded, with the ids. */
export async function listAccounts(
  deps: IdentityDeps,
  context: RequestContext,
  query: QueryOf<typeof ListAccounts>,
): Promise<AnswerOf<typeof ListAccounts>> {
  const actor = getActor(context);
  const today = dayInVietnam(context.now);
  const page = await listAccountRows(deps.db.reader, {
    ...query,
    scope: scopeFor(actor, "identity.read"),
    unitIds: await chosenUnits(deps.db.reader, query, today),
    now: context.now,
    today,
  });
  await recordRead(deps, context, {
    verb: "identity.listAccounts",
    subjectIds: page.items.map((item) => item.id),
    unitId: null,
  });
  return { ...page, page: query.page, pageSize: query.pageSize, canCreate: hasAbility(actor, "identity.manage") };
}

/**
 * How many accounts within reach an administrator should look at: numbers alone, which are no look at anybody's data.
 * Who never signed in with an account that is not valid today need not be asked why.
 */
export async function countAccountsToSee(
  deps: IdentityDeps,
  context: RequestContext,
): Promise<AnswerOf<typeof CountAccountsToSee>> {
  const { now } = context;
  const within = { scope: scopeFor(getActor(context), "identity.read"), now, today: dayInVietnam(now) };
  const [locked, neverSignedIn] = await Promise.all([
    countAccounts(deps.db.reader, { ...within, locked: true }),
    countAccounts(deps.db.reader, { ...within, neverSignedIn: true, state: "active" }),
  ]);
  return { locked, neverSignedIn };
}

async function chosenUnits(
  db: Reader,
  query: { unitId?: string | undefined; below?: boolean | undefined },
  today: string,
): Promise<readonly string[] | undefined> {
  if (query.unitId === undefined) return undefined;
  const reach = query.below ? "subtree" : "unit";
  const [scope] = await resolveScopes(db, [{ unitId: query.unitId, reach }], today);
  return scope?.kind === "units" ? scope.unitIds : undefined;
}

/** One account with its roles; the look is recorded. */
export async function getAccount(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
): Promise<AccountDetail> {
  const account = await findAccount(deps.db.reader, accountId);
  if (!account) throw notFound(context, "account");
  assertAllowed(context, { kind: "readAccount", unitId: account.unit_id });
  const detail = await describeAccount(deps.db.reader, context, account);
  await recordRead(deps, context, {
    verb: "identity.getAccount",
    subjectIds: [accountId],
    unitId: account.unit_id,
  });
  return detail;
}

/** The account as the screen shows it, with what this person may do to it. */
export async function describeAccount(
  db: Reader,
  context: RequestContext,
  account: AccountRow,
): Promise<AccountDetail> {
  const actor = getActor(context);
  const today = dayInVietnam(context.now);
  const units = await findLivingUnits(db, [account.unit_id], today);
  const identities = await listIdentities(db, account.id);
  const roles = await listRoleViews(db, account.id, today);
  const roots = roles.map((role) => ({ unitId: role.unitId, reach: role.reach as Reach }));
  const scopes = await resolveScopes(db, roots, today);
  const target = { accountId: account.id, unitId: account.unit_id };
  const holdings = await listHoldings(db, account.id, today);
  const mayChange = judge(actor, { kind: "changeAccount", ...target, holdings }).ok;
  const span = { validFrom: account.valid_from, validUntil: account.valid_until };
  const deactivated = account.deactivated_at !== null;
  return {
    ...toFields(account),
    id: account.id,
    unitName: units.get(account.unit_id)?.nameVi ?? null,
    unitNameEn: units.get(account.unit_id)?.nameEn ?? null,
    state: deriveAccountState({ ...span, deactivated }, today),
    demo: account.demo,
    mustChangePassword: account.must_change_password,
    totpEnabled: account.totp_enabled,
    identities: identities.map((one) => ({ ...one, since: one.since.toISOString() })),
    lockedUntil: (await findLockedUntil(db, loginDigest(account.login), context.now))?.toISOString() ?? null,
    lastSignedInAt: account.last_signed_in_at?.toISOString() ?? null,
    createdAt: account.created_at.toISOString(),
    version: account.version,
    roles: roles.map(({ abilities, reach, ...role }, index) => ({
      ...role,
      canEnd:
        (role.validUntil === null || today < role.validUntil) &&
        judge(actor, {
          kind: "endRole",
          accountId: account.id,
          accountUnitId: account.unit_id,
          roleUnitId: role.unitId,
          holding: { abilities: abilities as Ability[], scope: scopes[index] ?? { kind: "all" } },
        }).ok,
    })),
    can: {
      edit: mayChange,
      giveRoles: judge(actor, { kind: "changeAccount", ...target, holdings: [] }).ok && !deactivated,
      resetPassword: mayChange && !deactivated,
      deactivate: mayChange,
    },
  };
}
