import type { Selectable, Updateable } from "kysely";
import { type AccountFields, loginKey } from "../../../../domain/identity/model.ts";
import { searchKey } from "../../../../domain/text/search-key.ts";
import { personSortKey } from "../../../../domain/text/vietnamese-order.ts";
import type { Reader } from "../../../db/database.ts";
import type { AccountTable } from "../../../db/tables.gen.ts";
import type { Tx } from "../../../db/transaction.ts";

export type AccountRow = Selectable<AccountTable>;

export async function findAccount(db: Reader, accountId: string): Promise<AccountRow | undefined> {
  return db.selectFrom("account").selectAll().where("id", "=", accountId).executeTakeFirst();
}

export async function findAccountByLogin(db: Reader, login: string): Promise<AccountRow | undefined> {
  return db.selectFrom("account").selectAll().where("login_key", "=", loginKey(login)).executeTakeFirst();
}

/** Reads an account and keeps others from changing it or its roles until the transaction ends. */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountRow | undefined> {
  return tx.selectFrom("account").selectAll().where("id", "=", accountId).forUpdate().executeTakeFirst();
}

/** Which of the login keys are taken, with the account that has them. */
export async function findLoginKeys(db: Reader, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .select(["login_key", "id"])
    .where("login_key", "in", [...keys])
    .execute();
  return new Map(rows.map((row) => [row.login_key, row.id]));
}

/** A new account with the hash of its one-time password. */
export interface NewAccount {
  readonly id: string;
  readonly fields: AccountFields;
  readonly passwordHash: string | null;
  readonly oneTimeEndsAt: Date | null;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
}

export async function insertAccounts(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
  for (let start = 0; start < accounts.length; start += 500) {
    const block = accounts.slice(start, start + 500).map((account) => ({
      id: account.id,
      ...statedColumns(account.fields),
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      one_time_ends_at: account.oneTimeEndsAt,
      demo: account.demo,
      created_at: account.createdAt,
    }));
    await tx.insertInto("account").values(block).execute();
  }
}

/** Writes what an administrator states and raises the version. */
export async function updateStated(tx: Tx, accountId: string, fields: AccountFields): Promise<void> {
  await tx
    .updateTable("account")
    .set((set) => ({ ...statedColumns(fields), version: set("version", "+", 1) }))
    .where("id", "=", accountId)
    .execute();
}

/** Writes other columns; `version` is raised where the change is one an editor must see. */
export async function updateAccount(
  tx: Tx,
  accountId: string,
  columns: Omit<Updateable<AccountTable>, "id" | "version">,
  options: { raiseVersion?: boolean } = {},
): Promise<void> {
  await tx
    .updateTable("account")
    .set((set) => ({ ...columns, ...(options.raiseVersion ? { version: set("version", "+", 1) } : {}) }))
    .where("id", "=", accountId)
    .execute();
}

function statedColumns(fields: AccountFields) {
  return {
    login: fields.login,
    login_key: loginKey(fields.login),
    display_name: fields.displayName,
    name_sort_key: personSortKey(fields.displayName),
    search_key: searchKey([fields.displayName, fields.login, fields.position].filter(Boolean).join(" ")),
    position: fields.position,
    email: fields.email,
    phone: fields.phone,
    unit_id: fields.unitId,
    valid_from: fields.validFrom,
    valid_until: fields.validUntil,
    read_only: fields.readOnly,
  };
}

/** What is stated of an account, as its contract names it. */
export function toFields(row: AccountRow): AccountFields {
  return {
    login: row.login,
    displayName: row.display_name,
    position: row.position,
    email: row.email,
    phone: row.phone,
    unitId: row.unit_id as AccountFields["unitId"],
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    readOnly: row.read_only,
  };
}
