import type { Reader } from "../../../db/database.ts";
import { digestState } from "../../../platform/imports/state-digest.ts";
import { listAllResults } from "../components.query.ts";

/** SHA-256 over all stored final figures of a round: names every change made past the program. */
export async function digestResults(db: Reader, roundId: string): Promise<string> {
  const units = await listAllResults(db, roundId, "final");
  return digestState({ units: units.map(({ revision: _, ...figures }) => figures) });
}
