import { type Day, daysBetween } from "../calendar/day.ts";
import { type DaySpan, deriveAccountState, overlaps } from "./account-state.ts";
import type { Grant } from "./actor.ts";
import type { AccountId } from "./model.ts";

/** Managing accounts and giving roles are never handed on by leave: they would let a substitute outlast the leave. */
const keptAbilities: ReadonlySet<string> = new Set(["identity.manage", "identity.giveRoles"]);

/**
 * What a substitute gets of one grant of the person on leave: the same reach and the abilities but those that are never
 * handed on. Undefined where nothing is left. A grant held as somebody's substitute is not handed on again.
 */
export function substituteGrant(grant: Grant, personOnLeave: AccountId): Grant | undefined {
  if (grant.onBehalfOf !== null) return undefined;
  const abilities = grant.abilities.filter((ability) => !keptAbilities.has(ability));
  if (abilities.length === 0) return undefined;
  return { ...grant, abilities, onBehalfOf: personOnLeave };
}

/** What must be known of the two persons of a substitution. */
export interface SubstitutionParty extends DaySpan {
  readonly id: string;
  readonly deactivated: boolean;
  readonly readOnly: boolean;
}

export type SubstitutionRefusal =
  | { readonly reason: "oneself" | "readOnly" | "inactive" | "tooLong" | "past" | "unrelatedUnit" | "reversed" }
  | { readonly reason: "overlap"; readonly with: DaySpan };

/**
 * Whether a person may be named as substitute. The days must not lie wholly in the past, both accounts must be valid on
 * the first day, and a person on leave has one substitute a day.
 */
export function checkSubstitution(request: {
  readonly personOnLeave: SubstitutionParty;
  readonly substitute: SubstitutionParty;
  /** True where the units stand in one line of the tree: the same, above or below. */
  readonly relatedUnits: boolean;
  readonly span: { readonly validFrom: Day; readonly validUntil: Day };
  readonly others: readonly DaySpan[];
  readonly today: Day;
  readonly maxDays: number;
}): SubstitutionRefusal | undefined {
  const { personOnLeave, substitute, span, today } = request;
  if (span.validUntil < span.validFrom) return { reason: "reversed" };
  if (personOnLeave.id === substitute.id) return { reason: "oneself" };
  if (span.validUntil < today) return { reason: "past" };
  if (daysBetween(span.validFrom, span.validUntil) + 1 > request.maxDays) return { reason: "tooLong" };
  if (personOnLeave.readOnly || substitute.readOnly) return { reason: "readOnly" };
  const startsLater = today < span.validFrom;
  const firstDay = startsLater ? span.validFrom : today;
  const bothActive = [personOnLeave, substitute].every((party) => deriveAccountState(party, firstDay) === "active");
  if (!bothActive) return { reason: "inactive" };
  if (!request.relatedUnits) return { reason: "unrelatedUnit" };
  const other = request.others.find((candidate) => overlaps(candidate, span));
  return other ? { reason: "overlap", with: other } : undefined;
}
