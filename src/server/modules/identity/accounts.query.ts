import { sql } from "kysely";
import type { AccountItem, RoleAssignment } from "../../../contract/identity/accounts.ts";
import type { ListWindow } from "../../../contract/list.ts";
import { deriveAccountState } from "../../../domain/identity/account-state.ts";
import type { Scope } from "../../../domain/identity/actor.ts";
import type { AccountState } from "../../../domain/identity/model.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows } from "../../db/list-window.ts";

export interface AccountFilter extends ListWindow {
  readonly scope: Scope;
  /** Only these units (a chosen unit, or it with all below). */
  readonly unitIds?: readonly string[] | undefined;
  readonly roleCode?: string | undefined;
  readonly state?: AccountState | undefined;
  readonly locked?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly neverSignedIn?: boolean | undefined;
  readonly now: Date;
  readonly today: string;
}

/** What decides which accounts match; page and order do not. */
type CountFilter = Omit<AccountFilter, "page" | "pageSize" | "sort">;

const sortColumns = {
  displayName: { column: "a.name_sort_key" },
  login: { column: "a.login_key" },
  unitName: { column: "unit.name_vi", text: true },
  lastSignedInAt: { column: "a.last_signed_in_at" },
  validUntil: { column: "a.valid_until" },
} as const;

/** One page of the accounts within a scope and how many there are in all. */
export async function listAccountRows(
  db: Reader,
  filter: AccountFilter,
): Promise<{ items: AccountItem[]; total: number }> {
  const matching = matchingAccounts(db, filter);
  const total = await countAccounts(db, filter);
  const page = matching.select((select) => [
    "a.id",
    "a.login",
    "a.display_name",
    "a.position",
    "a.unit_id",
    "unit.name_vi as unitName",
    "unit.name_en as unitNameEn",
    "a.email",
    "a.phone",
    roleNames("name_vi", filter.today).as("roleNamesVi"),
    roleNames("name_en", filter.today).as("roleNamesEn"),
    select("guard.locked_until", "is not", null).$castTo<boolean>().as("locked"),
    "a.read_only",
    "a.totp_enabled",
    "a.last_signed_in_at",
    "a.valid_from",
    "a.valid_until",
    "a.deactivated_at",
  ]);
  const rows = await pageRows(page, filter, sortColumns, "a.id").execute();
  const items = rows.map((row) => ({
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    position: row.position,
    unitId: row.unit_id,
    unitName: row.unitName,
    unitNameEn: row.unitNameEn,
    email: row.email,
    phone: row.phone,
    roleNamesVi: row.roleNamesVi,
    roleNamesEn: row.roleNamesEn,
    state: deriveAccountState(
      { validFrom: row.valid_from, validUntil: row.valid_until, deactivated: row.deactivated_at !== null },
      filter.today,
    ),
    locked: row.locked,
    readOnly: row.read_only,
    totpEnabled: row.totp_enabled,
    lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }));
  return { items, total };
}

