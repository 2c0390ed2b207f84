import type { AccountDetail } from "../../../../contract/identity/accounts.ts";
import type { AccountFields } from "../../../../domain/identity/model.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccount, toFields, updateStated } from "../repository/accounts.ts";
import { splitFields } from "./create-account.ts";
import { keepingGiver } from "./keeping-giver.ts";
import { notFound } from "./not-found.ts";
import { assertFields, openForChange, orLoginTaken } from "./open-account.ts";
import { describeAccount } from "./read-accounts.ts";
import { recordChange } from "./record.ts";

/** Writes what an administrator states of an account, unless somebody else changed it since he read it. */
export async function editAccount(
  deps: IdentityDeps,
  context: RequestContext,
  accountId: string,
  input: AccountFields & { version: number },
): Promise<AccountDetail> {
  const { version, ...fields } = input;
  const work = () =>
    withTransaction(deps, async (tx) => {
      const before = await openForChange(tx, context, accountId, { toUnitId: fields.unitId });
      assertVersion(before, version, fields);
      await assertFields(tx, fields, { today: dayInVietnam(context.now), accountId });
      await keepingGiver(tx, context, accountId, () => updateStated(tx, accountId, fields));
      const [old, fresh] = [splitFields(toFields(before)), splitFields(fields)];
      await recordChange(tx, deps, context, {
        verb: "identity.editAccount",
        subjectType: "account",
        subjectIds: [accountId],
        unitId: before.unit_id,
        detail: { before: old.detail, after: fresh.detail },
        personal: { before: old.personal, after: fresh.personal },
      });
      const account = await findAccount(tx, accountId);
      if (!account) throw notFound(context, "account");
      return describeAccount(tx, context, account);
    });
  return orLoginTaken(fields.login, work);
}

/** Refuses a change made on an older state, showing what is stored and what was sent. */
export function assertVersion(account: AccountRow, version: number, sent: object): void {
  if (account.version === version) return;
  throw new AppError("record.changed", {
    values: { what: account.display_name },
    conflict: {
      stored: { ...toFields(account), version: account.version, deactivated: account.deactivated_at !== null },
      sent: { ...sent, version },
    },
  });
}
