import { type Comparison, comparableWithLastYear } from "../../../../domain/organisations/comparable-with-last-year.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import type { Reader } from "../../../db/database.ts";
import { loadOrganisation } from "../repository.ts";

/** Whether each unit may be set beside its last year, by the successions of the tree, in one read. */
export async function compareUnits(
  db: Reader,
  unitIds: readonly string[],
  year: number,
): Promise<Map<string, Comparison>> {
  const world = await loadOrganisation(db);
  return new Map(unitIds.map((unitId) => [unitId, comparableWithLastYear(unitId as UnitId, year, world)]));
}
