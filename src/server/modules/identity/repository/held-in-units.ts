import type { Assigned, RolePassing } from "../../../../domain/identity/pass-roles.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** How many accounts are at home in each unit or hold a role there, on the day or later. */
export async function countPeople(
  db: Reader,
  unitIds: readonly string[],
  day: string,
): Promise<{ unitId: string; count: number }[]> {
  const held = await db
    .selectFrom("role_assignment")
    .select(["unit_id as unitId", "account_id as accountId"])
    .where("unit_id", "in", [...unitIds])
    .where("withdrawn_at", "is", null)
    .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">=", day)]))
    .execute();
  const homes = await db
    .selectFrom("account")
    .select(["unit_id as unitId", "id as accountId"])
    .where("unit_id", "in", [...unitIds])
    .execute();
  const people = Map.groupBy([...held, ...homes], (row) => row.unitId);
  return [...people].map(([unitId, rows]) => ({ unitId, count: new Set(rows.map((row) => row.accountId)).size }));
}

/** Roles held in a unit on the day or later, their accounts locked against other changes. */
export async function lockRolesIn(tx: Tx, unitId: string, day: string): Promise<Assigned[]> {
  const rows = await tx
    .selectFrom("role_assignment as ra")
    .innerJoin("account", "account.id", "ra.account_id")
    .select(["ra.id", "ra.account_id", "ra.role_code", "ra.valid_from", "ra.valid_until"])
    .where("ra.unit_id", "=", unitId)
    .where("ra.withdrawn_at", "is", null)
    .where((where) => where.or([where("ra.valid_until", "is", null), where("ra.valid_until", ">=", day)]))
    .orderBy("ra.account_id")
    .orderBy("ra.id")
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    roleCode: row.role_code,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }));
}

export async function savePassing(
  tx: Tx,
  passing: RolePassing,
  to: { readonly unitId: string; readonly at: Date; readonly nextId: () => string },
): Promise<void> {
  const { end, withdraw, give } = passing;
  if (end.length > 0) {
    const ids = end.map(({ id }) => id);
    const lastDay = end[0]?.lastDay as string;
    await tx.updateTable("role_assignment").set({ valid_until: lastDay }).where("id", "in", ids).execute();
  }
  if (withdraw.length > 0) {
    await tx
      .updateTable("role_assignment")
      .set({ withdrawn_at: to.at })
      .where("id", "in", [...withdraw])
      .execute();
  }
  if (give.length === 0) return;
  const rows = give.map((role) => ({
    id: to.nextId(),
    account_id: role.accountId,
    role_code: role.roleCode,
    unit_id: to.unitId,
    valid_from: role.validFrom,
    valid_until: role.validUntil,
    created_at: to.at,
  }));
  await tx.insertInto("role_assignment").values(rows).execute();
}

/** Accounts at home in a unit get another home; gives their ids. */
export async function moveHomes(tx: Tx, fromUnitId: string, toUnitId: string): Promise<string[]> {
  const rows = await tx
    .updateTable("account")
    .set((set) => ({ unit_id: toUnitId, version: set("version", "+", 1) }))
    .where("unit_id", "=", fromUnitId)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
