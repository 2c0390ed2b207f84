import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { Role, RoleCode } from "../../domain/identity/model.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { AccountDetail } from "./accounts.ts";

export const listRoles = defineOperation({
  id: "identity.listRoles",
  method: "GET",
  path: "/api/roles",
  summary: "All roles with what they let a person do.",
  access: { ability: "identity.read" },
  output: z.object({
    items: z.array(
      Role.extend({
        /** True where the caller may give it in at least one unit. */
        canGive: z.boolean(),
      }),
    ),
  }),
  errors: [],
});

export const giveRole = defineOperation({
  id: "identity.giveRole",
  method: "POST",
  path: "/api/accounts/{accountId}/roles",
  summary: "Gives a role in a unit for a span of days.",
  access: { ability: "identity.manage" },
  params: z.object({ accountId: z.uuid() }),
  body: z.strictObject({
    roleCode: RoleCode,
    unitId: z.uuid(),
    validFrom: Day,
    /** The last day of the role; null: until it is ended. */
    validUntil: Day.nullable(),
    reason: typedText().min(1).max(500),
  }),
  output: AccountDetail,
  status: 201,
  errors: [
    "record.not_found",
    "identity.outside_scope",
    "identity.exceeds_own",
    "identity.not_on_oneself",
    "identity.role_unknown",
    "identity.role_held",
    "identity.unit_unknown",
    "identity.days_reversed",
    "identity.account_state",
  ],
});

export const endRole = defineOperation({
  id: "identity.endRole",
  method: "POST",
  path: "/api/accounts/{accountId}/roles/{assignmentId}/end",
  summary: "Ends a role with the given last day; a day before its first day withdraws it.",
  access: { ability: "identity.manage" },
  params: z.object({ accountId: z.uuid(), assignmentId: z.uuid() }),
  body: z.strictObject({ lastDay: Day, reason: typedText().min(1).max(500) }),
  output: AccountDetail,
  errors: [
    "record.not_found",
    "identity.outside_scope",
    "identity.exceeds_own",
    "identity.not_on_oneself",
    "identity.last_giver",
    "identity.role_ended",
  ],
});
