import { z } from "zod";

/** What a role may let a person do; the list is closed, roles that combine them are data. */
export const Ability = z.enum([
  "organisations.read",
  "organisations.edit",
  "organisations.import",
  "identity.read",
  "identity.manage",
  "identity.giveRoles",
  "audit.read",
  "audit.verify",
  "notices.manage",
  "scoring.read",
  "scoring.oversee",
  "scoring.fill",
  "scoring.approve",
  "scoring.appraise",
  "scoring.decide",
  "scoring.endorse",
  "scoring.manage",
  "scoring.publish",
]);
export type Ability = z.infer<typeof Ability>;

/** How far a role reaches from the unit it is held in. */
export const Reach = z.enum(["unit", "subtree", "province"]);
export type Reach = z.infer<typeof Reach>;

/** True for abilities that only look: the only ones a read-only account keeps. */
export function isReadAbility(ability: Ability): boolean {
  return ability.endsWith(".read") || ability === "scoring.oversee";
}

/** True for abilities by which points come about: to fill, approve, appraise, decide, run a round. */
export function isScoringWork(ability: Ability): boolean {
  return ability.startsWith("scoring.") && !isReadAbility(ability);
}

/**
 * What an ability lets a person do, itself first: whoever oversees comes in where rounds are read. That opens the door
 * and reaches no unit: of units an overseer sees what is said of overseeing, not what their own people see.
 */
export function abilitiesWithin(ability: Ability): readonly Ability[] {
  return ability === "scoring.oversee" ? [ability, "scoring.read"] : [ability];
}
