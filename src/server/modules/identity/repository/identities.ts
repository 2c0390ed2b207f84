import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";
import type { AccountRow } from "./accounts.ts";

/** A person of an identity provider. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
}

export interface IdentityRow extends ProviderPerson {
  readonly id: string;
  readonly since: Date;
}

export async function findAccountByIdentity(db: Reader, person: ProviderPerson): Promise<AccountRow | undefined> {
  return db
    .selectFrom("external_identity as known")
    .innerJoin("account", "account.id", "known.account_id")
    .selectAll("account")
    .where("known.issuer", "=", person.issuer)
    .where("known.subject", "=", person.subject)
    .executeTakeFirst();
}

export async function listIdentities(db: Reader, accountId: string): Promise<IdentityRow[]> {
  return db
    .selectFrom("external_identity")
    .select(["id", "issuer", "subject", "since"])
    .where("account_id", "=", accountId)
    .orderBy("since")
    .execute();
}

/** False where the person is tied to an account already, or the account to a person of this provider. */
export async function insertIdentity(tx: Tx, row: IdentityRow & { readonly account_id: string }): Promise<boolean> {
  const made = await tx
    .insertInto("external_identity")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(made.numInsertedOrUpdatedRows) === 1;
}

/** Gives what was removed; undefined where the account has no such person. */
export async function deleteIdentity(
  tx: Tx,
  accountId: string,
  identityId: string,
): Promise<ProviderPerson | undefined> {
  return tx
    .deleteFrom("external_identity")
    .where("id", "=", identityId)
    .where("account_id", "=", accountId)
    .returning(["issuer", "subject"])
    .executeTakeFirst();
}
