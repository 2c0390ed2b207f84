import { type AccountFields, loginKey } from "../../../../domain/identity/model.ts";
import type { Reader } from "../../../db/database.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { findAccountByLogin, findLoginKeys, insertAccounts } from "../repository/accounts.ts";
import { findRole, insertAssignments } from "../repository/roles.ts";
import { assertPassword } from "./assert-password.ts";
import { wrongState } from "./close-account.ts";
import { splitFields } from "./create-account.ts";
import { demoPassword } from "./demo-accounts.ts";
import { type IssuedPassword, issuePassword } from "./one-time-password.ts";
import { assertDays, assertUnitLives, loginTaken } from "./open-account.ts";
import { hashPassword } from "./password-hash.ts";
import { recordChange } from "./record.ts";
import { replacePassword } from "./reset-password.ts";
import { terminalContext } from "./terminal-context.ts";

/** An account the program itself makes: at the terminal of the machine, or for the demonstration. */
export interface ProvisionedAccount {
  readonly fields: AccountFields;
  readonly roles: readonly { readonly roleCode: string; readonly unitId: string }[];
  /**
   * own: a password the person chose, checked by the policy; oneTime: made here and given back; demo: the known
   * password of the demonstration, on an account that works only where demonstration is allowed.
   */
  readonly password: { readonly kind: "own"; readonly password: string } | { readonly kind: "oneTime" | "demo" };
}

/** An account with its secret, ready to be written. */
interface PreparedAccount {
  readonly account: ProvisionedAccount;
  readonly id: string;
  readonly hash: string;
  readonly oneTime: IssuedPassword | null;
}

/** Makes accounts with their roles; gives the one-time password of each that has one. */
export async function provisionAccounts(
  deps: IdentityDeps,
  accounts: readonly ProvisionedAccount[],
): Promise<{ accountId: string; login: string; oneTimePassword: string | null; endsAt: Date | null }[]> {
  const prepared = await prepareAccounts(deps, accounts, deps.db.reader);
  await withTransaction(deps, (tx) => writeAccounts(tx, deps, prepared));
  return prepared.map(({ account, id, oneTime }) => ({
    accountId: id,
    login: account.fields.login,
    oneTimePassword: oneTime?.password ?? null,
    endsAt: oneTime?.endsAt ?? null,
  }));
}

/** The same inside a transaction that makes more than the accounts: with it they are there or not. */
export async function provisionInto(
  tx: Tx,
  deps: IdentityDeps,
  accounts: readonly ProvisionedAccount[],
): Promise<void> {
  await writeAccounts(tx, deps, await prepareAccounts(deps, accounts, tx));
}

async function prepareAccounts(
  deps: IdentityDeps,
  accounts: readonly ProvisionedAccount[],
  reader: Reader,
): Promise<PreparedAccount[]> {
  // One hash for all: the password is public anyway, and a demonstration has many accounts.
  const demoHash = accounts.some(({ password }) => password.kind === "demo")
    ? await hashPassword(demoPassword, deps.passwordCost)
    : "";
  const prepared: PreparedAccount[] = [];
  for (const account of accounts) {
    assertDays(account.fields);
    prepared.push({ account, id: deps.ids.next(), ...(await makeSecret(deps, account, demoHash, reader)) });
  }
  return prepared;
}

async function writeAccounts(tx: Tx, deps: IdentityDeps, prepared: readonly PreparedAccount[]): Promise<void> {
  const taken = await findLoginKeys(
    tx,
    prepared.map(({ account }) => loginKey(account.fields.login)),
  );
  for (const [login] of taken) throw loginTaken(login);
  await insertAccounts(
    tx,
    prepared.map(({ account, id, hash, oneTime }) => ({
      id,
      fields: account.fields,
      passwordHash: hash,
      oneTimeEndsAt: oneTime?.endsAt ?? null,
      mustChangePassword: oneTime !== null,
      demo: account.password.kind === "demo",
      createdAt: deps.clock.now(),
    })),
  );
  for (const { account, id } of prepared) await giveRolesAndRecord(tx, deps, account, id);
}

async function makeSecret(deps: IdentityDeps, account: ProvisionedAccount, demoHash: string, reader: Reader) {
  const { fields, password } = account;
  switch (password.kind) {
    case "own": {
      const at = { path: "password", now: deps.clock.now() };
      await assertPassword({ settings: deps.settings, db: { reader } }, password.password, fields, at);
      return { hash: await hashPassword(password.password, deps.passwordCost), oneTime: null };
    }
    case "demo":
      return { hash: demoHash, oneTime: null };
    case "oneTime": {
      const oneTime = await issuePassword(deps, deps.clock.now());
      return { hash: oneTime.passwordHash, oneTime };
    }
  }
}

async function giveRolesAndRecord(
  tx: Tx,
  deps: IdentityDeps,
  account: ProvisionedAccount,
  accountId: string,
): Promise<void> {
  const context = terminalContext(deps);
  const { fields, roles } = account;
  await assertUnitLives(tx, fields.unitId, fields.validFrom, dayInVietnam(context.now));
  await recordChange(tx, deps, context, {
    verb: "identity.createAccount",
    subjectType: "account",
    subjectIds: [accountId],
    unitId: fields.unitId,
    ...splitFields(fields),
  });
  for (const { roleCode, unitId } of roles) {
    if (!(await findRole(tx, roleCode))) throw new AppError("identity.role_unknown", { values: { role: roleCode } });
    const span = { valid_from: fields.validFrom, valid_until: null };
    const assignment = { id: deps.ids.next(), account_id: accountId, role_code: roleCode, unit_id: unitId, ...span };
    await insertAssignments(tx, [assignment], context.now);
    await recordChange(tx, deps, context, {
      verb: "identity.giveRole",
      subjectType: "account",
      subjectIds: [accountId],
      unitId,
      detail: { assignmentId: assignment.id, roleCode, unitId, validFrom: fields.validFrom, validUntil: null },
    });
  }
}

/**
 * Gives an account a one-time password from the terminal; undefined when nobody has the login. A closed account is
 * refused: it must be opened by an administrator first.
 */
export async function resetFromTerminal(
  deps: IdentityDeps,
  input: { readonly login: string; readonly removeTotp: boolean; readonly reason: string },
): Promise<{ oneTimePassword: string; endsAt: Date } | undefined> {
  const context = terminalContext(deps);
  const issued = await issuePassword(deps, context.now);
  return withTransaction(deps, async (tx) => {
    const account = await findAccountByLogin(tx, input.login);
    if (!account) return undefined;
    if (account.deactivated_at !== null) throw wrongState(context, true);
    await replacePassword(tx, deps, context, account, { issued, ...input });
    return { oneTimePassword: issued.password, endsAt: issued.endsAt };
  });
}
