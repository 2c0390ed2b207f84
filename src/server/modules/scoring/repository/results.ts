import { sql } from "kysely";
import { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import type { InputState, StoredUnitResult } from "../../../../domain/scoring/stored-result.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

export interface ScoredUnit {
  readonly unitId: string;
  readonly stage: ResultStage;
  readonly result: StoredUnitResult;
}

/** How many inputs of a unit are missing or wrong. */
export async function countStoredFaults(db: Reader, roundId: string, unitId: string): Promise<number> {
  const row = await db
    .selectFrom("unit_result")
    .select("fault_count")
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .where("stage", "=", "final")
    .executeTakeFirst();
  return row?.fault_count ?? 0;
}

/**
 * Puts results in the place of those that stand; they have no place in their block until somebody reads it. Rows are
 * taken by unit and stage, as whoever places them takes them, so that nobody waits in a ring.
 */
export async function writeResults(tx: Tx, roundId: string, results: readonly ScoredUnit[]): Promise<void> {
  if (results.length === 0) return;
  const stages = ResultStage.options;
  const sorted = results.toSorted((a, b) =>
    a.unitId === b.unitId ? stages.indexOf(a.stage) - stages.indexOf(b.stage) : a.unitId < b.unitId ? -1 : 1,
  );
  const of = <Key extends keyof StoredUnitResult>(key: Key) => sorted.map((one) => one.result[key]);
  await sql`
    insert into unit_result as stored (round_id, unit_id, stage, points_exact, points, applicable_max, percent_exact,
      percent, class_name, class_name_en, bonus, penalty, inputs, fault_count, component_points, component_maxima,
      component_states)
    select ${roundId}::uuid, *
    from unnest(${sorted.map((one) => one.unitId)}::uuid[], ${sorted.map((one) => one.stage)}::text[],
      ${of("pointsExact")}::text[], ${of("points")}::numeric[], ${of("applicableMax")}::numeric[],
      ${of("percentExact")}::text[], ${of("percent")}::numeric[], ${of("className")}::text[],
      ${of("classNameEn")}::text[], ${of("bonus")}::numeric[], ${of("penalty")}::numeric[], ${of("inputs")}::text[],
      ${of("faultCount")}::integer[], ${of("componentPoints")}::text[], ${of("componentMaxima")}::text[],
      ${of("componentStates")}::text[])
    on conflict (round_id, unit_id, stage) do update set
      position = null, rank = null, revision = stored.revision + 1,
      points_exact = excluded.points_exact, points = excluded.points, applicable_max = excluded.applicable_max,
      percent_exact = excluded.percent_exact, percent = excluded.percent, class_name = excluded.class_name,
      class_name_en = excluded.class_name_en, bonus = excluded.bonus, penalty = excluded.penalty,
      inputs = excluded.inputs, fault_count = excluded.fault_count, component_points = excluded.component_points,
      component_maxima = excluded.component_maxima, component_states = excluded.component_states`.execute(tx);
}

/** Marks that results were computed; previews of imports made before are stale from now on. */
export async function markComputed(tx: Tx, roundId: string, at: Date): Promise<void> {
  await tx
    .updateTable("round")
    .set({ computed_at: at, inputs_version: sql<number>`inputs_version + 1` })
    .where("id", "=", roundId)
    .execute();
}

/** What placing needs of the units of a stage. */
export interface PlacedResult {
  readonly unitId: string;
  readonly revision: number;
  /** Place in the order of the block; null: not placed since its figures changed. */
  readonly position: number | null;
  readonly rank: number | null;
  readonly percentExact: string | null;
  readonly inputs: InputState;
  readonly componentPoints: string;
}

export async function listPlaces(db: Reader, roundId: string, stage: ResultStage): Promise<PlacedResult[]> {
  const rows = await db
    .selectFrom("unit_result")
    .select(["unit_id as unitId", "revision", "position", "rank", "percent_exact as percentExact", "inputs"])
    .select("component_points as componentPoints")
    .where("round_id", "=", roundId)
    .where("stage", "=", stage)
    .execute();
  return rows as PlacedResult[];
}

/** True where a result of the stage has no place, or was never computed. */
export async function isUnplaced(db: Reader, roundId: string, stage: ResultStage): Promise<boolean> {
  const row = await db
    .selectFrom("unit_result")
    .select("unit_id")
    .where("round_id", "=", roundId)
    .where("stage", "=", stage)
    .where("position", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface UnitPlace {
  readonly unitId: string;
  /** The figures that the place was computed from. */
  readonly revision: number;
  readonly position: number;
  readonly rank: number | null;
}

/** One of those who place results of a round at a time, so that an older order is never written over a newer one. */
export async function lockPlaces(tx: Tx, roundId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`places ${roundId}`}, 0))`.execute(tx);
}

/**
 * Writes places over the results they were computed from; a result that changed meanwhile stays without one. Rows are
 * taken in the order of units, after waiting for whoever is just saving one.
 */
export async function writePlaces(
  tx: Tx,
  at: { readonly roundId: string; readonly stage: ResultStage },
  places: readonly UnitPlace[],
): Promise<void> {
  if (places.length === 0) return;
  const { roundId, stage } = at;
  await sql`
    with place as (
      select * from unnest(${places.map((place) => place.unitId)}::uuid[],
        ${places.map((place) => place.revision)}::integer[], ${places.map((place) => place.position)}::integer[],
        ${places.map((place) => place.rank)}::integer[]) as given (unit_id, revision, position, rank)
    ), taken as (
      select result.unit_id from unit_result as result join place on place.unit_id = result.unit_id
      where result.round_id = ${roundId} and result.stage = ${stage} and result.revision = place.revision
      order by result.unit_id for no key update of result
    )
    update unit_result as result set position = place.position, rank = place.rank
    from place join taken on taken.unit_id = place.unit_id
    where result.round_id = ${roundId} and result.stage = ${stage} and result.unit_id = place.unit_id
      and result.revision = place.revision`.execute(tx);
}
