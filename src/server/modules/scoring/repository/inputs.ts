import { sql } from "kysely";
import type { StoredValue } from "../../../../domain/scoring/unit-values.ts";
import type { Reader } from "../../../db/database.ts";
import { listEntries } from "./entries.ts";

/** The columns that carry what a unit or a survey says, before anybody appraised it. */
const givenStages = ["self", "survey"] as const;

/** The self-assessed and surveyed inputs of units by unit; `units` undefined is all of the round. */
export async function loadInputs(
  db: Reader,
  roundId: string,
  units?: readonly string[],
): Promise<Map<string, StoredValue[]>> {
  const byUnit = new Map<string, StoredValue[]>();
  for (const { unitId, component, inputs } of await listEntries(db, roundId, { units, stages: givenStages })) {
    const values = byUnit.get(unitId) ?? [];
    for (const input of Object.keys(inputs).sort()) values.push({ component, input, value: inputs[input] ?? "" });
    if (values.length > 0) byUnit.set(unitId, values);
  }
  return byUnit;
}

/** How many values each unit of a round has in whichever column; units without any are not named. */
export async function countInputs(db: Reader, roundId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("score_entry")
    .innerJoinLateral(
      sql<{ name: string }>`jsonb_object_keys(score_entry.inputs)`.as<"input">(sql`input (name)`),
      (join) => join.onTrue(),
    )
    .select(["unit_id", (select) => select.fn.countAll<number>().as("count")])
    .where("round_id", "=", roundId)
    .where("superseded_at", "is", null)
    .groupBy("unit_id")
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.count]));
}
