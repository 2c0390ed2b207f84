import type { StoredAccount, UnitSpan } from "../../../../domain/identity/import/account-state.ts";
import type { Reader } from "../../../db/database.ts";
import { toFields } from "./accounts.ts";

/** Units as they are called and placed today or later. */
export async function listUnitSpans(db: Reader, today: string): Promise<UnitSpan[]> {
  return db
    .selectFrom("unit_version")
    .select([
      "unit_id as unitId",
      "parent_id as parentId",
      "official_code as officialCode",
      "name_vi as nameVi",
      "valid_from as validFrom",
      "valid_to as validTo",
    ])
    .where("recorded_until", "is", null)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", today)]))
    .orderBy("id")
    .execute();
}

/** All accounts with the codes of the roles they hold today or later. */
export async function listStoredAccounts(db: Reader, today: string): Promise<StoredAccount[]> {
  const accounts = await db.selectFrom("account").selectAll().orderBy("id").execute();
  const held = await db
    .selectFrom("role_assignment")
    .select(["account_id", "role_code"])
    .where("withdrawn_at", "is", null)
    .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">=", today)]))
    .orderBy("role_code")
    .execute();
  const rolesOf = Map.groupBy(held, (row) => row.account_id);
  return accounts.map((account) => ({
    fields: toFields(account),
    roleCodes: (rolesOf.get(account.id) ?? []).map((row) => row.role_code),
  }));
}
