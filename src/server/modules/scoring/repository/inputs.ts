import { sql } from "kysely";
import type { StoredValue } from "../../../../domain/scoring/unit-values.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** The stored inputs of units by unit; `units` undefined is all of the round. */
export async function loadInputs(
  db: Reader,
  roundId: string,
  units?: readonly string[],
): Promise<Map<string, StoredValue[]>> {
  let query = db
    .selectFrom("input_value")
    .select(["unit_id", "component", "input", "value"])
    .where("round_id", "=", roundId);
  if (units !== undefined) query = query.where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`);
  const rows = await query.orderBy("unit_id").orderBy("component").orderBy("input").execute();
  const byUnit = new Map<string, StoredValue[]>();
  for (const { unit_id, component, input, value } of rows) {
    const values = byUnit.get(unit_id) ?? [];
    values.push({ component, input, value });
    byUnit.set(unit_id, values);
  }
  return byUnit;
}

/** How many values each unit of a round has; units without any are not named. */
export async function countInputs(db: Reader, roundId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("input_value")
    .select(["unit_id", (select) => select.fn.countAll<number>().as("count")])
    .where("round_id", "=", roundId)
    .groupBy("unit_id")
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.count]));
}

/** A value to write, or one to take away (null). */
export interface InputWrite {
  readonly unitId: string;
  readonly component: string;
  readonly input: string;
  readonly value: string | null;
}

/** Writes and takes away values in two statements, however many there are. */
export async function writeInputs(tx: Tx, roundId: string, writes: readonly InputWrite[]): Promise<void> {
  const gone = writes.filter((write) => write.value === null);
  const kept = writes.filter((write) => write.value !== null);
  const columnsOf = (rows: readonly InputWrite[]) => [
    rows.map((row) => row.unitId),
    rows.map((row) => row.component),
    rows.map((row) => row.input),
  ];
  if (gone.length > 0) {
    const [units, components, inputs] = columnsOf(gone);
    await sql`
      delete from input_value as value
      using unnest(${units}::uuid[], ${components}::text[], ${inputs}::text[]) as gone (unit_id, component, input)
      where value.round_id = ${roundId} and value.unit_id = gone.unit_id
        and value.component = gone.component and value.input = gone.input`.execute(tx);
  }
  if (kept.length > 0) {
    const [units, components, inputs] = columnsOf(kept);
    await sql`
      insert into input_value (round_id, unit_id, component, input, value)
      select ${roundId}::uuid, * from unnest(
        ${units}::uuid[], ${components}::text[], ${inputs}::text[], ${kept.map((row) => row.value)}::text[])
      on conflict (round_id, unit_id, component, input) do update set value = excluded.value`.execute(tx);
  }
}
