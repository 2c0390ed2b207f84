import { sql } from "kysely";
import type { Reader } from "../../../db/database.ts";

/** What the owner left out for units before the opening: part and reason, by unit. */
export async function loadExclusions(
  db: Reader,
  roundId: string,
  units?: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  let query = db.selectFrom("round_exclusion").select(["unit_id", "part", "reason"]).where("round_id", "=", roundId);
  if (units !== undefined) query = query.where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`);
  const byUnit = new Map<string, Map<string, string>>();
  for (const { unit_id, part, reason } of await query.orderBy("unit_id").orderBy("part").execute()) {
    const parts = byUnit.get(unit_id) ?? new Map<string, string>();
    byUnit.set(unit_id, parts.set(part, reason));
  }
  return byUnit;
}
