import type { AccountDetail } from "../../../../contract/identity/accounts.ts";
import type { giveRole as GiveRole, listRoles as ListRoles } from "../../../../contract/identity/roles.ts";
import type { AnswerOf, BodyOf } from "../../../../contract/operation.ts";
import { addDays } from "../../../../domain/calendar/day.ts";
import type { Ability } from "../../../../domain/identity/ability.ts";
import { overlaps } from "../../../../domain/identity/account-state.ts";
import { type Actor, type Scope, scopeFor } from "../../../../domain/identity/actor.ts";
import type { Role } from "../../../../domain/identity/model.ts";
import { type Holding, mayGive } from "../../../../domain/identity/policy.ts";
import type { Reader } from "../../../db/database.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { lockAccount } from "../repository/accounts.ts";
import {
  endAssignment,
  findRole,
  insertAssignments,
  listAssignments,
  listRoles as readRoles,
} from "../repository/roles.ts";
import { standsInFor } from "../repository/substitutions.ts";
import { resolveScopes } from "../repository/units.ts";
import { assertAllowed } from "./assert-allowed.ts";
import { wrongState } from "./close-account.ts";
import { keepingGiver } from "./keeping-giver.ts";
import { notFound } from "./not-found.ts";
import { assertDays, assertUnitLives } from "./open-account.ts";
import { describeAccount } from "./read-accounts.ts";
import { recordChange } from "./record.ts";
import { tellIndexOwner } from "./tell-index-owner.ts";

export async function listRoles(deps: IdentityDeps, context: RequestContext): Promise<AnswerOf<typeof ListRoles>> {
  const actor = getActor(context);
  const roles = await readRoles(deps.db.reader);
  return { items: roles.map((role) => ({ ...role, canGive: canGiveSomewhere(actor, role) })) };
}

/** True where the person manages accounts and may give every ability of the role, as far as the role reaches. */
function canGiveSomewhere(actor: Actor, role: Role): boolean {
  const managed = scopeFor(actor, "identity.manage");
  if (!reaches(managed)) return false;
  if (role.reach === "province") return role.abilities.every((ability) => mayGive(actor, ability, { kind: "all" }));
  const somewhere = (ability: Ability) => reaches(scopeFor(actor, ability));
  return somewhere("identity.giveRoles") || role.abilities.every(somewhere);
}

function reaches(scope: Scope): boolean {
  return scope.kind === "all" || scope.unitIds.length > 0;
}

/** Gives a role in a unit for a span of days. */
export async function giveRole(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
  input: BodyOf<typeof GiveRole>,
): Promise<AccountDetail> {
  const today = dayInVietnam(context.now);
  const { roleCode, unitId, validFrom, validUntil, reason } = input;
  return withTransaction(deps, async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account) throw notFound(context, "account");
    const role = await findRole(tx, roleCode);
    assertAllowed(context, {
      kind: "giveRole",
      accountId,
      accountUnitId: account.unit_id,
      roleUnitId: unitId,
      holding: await holdingOf(tx, role, unitId, today),
      standsIn: await standsInFor(tx, { accountId, substituteId: getActor(context).accountId, today }),
    });
    if (!role) throw new AppError("identity.role_unknown", { values: { role: roleCode } });
    if (account.deactivated_at !== null) throw wrongState(context, true);
    assertDays(input);
    await assertUnitLives(tx, unitId, validFrom, today);
    const same = (await listAssignments(tx, accountId)).filter(
      (held) => held.role_code === roleCode && held.unit_id === unitId,
    );
    if (same.some((held) => overlaps({ validFrom: held.valid_from, validUntil: held.valid_until }, input))) {
      throw new AppError("identity.role_held");
    }
    const assignment = {
      id: deps.ids.next(),
      account_id: accountId,
      role_code: roleCode,
      unit_id: unitId,
      valid_from: validFrom,
      valid_until: validUntil,
    };
    await insertAssignments(tx, [assignment], context.now);
    await recordChange(tx, deps, context, {
      verb: "identity.giveRole",
      subjectType: "account",
      subjectIds: [accountId],
      unitId,
      reason,
      detail: { assignmentId: assignment.id, roleCode, unitId, validFrom, validUntil },
    });
    await tellIndexOwner(tx, deps, context, { kind: "given", account, role, assignmentId: assignment.id, reason });
    return describeAccount(tx, context, account);
  });
}

/** Ends a role with a last day; one that would end before it begins is withdrawn. */
export async function endRole(
  deps: IdentityDeps,
  context: RequestContext,
  target: { readonly accountId: string; readonly assignmentId: string },
  input: { readonly lastDay: string; readonly reason: string },
): Promise<AccountDetail> {
  const today = dayInVietnam(context.now);
  const { accountId, assignmentId } = target;
  return withTransaction(deps, async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account) throw notFound(context, "account");
    const held = (await listAssignments(tx, accountId)).find((assignment) => assignment.id === assignmentId);
    const unitId = held?.unit_id ?? account.unit_id;
    const role = held && (await findRole(tx, held.role_code));
    assertAllowed(context, {
      kind: "endRole",
      accountId,
      accountUnitId: account.unit_id,
      roleUnitId: unitId,
      holding: await holdingOf(tx, role, unitId, today),
    });
    if (!held) throw notFound(context, "assignment");
    // What is past cannot be undone: a role that counted yesterday ends yesterday at the earliest.
    const yesterday = addDays(today, -1);
    const isPast = input.lastDay < yesterday;
    const lastDay = isPast ? yesterday : input.lastDay;
    if (held.valid_until !== null && held.valid_until <= lastDay) throw new AppError("identity.role_ended");
    const withdrawn = lastDay < held.valid_from;
    await keepingGiver(tx, context, accountId, () =>
      endAssignment(tx, held.id, withdrawn ? { withdrawnAt: context.now } : { validUntil: lastDay }),
    );
    await recordChange(tx, deps, context, {
      verb: withdrawn ? "identity.withdrawRole" : "identity.endRole",
      subjectType: "account",
      subjectIds: [accountId],
      unitId,
      reason: input.reason,
      detail: { assignmentId, roleCode: held.role_code, unitId, lastDay: withdrawn ? null : lastDay },
    });
    return describeAccount(tx, context, account);
  });
}

/** What a role gives in a unit; an unknown role gives nothing and is refused later by its own code. */
async function holdingOf(db: Reader, role: Role | undefined, unitId: string, today: string): Promise<Holding> {
  if (!role) return { abilities: [], scope: { kind: "units", unitIds: [] } };
  const [scope] = await resolveScopes(db, [{ unitId, reach: role.reach }], today);
  return { abilities: role.abilities, scope: scope ?? { kind: "all" } };
}
