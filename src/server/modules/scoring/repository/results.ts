import { sql } from "kysely";
import type { InputState, StoredComponentResult, StoredUnitResult } from "../../../../domain/scoring/stored-result.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

export interface UnitPlace {
  readonly unitId: string;
  /** Place in the order of the block. */
  readonly position: number;
  readonly rank: number | null;
}

export interface ScoredUnit {
  readonly unitId: string;
  readonly result: StoredUnitResult;
  readonly components: readonly StoredComponentResult[];
}

/** Of the units of a block that were not scored again: what ranking needs. */
export async function listStoredScores(db: Reader, roundId: string, unitIds: readonly string[], withPoints: boolean) {
  const rows = await db
    .selectFrom("unit_result")
    .select(["unit_id", "percent_exact", "inputs", "position", "rank"])
    .where("round_id", "=", roundId)
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .execute();
  const points = withPoints ? await loadComponentPoints(db, roundId, unitIds) : undefined;
  return rows.map((row) => ({
    unitId: row.unit_id,
    percentExact: row.percent_exact,
    inputs: row.inputs as InputState,
    position: row.position,
    rank: row.rank,
    componentPoints: points?.get(row.unit_id) ?? [],
  }));
}

/** How many inputs of a unit are missing or wrong. */
export async function countStoredFaults(db: Reader, roundId: string, unitId: string): Promise<number> {
  const row = await db
    .selectFrom("unit_result")
    .select("fault_count")
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row?.fault_count ?? 0;
}

async function loadComponentPoints(db: Reader, roundId: string, unitIds: readonly string[]) {
  const rows = await db
    .selectFrom("component_result")
    .select(["unit_id", "points_exact"])
    .where("round_id", "=", roundId)
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .orderBy("unit_id")
    .orderBy("position")
    .execute();
  const byUnit = new Map<string, string[]>();
  for (const row of rows) {
    const points = byUnit.get(row.unit_id) ?? [];
    points.push(row.points_exact);
    byUnit.set(row.unit_id, points);
  }
  return byUnit;
}

/** Replaces the results of units; their places are written by `writePlaces`. */
export async function replaceResults(tx: Tx, roundId: string, units: readonly ScoredUnit[]): Promise<void> {
  if (units.length === 0) return;
  const ids = units.map((unit) => unit.unitId);
  await tx
    .deleteFrom("unit_result")
    .where("round_id", "=", roundId)
    .where(sql<boolean>`unit_id = any(${ids}::uuid[])`)
    .execute();
  const of = <Key extends keyof StoredUnitResult>(key: Key) => units.map((unit) => unit.result[key]);
  await sql`
    insert into unit_result (round_id, unit_id, position, points_exact, points, applicable_max, percent_exact, percent,
      class_name, class_name_en, bonus, penalty, inputs, fault_count)
    select ${roundId}::uuid, unit_id, 0, points_exact, points, applicable_max, percent_exact, percent,
      class_name, class_name_en, bonus, penalty, inputs, fault_count
    from unnest(${ids}::uuid[], ${of("pointsExact")}::text[], ${of("points")}::numeric[],
      ${of("applicableMax")}::numeric[], ${of("percentExact")}::text[], ${of("percent")}::numeric[],
      ${of("className")}::text[], ${of("classNameEn")}::text[], ${of("bonus")}::numeric[], ${of("penalty")}::numeric[],
      ${of("inputs")}::text[], ${of("faultCount")}::integer[])
      as given (unit_id, points_exact, points, applicable_max, percent_exact, percent,
        class_name, class_name_en, bonus, penalty, inputs, fault_count)`.execute(tx);
  await insertComponents(tx, roundId, units);
}

/** Twenty thousand rows of a full round go in one statement: a parameter a column, not one a value. */
async function insertComponents(tx: Tx, roundId: string, units: readonly ScoredUnit[]): Promise<void> {
  const rows = units.flatMap(({ unitId, components }) => components.map((component) => ({ unitId, ...component })));
  const of = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key]);
  await sql`
    insert into component_result (round_id, unit_id, component, position, state, points_exact, points, applicable_max,
      explanation_vi, explanation_en)
    select ${roundId}::uuid, * from unnest(${of("unitId")}::uuid[], ${of("component")}::text[],
      ${of("position")}::integer[], ${of("state")}::text[], ${of("pointsExact")}::text[], ${of("points")}::numeric[],
      ${of("applicableMax")}::numeric[], ${of("explanationVi")}::text[], ${of("explanationEn")}::text[])`.execute(tx);
}

export async function writePlaces(tx: Tx, roundId: string, places: readonly UnitPlace[]): Promise<void> {
  if (places.length === 0) return;
  await sql`
    update unit_result as result set position = place.position, rank = place.rank
    from unnest(${places.map((place) => place.unitId)}::uuid[], ${places.map((place) => place.position)}::integer[],
      ${places.map((place) => place.rank)}::integer[]) as place (unit_id, position, rank)
    where result.round_id = ${roundId} and result.unit_id = place.unit_id`.execute(tx);
}

/** Marks that results were computed; previews of imports made before are stale from now on. */
export async function markComputed(tx: Tx, roundId: string, at: Date): Promise<void> {
  await tx
    .updateTable("round")
    .set({ computed_at: at, inputs_version: sql<number>`inputs_version + 1` })
    .where("id", "=", roundId)
    .execute();
}
