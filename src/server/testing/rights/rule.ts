import type { Ability, Reach } from "../../../domain/identity/ability.ts";

/**
 * What a caller gets: 401 nobody is signed in, 403 may not, 404 must not learn that it exists, unseen: answered without
 * the record in it, allowed: anything that judges the content of the request itself.
 */
export type Outcome = "allowed" | "unseen" | "401" | "403" | "404";

/** Where the record of a call lies, seen from the unit in which the callers hold their roles. */
export const places = ["own", "below", "foreign"] as const;
export type Place = (typeof places)[number];

/** Who may call an operation, as the contract's access and the policies say it, written down a second time. */
export interface Rule {
  /** The contract's access. */
  readonly door: "public" | "signedIn" | Ability;
  /** What is needed beyond the door, in the unit of the record or in the whole province. */
  readonly inside?: {
    readonly ability: Ability;
    readonly reach: "unit" | "province";
    readonly outside: Outcome;
    /** Who has this ability in the unit of the record learns that the record exists: 403 instead of what is said outside. */
    readonly reader?: Ability;
    /** Who holds this ability there by a role that does not reach the whole province may as well. */
    readonly local?: Ability;
  };
  /** Where one ability in one place does not say it: what a caller who has passed the door gets. */
  readonly judge?: (caller: Caller, place: Place) => Outcome;
  /** A read-only account is refused although no ability is asked for. */
  readonly writes?: true;
  /** What those get who may: 404 where the call names a record that nobody has. */
  readonly granted?: Outcome;
}

/** A role as it counts today. */
export interface Held {
  readonly abilities: readonly Ability[];
  readonly reach: Reach;
}

export interface Caller {
  readonly name: string;
  /** undefined: nobody is signed in. */
  readonly login: string | undefined;
  readonly held: readonly Held[];
  readonly readOnly: boolean;
}

/** The places a role reaches from the unit it is held in. */
export const reached: Readonly<Record<Reach, readonly Place[]>> = {
  unit: ["own"],
  subtree: ["own", "below"],
  province: places,
};

/** The answer the rule gives a caller for a record at a place. */
export function expectedOutcome(rule: Rule, caller: Caller, place: Place): Outcome {
  const { door, inside, granted = "allowed" } = rule;
  if (door === "public") return granted;
  if (caller.login === undefined) return "401";
  const has = (ability: Ability, fits: (held: Held) => boolean) =>
    caller.held.some((held) => held.abilities.includes(ability) && fits(held));
  const entered = door === "scoring.read" ? ([door, "scoring.oversee"] as const) : [door];
  if (!entered.some((one) => one === "signedIn" || has(one, () => true))) return "403";
  if (rule.writes && caller.readOnly) return "403";
  if (rule.judge) return rule.judge(caller, place);
  if (inside === undefined) return granted;
  const reaches = (held: Held) => reached[held.reach].includes(place);
  const fits = inside.reach === "province" ? (held: Held) => held.reach === "province" : reaches;
  if (has(inside.ability, fits)) return granted;
  const { local } = inside;
  if (local !== undefined && has(local, (held) => held.reach !== "province" && fits(held))) return granted;
  return inside.reader !== undefined && has(inside.reader, reaches) ? "403" : inside.outside;
}
