import { namePart } from "../../../../domain/scoring/workflow/name-part.ts";
import type { Assignment } from "../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../db/database.ts";
import { nameUnits } from "../people.query.ts";
import { listBlocks } from "../repository/rounds.ts";

/** What agencies' parts of the appraisal are called, by the id of the line. */
export type PartNames = ReadonlyMap<string, { readonly vi: string; readonly en: string }>;

/** Names of parts, their agencies as they are called on a day. */
export async function listPartNames(
  db: Reader,
  roundId: string,
  lines: readonly Assignment[],
  day: string,
): Promise<PartNames> {
  const agencies = await nameUnits(db, [...new Set(lines.map((line) => line.agencyUnitId))], day);
  const blocks = new Map((await listBlocks(db, roundId)).map((block) => [block.code as string, block]));
  return new Map(
    lines.map((line) => {
      const block = line.blockCode === null ? undefined : blocks.get(line.blockCode);
      return [line.id, namePart(line, { agency: agencies.get(line.agencyUnitId), block })];
    }),
  );
}
