import { isWithin } from "../../../../domain/identity/account-state.ts";
import type { AccountFields } from "../../../../domain/identity/model.ts";
import { loginKey } from "../../../../domain/identity/model.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { type AccountRow, findLoginKeys, lockAccount } from "../repository/accounts.ts";
import { listHoldings } from "../repository/roles.ts";
import { findLivingUnits } from "../repository/units.ts";
import { assertAllowed } from "./assert-allowed.ts";
import { notFound } from "./not-found.ts";

/** Locks an account for a change and refuses it to those who may not make it. */
export async function openForChange(
  tx: Tx,
  context: RequestContext,
  accountId: string,
  options: { toUnitId?: string } = {},
): Promise<AccountRow> {
  const account = await lockAccount(tx, accountId);
  if (!account) throw notFound(context, "account");
  const holdings = await listHoldings(tx, accountId, dayInVietnam(context.now));
  assertAllowed(context, { kind: "changeAccount", accountId, unitId: account.unit_id, holdings, ...options });
  return account;
}

/** Refuses dates in the wrong order, a unit that does not live on the first day that counts, and a taken login. */
export async function assertFields(
  db: Reader,
  fields: AccountFields,
  at: { readonly today: string; readonly accountId?: string },
): Promise<void> {
  assertDays(fields);
  await assertUnitLives(db, fields.unitId, fields.validFrom, at.today);
  const key = loginKey(fields.login);
  const owner = (await findLoginKeys(db, [key])).get(key);
  if (owner !== undefined && owner !== at.accountId) throw loginTaken(fields.login);
}

export function assertDays(span: { readonly validFrom: string; readonly validUntil: string | null }): void {
  if (isWithin(span, span.validFrom)) return;
  throw new AppError("identity.days_reversed", { values: { from: span.validFrom, until: span.validUntil ?? "" } });
}

/** A unit counts when it lives today, or on the first day where that is later. */
export async function assertUnitLives(db: Reader, unitId: string, firstDay: string, today: string): Promise<void> {
  const later = today < firstDay;
  const day = later ? firstDay : today;
  if ((await findLivingUnits(db, [unitId], day)).size > 0) return;
  throw new AppError("identity.unit_unknown", { values: { day } });
}

export function loginTaken(login: string): AppError {
  return new AppError("identity.login_taken", { values: { login } });
}

/** Two persons may choose one login at the same moment: the database lets one through. */
export async function orLoginTaken<T>(login: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint === "account_login_key") throw loginTaken(login);
    throw error;
  }
}
