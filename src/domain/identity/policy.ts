import type { Ability } from "./ability.ts";
import { type Actor, canIn, type Scope, scopeFor } from "./actor.ts";

/** Abilities together with the units they reach: a role to be given, or what an account holds today or later. */
export interface Holding {
  readonly abilities: readonly Ability[];
  readonly scope: Scope;
}

/** What somebody wants to do in this feature, with what must be known to decide. */
export type IdentityAct =
  /** See an account with its contact data. */
  | { readonly kind: "readAccount"; readonly unitId: string }
  | { readonly kind: "createAccount"; readonly unitId: string }
  /** Change, close, unlock, sign out or reset an account; `toUnitId` when it moves. */
  | {
      readonly kind: "changeAccount";
      readonly accountId: string;
      readonly unitId: string;
      readonly holdings: readonly Holding[];
      readonly toUnitId?: string;
    }
  /** Give a role in a unit to an account of a unit; `standsIn`: the giver is or will be that person's substitute. */
  | {
      readonly kind: "giveRole";
      readonly accountId: string;
      readonly accountUnitId: string;
      readonly roleUnitId: string;
      readonly holding: Holding;
      readonly standsIn: boolean;
    }
  /** End a role held in a unit by an account of a unit. */
  | {
      readonly kind: "endRole";
      readonly accountId: string;
      readonly accountUnitId: string;
      readonly roleUnitId: string;
      readonly holding: Holding;
    }
  /** Name a substitute of an account; null: who it will be is not known yet. */
  | {
      readonly kind: "nameSubstitute";
      readonly accountId: string;
      readonly substituteId: string | null;
      readonly unitId: string;
      readonly holdings: readonly Holding[];
    };

export type Verdict =
  | { readonly ok: true }
  /** notYours: the record must look as if it did not exist. */
  | { readonly ok: false; readonly reason: "notYours" | "outsideScope" | "onOneself" }
  | { readonly ok: false; readonly reason: "exceedsOwn"; readonly abilities: readonly Ability[] };

const allowed: Verdict = { ok: true };

/**
 * The one place that decides who may do what to accounts, roles and substitutions. Nobody manages accounts outside the
 * units his right reaches, nobody changes his own account or roles, and nobody hands out or touches a right that he
 * neither holds himself in the same units nor may give there: to give roles is an ability of its own, apart from what the
 * roles let a person do. Nobody comes by a right through what he gives, not as a substitute either.
 */
export function judge(actor: Actor, act: IdentityAct): Verdict {
  switch (act.kind) {
    case "readAccount":
      return canIn(actor, "identity.read", act.unitId) ? allowed : { ok: false, reason: "notYours" };
    case "createAccount":
      return canIn(actor, "identity.manage", act.unitId) ? allowed : { ok: false, reason: "outsideScope" };
    case "changeAccount": {
      if (!canIn(actor, "identity.manage", act.unitId)) return notManaged(actor, act.unitId);
      if (act.accountId === actor.accountId) return { ok: false, reason: "onOneself" };
      if (act.toUnitId !== undefined && !canIn(actor, "identity.manage", act.toUnitId)) {
        return { ok: false, reason: "outsideScope" };
      }
      return withinGiven(actor, act.holdings);
    }
    case "giveRole":
    case "endRole": {
      if (!canIn(actor, "identity.manage", act.accountUnitId)) return notManaged(actor, act.accountUnitId);
      if (act.accountId === actor.accountId) return { ok: false, reason: "onOneself" };
      if (!canIn(actor, "identity.manage", act.roleUnitId)) return { ok: false, reason: "outsideScope" };
      const forOneself = act.kind === "giveRole" && act.standsIn;
      return forOneself ? withinOwn(actor, [act.holding]) : withinGiven(actor, [act.holding]);
    }
    case "nameSubstitute": {
      if (act.accountId === actor.accountId) return allowed;
      if (!canIn(actor, "identity.manage", act.unitId)) return notManaged(actor, act.unitId);
      const forOneself = act.substituteId === actor.accountId;
      return forOneself ? withinOwn(actor, act.holdings) : withinGiven(actor, act.holdings);
    }
  }
}

/** True where the person holds all of it himself. */
export function holdsAll(actor: Actor, holdings: readonly Holding[]): boolean {
  return withinOwn(actor, holdings).ok;
}

/** True where the person may hand the ability on in these units: it is his there, or he gives any role there. */
export function mayGive(actor: Actor, ability: Ability, scope: Scope): boolean {
  return covers(scopeFor(actor, ability), scope) || covers(scopeFor(actor, "identity.giveRoles"), scope);
}

/** Who may read an account learns that he may not manage it; to others it does not exist. */
function notManaged(actor: Actor, unitId: string): Verdict {
  return { ok: false, reason: canIn(actor, "identity.read", unitId) ? "outsideScope" : "notYours" };
}

function withinOwn(actor: Actor, holdings: readonly Holding[]): Verdict {
  return without(holdings, (ability, scope) => covers(scopeFor(actor, ability), scope));
}

function withinGiven(actor: Actor, holdings: readonly Holding[]): Verdict {
  return without(holdings, (ability, scope) => mayGive(actor, ability, scope));
}

function without(holdings: readonly Holding[], fits: (ability: Ability, scope: Scope) => boolean): Verdict {
  const beyond = new Set<Ability>();
  for (const { abilities, scope } of holdings) {
    for (const ability of abilities) {
      if (!fits(ability, scope)) beyond.add(ability);
    }
  }
  return beyond.size === 0 ? allowed : { ok: false, reason: "exceedsOwn", abilities: [...beyond] };
}

/** True where every unit of the inner scope lies in the outer one; only "all" covers "all". */
export function covers(outer: Scope, inner: Scope): boolean {
  if (outer.kind === "all") return true;
  if (inner.kind === "all") return false;
  const units = new Set(outer.unitIds);
  return inner.unitIds.every((unitId) => units.has(unitId));
}