/** How many accounts match within a scope. */
export async function countAccounts(db: Reader, filter: CountFilter): Promise<number> {
  const { total } = await matchingAccounts(db, filter)
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

function matchingAccounts(db: Reader, filter: CountFilter) {
  const { today, scope } = filter;
  let query = db
    .selectFrom("account as a")
    .leftJoin("unit_version as unit", (join) =>
      join
        .onRef("unit.unit_id", "=", "a.unit_id")
        .on("unit.recorded_until", "is", null)
        .on("unit.valid_from", "<=", today)
        .on((on) => on.or([on("unit.valid_to", "is", null), on("unit.valid_to", ">", today)])),
    )
    .leftJoin("sign_in_guard as guard", (join) =>
      join
        .on(sql<boolean>`guard.login_digest = sha256(convert_to(a.login_key, 'UTF8'))`)
        .on("guard.locked_until", ">", filter.now),
    );
  if (scope.kind === "units") query = query.where(sql<boolean>`a.unit_id = any(${scope.unitIds}::uuid[])`);
  if (filter.unitIds) query = query.where(sql<boolean>`a.unit_id = any(${filter.unitIds}::uuid[])`);
  if (filter.roleCode) {
    query = query.where(
      sql<boolean>`exists (select from role_assignment ra where ra.account_id = a.id
        and ra.role_code = ${filter.roleCode} and ${countsOn(today)})`,
    );
  }
  if (filter.state) query = query.where(stateIs(filter.state, today));
  if (filter.locked !== undefined) query = query.where("guard.locked_until", filter.locked ? "is not" : "is", null);
  if (filter.readOnly !== undefined) query = query.where("a.read_only", "=", filter.readOnly);
  if (filter.neverSignedIn !== undefined) {
    query = query.where("a.last_signed_in_at", filter.neverSignedIn ? "is" : "is not", null);
  }
  for (const word of searchKey(filter.q ?? "").split(" ")) {
    if (word !== "") query = query.where(sql<boolean>`strpos(a.search_key, ${word}) > 0`);
  }
  return query;
}

const countsOn = (today: string) =>
  sql`ra.withdrawn_at is null and ra.valid_from <= ${today}::date and (ra.valid_until is null or ra.valid_until >= ${today}::date)`;

function roleNames(column: "name_vi" | "name_en", today: string) {
  return sql<string>`coalesce((
    select string_agg(distinct r.${sql.ref(column)}, ', ')
      from role_assignment ra join role r on r.code = ra.role_code
     where ra.account_id = a.id and ${countsOn(today)}), '')`;
}

function stateIs(state: AccountState, today: string) {
  switch (state) {
    case "deactivated":
      return sql<boolean>`a.deactivated_at is not null`;
    case "notYet":
      return sql<boolean>`a.deactivated_at is null and a.valid_from > ${today}::date`;
    case "ended":
      return sql<boolean>`a.deactivated_at is null and a.valid_from <= ${today}::date and a.valid_until < ${today}::date`;
    case "active":
      return sql<boolean>`a.deactivated_at is null and a.valid_from <= ${today}::date
        and (a.valid_until is null or a.valid_until >= ${today}::date)`;
  }
}

/** What the unit of a role is called today, or was called last while the role was held: units end, roles are remembered. */
function nameWhileHeld(today: string, name: "name_vi" | "name_en") {
  return sql<string | null>`(
    select ${sql.ref(`v.${name}`)} from unit_version v
     where v.unit_id = ra.unit_id and v.recorded_until is null
     order by v.valid_from <= least(${today}::date, coalesce(ra.valid_until, ${today}::date)) desc, v.valid_from desc
     limit 1)`;
}

/** All roles of an account with their names; `canEnd` is decided by the service. */
export async function listRoleViews(
  db: Reader,
  accountId: string,
  today: string,
): Promise<(Omit<RoleAssignment, "canEnd"> & { reach: string; abilities: string[] })[]> {
  const rows = await db
    .selectFrom("role_assignment as ra")
    .innerJoin("role", "role.code", "ra.role_code")
    .select([
      "ra.id",
      "ra.role_code",
      "role.name_vi",
      "role.name_en",
      "role.reach",
      "role.abilities",
      "ra.unit_id",
      nameWhileHeld(today, "name_vi").as("unitName"),
      nameWhileHeld(today, "name_en").as("unitNameEn"),
      "ra.valid_from",
      "ra.valid_until",
    ])
    .where("ra.account_id", "=", accountId)
    .where("ra.withdrawn_at", "is", null)
    .orderBy("ra.valid_from", "desc")
    .orderBy("ra.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    roleCode: row.role_code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    reach: row.reach,
    abilities: row.abilities,
    unitId: row.unit_id,
    unitName: row.unitName,
    unitNameEn: row.unitNameEn,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    current: row.valid_from <= today && (row.valid_until === null || today <= row.valid_until),
  }));
}

/** Active persons of the units whose name contains every word, without contact data; at most twenty. */
export async function listColleagueRows(
  db: Reader,
  filter: { unitIds: readonly string[]; q: string; exceptId: string; today: string },
) {
  let query = db
    .selectFrom("account as a")
    .leftJoin("unit_version as unit", (join) =>
      join
        .onRef("unit.unit_id", "=", "a.unit_id")
        .on("unit.recorded_until", "is", null)
        .on("unit.valid_from", "<=", filter.today)
        .on((on) => on.or([on("unit.valid_to", "is", null), on("unit.valid_to", ">", filter.today)])),
    )
    .select([
      "a.id as accountId",
      "a.display_name as displayName",
      "a.position",
      "a.unit_id as unitId",
      "unit.name_vi as unitName",
      "unit.name_en as unitNameEn",
    ])
    .where(sql<boolean>`a.unit_id = any(${filter.unitIds}::uuid[])`)
    .where("a.id", "!=", filter.exceptId)
    .where("a.read_only", "=", false)
    .where(stateIs("active", filter.today));
  for (const word of searchKey(filter.q).split(" ")) {
    if (word !== "") query = query.where(sql<boolean>`strpos(a.search_key, ${word}) > 0`);
  }
  return query.orderBy("a.name_sort_key").orderBy("a.id").limit(20).execute();
}
