import type { Ability, Reach } from "../../../../domain/identity/ability.ts";
import type { Role } from "../../../../domain/identity/model.ts";
import type { Holding } from "../../../../domain/identity/policy.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";
import { resolveScopes } from "./units.ts";

export async function listRoles(db: Reader): Promise<Role[]> {
  const rows = await db.selectFrom("role").selectAll().orderBy("position").execute();
  return rows.map(toRole);
}

export async function findRole(db: Reader, code: string): Promise<Role | undefined> {
  const row = await db.selectFrom("role").selectAll().where("code", "=", code).executeTakeFirst();
  return row && toRole(row);
}

/** Brings the table to the data file; a role no longer in the file stays for those who hold it, without abilities. */
export async function saveRoles(tx: Tx, roles: readonly Role[]): Promise<void> {
  const codes = roles.map((role) => role.code);
  await tx.updateTable("role").set({ abilities: [] }).where("code", "not in", codes).execute();
  const values = roles.map((role, position) => ({
    code: role.code,
    position,
    name_vi: role.nameVi,
    name_en: role.nameEn,
    abilities: role.abilities,
    reach: role.reach,
  }));
  await tx
    .insertInto("role")
    .values(values)
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((set) => ({
        position: set.ref("excluded.position"),
        name_vi: set.ref("excluded.name_vi"),
        name_en: set.ref("excluded.name_en"),
        abilities: set.ref("excluded.abilities"),
        reach: set.ref("excluded.reach"),
      })),
    )
    .execute();
}

function toRole(row: { code: string; name_vi: string; name_en: string; abilities: string[]; reach: string }): Role {
  return {
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    abilities: row.abilities as Ability[],
    reach: row.reach as Reach,
  };
}

export interface AssignmentRow {
  readonly id: string;
  readonly account_id: string;
  readonly role_code: string;
  readonly unit_id: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
}

export async function insertAssignments(tx: Tx, rows: readonly AssignmentRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("role_assignment")
    .values(rows.map((row) => ({ ...row, created_at: at })))
    .execute();
}

/** Roles an account holds, held or will hold; withdrawn ones are left out. */
export async function listAssignments(db: Reader, accountId: string): Promise<AssignmentRow[]> {
  return db
    .selectFrom("role_assignment")
    .select(["id", "account_id", "role_code", "unit_id", "valid_from", "valid_until"])
    .where("account_id", "=", accountId)
    .where("withdrawn_at", "is", null)
    .orderBy("valid_from", "desc")
    .orderBy("id")
    .execute();
}

/** Codes of the roles an account itself holds on a day; those it has as a substitute are left out. */
export async function listRolesOn(db: Reader, accountId: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("role_assignment")
    .select("role_code")
    .where("account_id", "=", accountId)
    .where("withdrawn_at", "is", null)
    .where("valid_from", "<=", day)
    .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">=", day)]))
    .execute();
  return rows.map((row) => row.role_code);
}

export async function endAssignment(
  tx: Tx,
  assignmentId: string,
  end: { readonly validUntil: string } | { readonly withdrawnAt: Date },
): Promise<void> {
  const columns = "validUntil" in end ? { valid_until: end.validUntil } : { withdrawn_at: end.withdrawnAt };
  await tx.updateTable("role_assignment").set(columns).where("id", "=", assignmentId).execute();
}

/**
 * What an account holds on the day or later, with the units reached, also what it will hold as a substitute: all that a
 * manager must hold himself to touch it.
 */
export async function listHoldings(db: Reader, accountId: string, today: string): Promise<Holding[]> {
  const rows = await db
    .selectFrom("role_assignment as held")
    .innerJoin("role", "role.code", "held.role_code")
    .select(["held.unit_id as unitId", "role.abilities", "role.reach"])
    .where((where) =>
      where.or([
        where("held.account_id", "=", accountId),
        where("held.account_id", "in", (query) =>
          query
            .selectFrom("substitution")
            .select("account_id")
            .where("substitute_id", "=", accountId)
            .where("ended_at", "is", null)
            .where("valid_until", ">=", today),
        ),
      ]),
    )
    .where("held.withdrawn_at", "is", null)
    .where((where) => where.or([where("held.valid_until", "is", null), where("held.valid_until", ">=", today)]))
    .execute();
  const roots = rows.map((row) => ({ unitId: row.unitId, reach: row.reach as Reach }));
  const scopes = await resolveScopes(db, roots, today);
  return rows.map((row, index) => ({
    abilities: row.abilities as Ability[],
    scope: scopes[index] ?? { kind: "units", unitIds: [row.unitId] },
  }));
}
