import { sql } from "kysely";
import type { SheetStanding, SheetState } from "../../../../domain/scoring/sheet/sheet-state.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** The sheet of a unit as a whole. */
export interface SheetRecord {
  readonly state: SheetState;
  /** 0 before anybody began. */
  readonly version: number;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly reportNumber: string | null;
  readonly reportDate: string | null;
  readonly difficulties: string | null;
  readonly proposals: string | null;
  readonly signedFileId: string | null;
}

const untouched: SheetRecord = {
  state: "drafting",
  version: 0,
  approvedAt: null,
  approvedBy: null,
  submittedAt: null,
  submittedBy: null,
  reportNumber: null,
  reportDate: null,
  difficulties: null,
  proposals: null,
  signedFileId: null,
};

/** The sheet as it stands; one that nobody has touched is being drafted in version 0. */
export async function getSheetRecord(db: Reader, roundId: string, unitId: string): Promise<SheetRecord> {
  const row = await db
    .selectFrom("score_sheet")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  if (row === undefined) return untouched;
  return {
    state: row.state as SheetState,
    version: row.version,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    reportNumber: row.report_number,
    reportDate: row.report_date,
    difficulties: row.difficulties,
    proposals: row.proposals,
    signedFileId: row.signed_file_id,
  };
}

/** Where the sheets of a round stand, by unit; nobody has begun one while there is neither a sheet nor an entry of it. */
export async function listSheetStandings(db: Reader, roundId: string): Promise<ReadonlyMap<string, SheetStanding>> {
  const rows = await db
    .selectFrom("round_unit as unit")
    .leftJoin("score_sheet as sheet", (join) =>
      join.onRef("sheet.round_id", "=", "unit.round_id").onRef("sheet.unit_id", "=", "unit.unit_id"),
    )
    .select("unit.unit_id")
    .select(
      sql<SheetStanding>`coalesce(sheet.state, case when exists (select from score_entry as entry
        where entry.round_id = unit.round_id and entry.unit_id = unit.unit_id and entry.stage = 'self')
        then 'drafting' else 'untouched' end)`.as("standing"),
    )
    .where("unit.round_id", "=", roundId)
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.standing]));
}

/** Writes the sheet as it now stands, in its next version. */
export async function saveSheetRecord(
  tx: Tx,
  roundId: string,
  unitId: string,
  sheet: Omit<SheetRecord, "version">,
): Promise<number> {
  const fields = {
    state: sheet.state,
    approved_at: sheet.approvedAt,
    approved_by: sheet.approvedBy,
    submitted_at: sheet.submittedAt,
    submitted_by: sheet.submittedBy,
    report_number: sheet.reportNumber,
    report_date: sheet.reportDate,
    difficulties: sheet.difficulties,
    proposals: sheet.proposals,
    signed_file_id: sheet.signedFileId,
  };
  const { version } = await tx
    .insertInto("score_sheet")
    .values({ round_id: roundId, unit_id: unitId, ...fields })
    .onConflict((conflict) =>
      conflict
        .columns(["round_id", "unit_id"])
        .doUpdateSet({ ...fields, version: sql<number>`score_sheet.version + 1` }),
    )
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Says that somebody has begun; a sheet that is there stays as it is. */
export async function beginSheet(tx: Tx, roundId: string, unitId: string): Promise<void> {
  await tx
    .insertInto("score_sheet")
    .values({ round_id: roundId, unit_id: unitId, state: "drafting" })
    .onConflict((conflict) => conflict.columns(["round_id", "unit_id"]).doNothing())
    .execute();
}
