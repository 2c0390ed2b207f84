import type { createAccount as CreateAccount } from "../../../../contract/identity/accounts.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import { type AccountFields, loginKey } from "../../../../domain/identity/model.ts";
import { withTransaction } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { findAccount, insertAccounts } from "../repository/accounts.ts";
import { assertAllowed } from "./assert-allowed.ts";
import { notFound } from "./not-found.ts";
import { issuePassword, keepForPrint, toAnswer } from "./one-time-password.ts";
import { assertFields, orLoginTaken } from "./open-account.ts";
import { describeAccount } from "./read-accounts.ts";
import { recordChange } from "./record.ts";

/** Creates an account with a one-time password that this answer shows and a sheet can hand over. */
export async function createAccount(
  deps: IdentityDeps,
  context: RequestContext,
  fields: AccountFields,
): Promise<AnswerOf<typeof CreateAccount>> {
  assertAllowed(context, { kind: "createAccount", unitId: fields.unitId });
  const today = dayInVietnam(context.now);
  const issued = await issuePassword(deps, context.now);
  const id = deps.ids.next();
  const work = () =>
    withTransaction(deps, async (tx) => {
      await assertFields(tx, fields, { today });
      await insertAccounts(tx, [
        {
          id,
          fields,
          passwordHash: issued.passwordHash,
          oneTimeEndsAt: issued.endsAt,
          mustChangePassword: true,
          demo: false,
          createdAt: context.now,
        },
      ]);
      const handoverId = await keepForPrint(tx, deps, context, [{ accountId: id, password: issued }]);
      await recordChange(tx, deps, context, {
        verb: "identity.createAccount",
        subjectType: "account",
        subjectIds: [id],
        unitId: fields.unitId,
        ...splitFields(fields),
      });
      const account = await findAccount(tx, id);
      if (!account) throw notFound(context, "account");
      return {
        account: await describeAccount(tx, context, account),
        oneTimePassword: toAnswer(issued, handoverId),
      };
    });
  return orLoginTaken(loginKey(fields.login), work);
}

/** Names and contact data go to the erasable part of an action, the rest to the sealed one. */
export function splitFields(fields: AccountFields): { detail: object; personal: object } {
  const { unitId, validFrom, validUntil, readOnly, ...personal } = fields;
  return { detail: { unitId, validFrom, validUntil, readOnly }, personal };
}
