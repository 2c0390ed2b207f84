import { sql } from "kysely";
import type { Seat, Verdict } from "../../../../domain/scoring/columns/entry.ts";
import type { Stage } from "../../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../../db/database.ts";
import { columnRow, type EntryAuthor, type EntryWrite } from "./entries.ts";

/** A column as it is stored, with the act it names. */
export interface WrittenColumn {
  readonly unitId: string;
  readonly component: string;
  readonly stage: Stage;
  readonly seat: Seat;
  readonly version: number;
  readonly at: Date;
  readonly supersededAt: Date | null;
  readonly actionId: string | null;
  /** What its act answers for. */
  readonly row: object;
}

/** Every column of a round that was ever written, each column's versions one after another. */
export async function listWrittenColumns(db: Reader, roundId: string): Promise<WrittenColumn[]> {
  const units = await db
    .selectFrom("score_entry")
    .select("unit_id")
    .distinct()
    .where("round_id", "=", roundId)
    .orderBy("unit_id")
    .execute();
  const columns: WrittenColumn[] = [];
  // Unit by unit: to read all of a large round at once would hold up everybody.
  for (const { unit_id } of units) columns.push(...(await listColumnsOfUnit(db, roundId, unit_id)));
  return columns;
}

async function listColumnsOfUnit(db: Reader, roundId: string, unitId: string): Promise<WrittenColumn[]> {
  const rows = await db
    .selectFrom("score_entry")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .orderBy("component")
    .orderBy("stage")
    .orderBy("seat")
    .orderBy("version")
    .execute();
  return rows.map((row) => {
    const entry: EntryWrite & EntryAuthor = {
      ...{ id: row.id, unitId: row.unit_id, component: row.component, stage: row.stage as Stage },
      ...{ seat: row.seat as Seat, inputs: row.inputs as Record<string, string>, points: row.points },
      ...{ estimate: row.estimate, verdict: row.verdict as Verdict | null, asksExplanation: row.asks_explanation },
      ...{ remarkCode: row.remark_code, reason: row.reason, note: row.note, at: row.at },
      ...{ accountId: row.account_id, role: row.role, actingUnitId: row.acting_unit_id },
    };
    const { unitId, component, stage, seat, at } = entry;
    return {
      ...{ unitId, component, stage, seat, at, version: row.version },
      ...{ supersededAt: row.superseded_at, actionId: row.action_id, row: columnRow(roundId, entry) },
    };
  });
}

/** The acts that say they wrote columns of a round, with the digest of what they wrote. */
export async function listWritingActs(
  db: Reader,
  roundId: string,
): Promise<{ readonly id: string; readonly sha256: string }[]> {
  const { rows } = await sql<{ id: string; sha256: string }>`
    select id, detail ->> 'columnsSha256' as sha256 from action where detail ->> 'columnsRound' = ${roundId}`.execute(
    db,
  );
  return rows;
}
