import { sql } from "kysely";
import type { SheetTask } from "../../../../domain/scoring/sheet/sheet-policy.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** A component asked of a colleague or a division, until when and with which words. */
export interface SheetTaskRecord extends SheetTask {
  readonly due: string | null;
  readonly note: string | null;
}

export async function listSheetTasks(db: Reader, roundId: string, unitId: string): Promise<SheetTaskRecord[]> {
  const rows = await db
    .selectFrom("sheet_assignment")
    .select(["component", "account_id", "division_unit_id", "due", "note"])
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .orderBy("component")
    .execute();
  return rows.map((row) => ({
    component: row.component,
    accountId: row.account_id,
    divisionUnitId: row.division_unit_id,
    due: row.due,
    note: row.note,
  }));
}

/** The rounds under way in which a unit asked something of its people. */
export async function listRunningTaskRounds(db: Reader, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("sheet_assignment")
    .innerJoin("round", "round.id", "sheet_assignment.round_id")
    .select("round.id")
    .distinct()
    .where("sheet_assignment.unit_id", "=", unitId)
    .where("round.state", "=", "open")
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything asked inside the units of a round, by unit. */
export async function listRoundTasks(db: Reader, roundId: string): Promise<Map<string, SheetTask[]>> {
  const rows = await db
    .selectFrom("sheet_assignment")
    .select(["unit_id", "component", "account_id", "division_unit_id"])
    .where("round_id", "=", roundId)
    .orderBy("component")
    .execute();
  const byUnit = Map.groupBy(rows, (row) => row.unit_id);
  const toTask = (row: (typeof rows)[number]): SheetTask => ({
    component: row.component,
    accountId: row.account_id,
    divisionUnitId: row.division_unit_id,
  });
  return new Map([...byUnit].map(([unitId, own]) => [unitId, own.map(toTask)]));
}

/** Asks for components anew; without person and division the requests are taken back. */
export async function saveSheetTasks(
  tx: Tx,
  at: { readonly roundId: string; readonly unitId: string },
  components: readonly string[],
  task: Omit<SheetTaskRecord, "component">,
): Promise<void> {
  await tx
    .deleteFrom("sheet_assignment")
    .where("round_id", "=", at.roundId)
    .where("unit_id", "=", at.unitId)
    .where(sql<boolean>`component = any(${[...components]}::text[])`)
    .execute();
  if (task.accountId === null && task.divisionUnitId === null) return;
  await tx
    .insertInto("sheet_assignment")
    .values(
      components.map((component) => ({
        round_id: at.roundId,
        unit_id: at.unitId,
        component,
        account_id: task.accountId,
        division_unit_id: task.divisionUnitId,
        due: task.due,
        note: task.note,
      })),
    )
    .execute();
}
