import { type Ability, abilitiesWithin } from "./ability.ts";

/** The units an ability reaches: all of the province, or the named ones. */
export type Scope = { readonly kind: "all" } | { readonly kind: "units"; readonly unitIds: readonly string[] };

/** One role a person holds today, with its reach resolved to units. */
export interface Grant {
  readonly roleCode: string;
  /** The unit the role is held in. */
  readonly unitId: string;
  readonly abilities: readonly Ability[];
  readonly scope: Scope;
  /** The account this person stands in for, while substituting during leave. */
  readonly onBehalfOf: string | null;
}

/** The person behind a request. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly displayName: string;
  /** The units the person works in today, at home and by roles, held or stood in for, with all units above them. */
  readonly unitIds: readonly string[];
  readonly grants: readonly Grant[];
  /** What must be done before anything else; the person holds no grants until then. */
  readonly mustFirst?: "changePassword" | "setUpSecondStep";
}

/** All units in which the actor has the ability: one value that becomes one SQL predicate. */
export function scopeFor(actor: Actor, ability: Ability): Scope {
  const unitIds = new Set<string>();
  for (const grant of actor.grants) {
    if (!grant.abilities.includes(ability)) continue;
    if (grant.scope.kind === "all") return { kind: "all" };
    for (const unitId of grant.scope.unitIds) unitIds.add(unitId);
  }
  return { kind: "units", unitIds: [...unitIds] };
}

/** True where the person has the ability somewhere, or one that opens the same doors. */
export function hasAbility(actor: Actor, ability: Ability): boolean {
  return abilitiesOf(actor).includes(ability);
}

/** Everything the person may do somewhere. */
export function abilitiesOf(actor: Actor): Ability[] {
  return [...new Set(actor.grants.flatMap((grant) => grant.abilities.flatMap(abilitiesWithin)))];
}

/** True where the ability reaches this unit. */
export function canIn(actor: Actor, ability: Ability, unitId: string): boolean {
  const scope = scopeFor(actor, ability);
  return scope.kind === "all" || scope.unitIds.includes(unitId);
}

/** The grant that gives the ability in the unit (for the action row: who acted in which role and unit). */
export function findGrant(actor: Actor, ability: Ability, unitId: string | null): Grant | undefined {
  return actor.grants.find(
    (grant) =>
      grant.abilities.includes(ability) &&
      (unitId === null || grant.scope.kind === "all" || grant.scope.unitIds.includes(unitId)),
  );
}
