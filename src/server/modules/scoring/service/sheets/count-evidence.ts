import type { Reader } from "../../../../db/database.ts";
import type { SheetPlace } from "./open-sheet.ts";

/** How many documents prove each component of the unit's own column. */
export async function countEvidence(_db: Reader, _at: SheetPlace): Promise<Map<string, number>> {
  return new Map();
}
