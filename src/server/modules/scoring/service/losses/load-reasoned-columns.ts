import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { UnitColumns } from "../../../../../domain/scoring/columns/raw-unit.ts";
import type { Reader } from "../../../../db/database.ts";
import { listEntries } from "../../repository/entries.ts";
import { listExplainedUnits } from "../../repository/explanation-sheets.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { columnsOf } from "../score-columns.ts";

/** Columns with all that was written in them: reasons, remarks, authors. */
export type ReasonedColumns = UnitColumns & { readonly entries: readonly ScoreEntry[] };

/**
 * The columns of units as they count now or counted at an instant, by unit, with reasons and remarks; one without any has empty ones. An
 * explanation is among them once the unit has submitted it.
 */
export async function loadReasonedColumns(
  db: Reader,
  round: RoundRecord,
  units: readonly RoundUnitRecord[],
  asOf?: Date,
): Promise<Map<string, ReasonedColumns>> {
  const ids = units.map((unit) => unit.unitId);
  const explained = await listExplainedUnits(db, round.id, asOf);
  const entries = (await listEntries(db, round.id, { units: ids, asOf })).filter(
    ({ stage, unitId }) => stage !== "explanation" || explained.has(unitId),
  );
  return columnsOf(db, round, units, entries, asOf);
}
