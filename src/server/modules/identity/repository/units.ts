import { sql } from "kysely";
import type { Reach } from "../../../../domain/identity/ability.ts";
import type { Scope } from "../../../../domain/identity/actor.ts";
import type { Reader } from "../../../db/database.ts";

/** The version of a unit believed now that is valid on a day, as a condition on the alias `v`. */
const livesOn = (day: string) =>
  sql<boolean>`v.recorded_until is null and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)`;

/** Which of the units live on the day, with their names. */
export async function findLivingUnits(
  db: Reader,
  unitIds: readonly string[],
  day: string,
): Promise<Map<string, { nameVi: string; nameEn: string | null; parentId: string | null }>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("unit_version as v")
    .select(["v.unit_id", "v.name_vi", "v.name_en", "v.parent_id"])
    .where("v.unit_id", "in", [...unitIds])
    .where(livesOn(day))
    .execute();
  return new Map(
    rows.map((row) => [row.unit_id, { nameVi: row.name_vi, nameEn: row.name_en, parentId: row.parent_id }]),
  );
}

/** The name of the province of the day without its type word; null before there is one. */
export async function findProvinceName(db: Reader, day: string): Promise<string | null> {
  const row = await db
    .selectFrom("unit_version as v")
    .select(["v.name_vi", "v.short_name"])
    .where("v.kind", "=", "province")
    .where(livesOn(day))
    .executeTakeFirst();
  return row ? (row.short_name ?? row.name_vi) : null;
}

/** The units of each root's reach on the day: itself, itself with all below, or the whole province. */
export async function resolveScopes(
  db: Reader,
  roots: readonly { readonly unitId: string; readonly reach: Reach }[],
  day: string,
): Promise<Scope[]> {
  const subtreeRoots = [...new Set(roots.filter((root) => root.reach === "subtree").map((root) => root.unitId))];
  const below = subtreeRoots.length === 0 ? new Map<string, string[]>() : await listBelow(db, subtreeRoots, day);
  return roots.map(({ unitId, reach }) => {
    if (reach === "province") return { kind: "all" };
    return { kind: "units", unitIds: reach === "unit" ? [unitId] : (below.get(unitId) ?? [unitId]) };
  });
}

async function listBelow(db: Reader, rootIds: readonly string[], day: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ root: string; unit_ids: string[] }>`
    with recursive reached (root, unit_id) as (
      select id, id from unnest(${rootIds}::uuid[]) as start (id)
      union
      select reached.root, v.unit_id from reached join unit_version v on v.parent_id = reached.unit_id and ${livesOn(day)}
    )
    select root, array_agg(unit_id) as unit_ids from reached group by root`.execute(db);
  return new Map(rows.map((row) => [row.root, row.unit_ids]));
}

/** The unit with all units above and below it on the day: the ones that stand in one line with it. */
export async function listLine(db: Reader, unitId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive above (unit_id) as (
      select ${unitId}::uuid
      union
      select v.parent_id from above join unit_version v on v.unit_id = above.unit_id and ${livesOn(day)}
       where v.parent_id is not null
    ), below (unit_id) as (
      select ${unitId}::uuid
      union
      select v.unit_id from below join unit_version v on v.parent_id = below.unit_id and ${livesOn(day)}
    )
    select unit_id from above union select unit_id from below`.execute(db);
  return rows.map((row) => row.unit_id);
}
