import { z } from "zod";
import { Day } from "../calendar/day.ts";
import { UnitId } from "../organisations/model.ts";
import { typedLine } from "../text/typed-text.ts";
import { Ability, Reach } from "./ability.ts";

export const AccountId = z.uuid().brand<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;

/** Plain letters, so that no two logins look alike; the case a person types does not matter. */
export const Login = z
  .string()
  .trim()
  .min(3)
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._@-]*$/);
export type Login = z.infer<typeof Login>;

/** The form under which a login is unique: `loginKey(" Nguyen.An ")` is `"nguyen.an"`. */
export function loginKey(login: string): string {
  return login.trim().normalize("NFC").toLowerCase();
}

export const RoleCode = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .max(60);
export type RoleCode = z.infer<typeof RoleCode>;

/** How somebody signs in: with the password kept here, or at the identity provider of the province. */
export const SignInWay = z.enum(["password", "provider"]);
export type SignInWay = z.infer<typeof SignInWay>;

/** A role is data: a name, what it lets a person do, and how far it reaches from the unit it is held in. */
export const Role = z.object({
  code: RoleCode,
  nameVi: typedLine().min(1).max(120),
  nameEn: typedLine().min(1).max(120),
  abilities: z.array(Ability),
  reach: Reach,
});
export type Role = z.infer<typeof Role>;

/** What an administrator states about an account. `validUntil` is the last day on which it may sign in. */
export const AccountFields = z.strictObject({
  login: Login,
  displayName: typedLine().min(2).max(120),
  position: typedLine().min(1).max(200).nullable(),
  email: z.email().max(254).nullable(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 .()-]{5,24}$/)
    .nullable(),
  unitId: UnitId,
  validFrom: Day,
  validUntil: Day.nullable(),
  /** Keeps only the abilities to read, whatever its roles say: for overseers. */
  readOnly: z.boolean(),
});
export type AccountFields = z.infer<typeof AccountFields>;

/**
 * active: may sign in today; notYet and ended: outside its days; deactivated: closed by an administrator.
 */
export const AccountState = z.enum(["active", "notYet", "ended", "deactivated"]);
export type AccountState = z.infer<typeof AccountState>;
