import { sql } from "kysely";
import type { EntryContent, ScoreEntry, Seat, Verdict } from "../../../../domain/scoring/columns/entry.ts";
import type { CountedEntry } from "../../../../domain/scoring/columns/raw-unit.ts";
import type { Stage } from "../../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";
import { noteWritten } from "../../../platform/audit/written-rows.ts";

/** Which entries are wanted; what is left out is not narrowed. */
export interface EntryFilter {
  readonly units?: readonly string[] | undefined;
  readonly components?: readonly string[] | undefined;
  readonly stages?: readonly Stage[] | undefined;
  /** The entries as they counted at this instant instead of now. */
  readonly asOf?: Date | undefined;
}

/** Entries of a round that count now (or counted at an instant), by unit, component, stage and seat. */
export async function listEntries(db: Reader, roundId: string, filter: EntryFilter = {}): Promise<ScoreEntry[]> {
  let query = db.selectFrom("score_entry").selectAll().where("round_id", "=", roundId);
  const { units, components, stages, asOf } = filter;
  if (units !== undefined) query = query.where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`);
  if (components !== undefined) query = query.where(sql<boolean>`component = any(${[...components]}::text[])`);
  if (stages !== undefined) query = query.where(sql<boolean>`stage = any(${[...stages]}::text[])`);
  query =
    asOf === undefined
      ? query.where("superseded_at", "is", null)
      : query.where("at", "<=", asOf).where(sql<boolean>`(superseded_at is null or superseded_at > ${asOf})`);
  const rows = await query
    .orderBy("unit_id")
    .orderBy("component")
    .orderBy("stage")
    .orderBy("seat")
    .orderBy("version")
    .execute();
  return rows.map(toEntry);
}

/** As much of an entry as counting needs, with its unit. */
export type CountedRow = CountedEntry & { readonly unitId: string };

/**
 * The current entries of units in the shape that counting reads: without dates and authors a whole round of twenty
 * thousand is read in half the time.
 */
export async function listCountedEntries(
  db: Reader,
  roundId: string,
  { units, components }: Pick<EntryFilter, "units" | "components">,
): Promise<CountedRow[]> {
  let query = db
    .selectFrom("score_entry")
    .select(["unit_id as unitId", "component", "stage", "seat", "verdict", "inputs", "points", "reason"])
    .where("round_id", "=", roundId)
    .where("superseded_at", "is", null);
  if (units !== undefined) query = query.where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`);
  if (components !== undefined) query = query.where(sql<boolean>`component = any(${[...components]}::text[])`);
  return (await query.execute()) as unknown as CountedRow[];
}

/** Every version of one component of one unit, the oldest first. */
export async function listEntryVersions(
  db: Reader,
  roundId: string,
  unitId: string,
  component: string,
): Promise<(ScoreEntry & { readonly supersededAt: Date | null })[]> {
  const rows = await db
    .selectFrom("score_entry")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .where("component", "=", component)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...toEntry(row), supersededAt: row.superseded_at }));
}

/** A new version of one column of one component. */
export interface EntryWrite extends EntryContent {
  readonly id: string;
  readonly unitId: string;
  readonly component: string;
  readonly stage: Stage;
  readonly seat: Seat;
}

/** Who writes, in which role, for which unit and when. */
export interface EntryAuthor {
  readonly at: Date;
  readonly accountId: string | null;
  readonly role: string | null;
  readonly actingUnitId: string | null;
}

/**
 * Puts new versions in the place of the current ones, in two statements however many there are. Old versions stay. The
 * caller holds the lock of the sheet (or of the round), so versions of one column follow each other.
 */
export async function writeEntries(
  tx: Tx,
  roundId: string,
  entries: readonly EntryWrite[],
  author: EntryAuthor,
): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  const rows = entries.map((entry) => columnRow(roundId, { ...entry, ...author }));
  const actionId = noteWritten(tx, { id: first.id, roundId, rows });
  const of = <Key extends keyof EntryWrite>(key: Key) => entries.map((entry) => entry[key]);
  await sql`
    update score_entry as entry set superseded_at = ${author.at}
    from unnest(${of("unitId")}::uuid[], ${of("component")}::text[], ${of("stage")}::text[], ${of("seat")}::smallint[])
      as next (unit_id, component, stage, seat)
    where entry.round_id = ${roundId} and entry.superseded_at is null and entry.unit_id = next.unit_id
      and entry.component = next.component and entry.stage = next.stage and entry.seat = next.seat`.execute(tx);
  await sql`
    insert into score_entry (id, round_id, unit_id, component, stage, seat, version, inputs, points, estimate, verdict,
      asks_explanation, remark_code, reason, note, at, account_id, role, acting_unit_id, action_id)
    select next.id, ${roundId}::uuid, next.unit_id, next.component, next.stage, next.seat,
      1 + coalesce((select max(old.version) from score_entry as old where old.round_id = ${roundId}::uuid
        and old.unit_id = next.unit_id and old.component = next.component and old.stage = next.stage
        and old.seat = next.seat), 0),
      next.inputs, next.points, next.estimate, next.verdict, next.asks_explanation, next.remark_code, next.reason,
      next.note, ${author.at}, ${author.accountId}::uuid, ${author.role}, ${author.actingUnitId}::uuid,
      ${actionId}::uuid
    from unnest(${of("id")}::uuid[], ${of("unitId")}::uuid[], ${of("component")}::text[], ${of("stage")}::text[],
      ${of("seat")}::smallint[], ${entries.map((entry) => JSON.stringify(entry.inputs))}::jsonb[],
      ${of("points")}::text[], ${of("estimate")}::boolean[], ${of("verdict")}::text[],
      ${of("asksExplanation")}::boolean[], ${of("remarkCode")}::text[], ${of("reason")}::text[], ${of("note")}::text[])
      as next (id, unit_id, component, stage, seat, inputs, points, estimate, verdict, asks_explanation, remark_code,
        reason, note)`.execute(tx);
}

/** What the act that wrote a column answers for: everything of it but its number and its end, which follow from the others. */
export function columnRow(roundId: string, entry: EntryWrite & EntryAuthor): object {
  const { id, unitId, component, stage, seat, inputs, points, estimate, verdict, asksExplanation } = entry;
  const { remarkCode, reason, note, at, accountId, role, actingUnitId } = entry;
  return {
    ...{
      id,
      roundId,
      unitId,
      component,
      stage,
      seat,
      inputs: { ...inputs },
      points,
      estimate,
      verdict,
      asksExplanation,
    },
    ...{ remarkCode, reason, note, at: at.toISOString(), accountId, role, actingUnitId },
  };
}

interface Row {
  id: string;
  unit_id: string;
  component: string;
  stage: string;
  seat: number;
  version: number;
  inputs: unknown;
  points: string | null;
  estimate: boolean;
  verdict: string | null;
  asks_explanation: boolean;
  remark_code: string | null;
  reason: string | null;
  note: string | null;
  at: Date;
  account_id: string | null;
  role: string | null;
  acting_unit_id: string | null;
}

function toEntry(row: Row): ScoreEntry {
  return {
    id: row.id,
    unitId: row.unit_id,
    component: row.component,
    stage: row.stage as Stage,
    seat: row.seat as Seat,
    version: row.version,
    inputs: row.inputs as Record<string, string>,
    points: row.points,
    estimate: row.estimate,
    verdict: row.verdict as Verdict | null,
    asksExplanation: row.asks_explanation,
    remarkCode: row.remark_code,
    reason: row.reason,
    note: row.note,
    at: row.at,
    accountId: row.account_id,
    role: row.role,
    actingUnitId: row.acting_unit_id,
  };
}
