import { type Ability, isReadAbility } from "../../../domain/identity/ability.ts";
import type { Role } from "../../../domain/identity/model.ts";
import type { Caller, Held } from "./rule.ts";

/** A person to be made for a caller: which roles, on which days, and for whom he stands in. */
export interface CallerPlan extends Caller {
  readonly roles: readonly { readonly code: string; readonly validFrom: string; readonly validUntil: string | null }[];
  /** Code of the role of a person on leave. */
  readonly standsInFor?: string;
}

const long = { validFrom: "2026-01-01", validUntil: null };

/** One person for each role, nobody, and the cases in which a role says less than it seems. */
export function planCallers(roles: readonly Role[], today: string): CallerPlan[] {
  const heldAs = (code: string, keep: (ability: Ability) => boolean = () => true): Held[] =>
    roles
      .filter((role) => role.code === code)
      .map(({ abilities, reach }) => ({ abilities: abilities.filter(keep), reach }));
  const plan = (name: string, rest: Partial<CallerPlan>): CallerPlan => ({
    name,
    login: `rm.${name}`,
    held: [],
    readOnly: false,
    roles: [],
    ...rest,
  });
  const notManage = (ability: Ability) => ability !== "identity.manage" && ability !== "identity.giveRoles";
  return [
    ...roles.map(({ code }) => plan(code, { held: heldAs(code), roles: [{ code, ...long }] })),
    plan("nobody", { login: undefined }),
    plan("without-role", {}),
    plan("two-roles", {
      held: [...heldAs("unitAdministrator"), ...heldAs("indexOwner")],
      roles: [
        { code: "unitAdministrator", ...long },
        { code: "indexOwner", ...long },
      ],
    }),
    plan("read-only", {
      readOnly: true,
      held: heldAs("administrator", isReadAbility),
      roles: [{ code: "administrator", ...long }],
    }),
    plan("role-ended", { roles: [{ code: "administrator", validFrom: "2026-01-01", validUntil: dayBefore(today) }] }),
    plan("role-not-yet", { roles: [{ code: "administrator", validFrom: "2099-01-01", validUntil: null }] }),
    plan("for-head", {
      held: [...heldAs("specialist"), ...heldAs("head", notManage)],
      roles: [{ code: "specialist", ...long }],
      standsInFor: "head",
    }),
    plan("for-administrator", {
      held: [...heldAs("specialist"), ...heldAs("administrator", notManage)],
      roles: [{ code: "specialist", ...long }],
      standsInFor: "administrator",
    }),
  ];
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
