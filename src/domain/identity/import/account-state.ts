import type { Day } from "../../calendar/day.ts";
import type { Actor } from "../actor.ts";
import type { AccountFields, Role } from "../model.ts";

/** A span in which a unit bears a code and a name; `validTo` is the first day it no longer does. */
export interface UnitSpan {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** An account that is there already, with the codes of the roles it holds today or later. */
export interface StoredAccount {
  readonly fields: AccountFields;
  readonly roleCodes: readonly string[];
}

/** Everything a list of accounts is checked against; it changes when the rights of the importing person change. */
export interface AccountImportState {
  readonly manager: Pick<Actor, "accountId" | "grants">;
  readonly today: Day;
  readonly roles: readonly Role[];
  /** Spans that are valid today or begin later. */
  readonly units: readonly UnitSpan[];
  readonly accounts: readonly StoredAccount[];
}

/** True where the span describes the unit on the day. */
export function livesOn(span: UnitSpan, day: Day): boolean {
  return span.validFrom <= day && (span.validTo === null || day < span.validTo);
}
