import type { Tx } from "../../../db/transaction.ts";
import { removeFilesOfMany } from "../../../platform/files/file-repository.ts";
import { guidanceOwnerType, listGuidance } from "./guidance.ts";

/** Owner type of the signed scans of a round's sheets; the owner is the round. */
export const scanOwnerType = "scoreSheet";

/** Owner type of the signed minutes of a round's council; the owner is the round. */
export const minutesOwnerType = "councilMinutes";

/** Ends every use of a file by a round that is removed: what nobody else needs goes with the next sweep. */
export async function endRoundFiles(tx: Tx, roundId: string, now: Date): Promise<void> {
  const ids = (await listGuidance(tx, roundId)).map((one) => one.id);
  await removeFilesOfMany(tx, { type: guidanceOwnerType, ids }, now);
  for (const type of [scanOwnerType, minutesOwnerType]) await removeFilesOfMany(tx, { type, ids: [roundId] }, now);
}
