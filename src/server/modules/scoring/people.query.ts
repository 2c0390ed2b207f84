import { sql } from "kysely";
import type { RoundPerson } from "../../../contract/scoring/assignments.ts";
import type { Ability } from "../../../domain/identity/ability.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";

/** Roles that hold on a day, of accounts that may sign in on it. */
const holdsToday = (today: string) => sql<boolean>`(held.withdrawn_at is null and held.valid_from <= ${today}
  and (held.valid_until is null or held.valid_until >= ${today})
  and account.deactivated_at is null and account.valid_from <= ${today}
  and (account.valid_until is null or account.valid_until >= ${today}))`;

function people(db: Reader, today: string) {
  return db
    .selectFrom("account")
    .leftJoin("unit_version as unit", (join) =>
      join
        .onRef("unit.unit_id", "=", "account.unit_id")
        .on("unit.recorded_until", "is", null)
        .on("unit.valid_from", "<=", today)
        .on((on) => on.or([on("unit.valid_to", "is", null), on("unit.valid_to", ">", today)])),
    )
    .select([
      "account.id as accountId",
      "account.display_name as displayName",
      "account.position",
      "unit.name_vi as unitName",
    ]);
}

/** People by their ids, whatever their state now: a council of last year keeps its names. */
export async function listPeople(db: Reader, ids: readonly string[], today: string): Promise<Map<string, RoundPerson>> {
  const rows = await people(db, today)
    .where(sql<boolean>`account.id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.accountId, row as RoundPerson]));
}

/** At most 20 people who hold one of the abilities today, by name or unit; without contact data. */
export async function findPeople(
  db: Reader,
  filter: {
    readonly q: string;
    readonly abilities: readonly Ability[];
    readonly unitId?: string | undefined;
    readonly today: string;
  },
): Promise<RoundPerson[]> {
  let query = people(db, filter.today).where(
    sql<boolean>`exists (select from role_assignment as held join role on role.code = held.role_code
      where held.account_id = account.id and ${holdsToday(filter.today)}
        and role.abilities && ${[...filter.abilities]}::text[])`,
  );
  if (filter.unitId !== undefined) query = query.where("account.unit_id", "=", filter.unitId);
  for (const word of searchKey(filter.q).split(" ")) {
    if (word === "") continue;
    query = query.where(
      sql<boolean>`(strpos(account.search_key, ${word}) > 0 or strpos(coalesce(unit.search_key, ''), ${word}) > 0)`,
    );
  }
  const rows = await query.orderBy("account.name_sort_key").orderBy("account.id").limit(20).execute();
  return rows as RoundPerson[];
}

/** Units of a round in which nobody may do something today, by name: nobody holds the ability in the unit itself. */
export async function listUnitsWithout(
  db: Reader,
  roundId: string,
  ability: Ability,
  today: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("round_unit as unit")
    .select("unit.name_vi")
    .where("unit.round_id", "=", roundId)
    .where(
      sql<boolean>`not exists (select from role_assignment as held join role on role.code = held.role_code
        join account on account.id = held.account_id
        where held.unit_id = unit.unit_id and not account.read_only and ${holdsToday(today)}
          and ${ability} = any(role.abilities))`,
    )
    .orderBy(sql`unit.name_vi collate vi`)
    .execute();
  return rows.map((row) => row.name_vi);
}

/** Names of units as they are called on a day. */
export async function nameUnits(
  db: Reader,
  ids: readonly string[],
  day: string,
): Promise<Map<string, { nameVi: string; nameEn: string | null }>> {
  const rows = await db
    .selectFrom("unit_version")
    .select(["unit_id", "name_vi", "name_en"])
    .where(sql<boolean>`unit_id = any(${[...ids]}::uuid[])`)
    .where("recorded_until", "is", null)
    .where("valid_from", "<=", day)
    .orderBy("valid_from")
    .execute();
  return new Map(rows.map((row) => [row.unit_id, { nameVi: row.name_vi, nameEn: row.name_en }]));
}
