import type { LackingUnit } from "../../../../../domain/scoring/council/publication-lacks.ts";
import type { Reader } from "../../../../db/database.ts";
import { listRequests } from "../../repository/exclusion-requests.ts";
import { listRoundUnits } from "../../repository/rounds.ts";

/** Units whose requests not to be scored nobody has answered, with the parts asked for; in the order of the round. */
export async function listAskingUnits(db: Reader, roundId: string): Promise<LackingUnit[]> {
  const waiting = (await listRequests(db, roundId)).filter((request) => request.answer === null);
  if (waiting.length === 0) return [];
  const byUnit = Map.groupBy(waiting, (request) => request.unitId);
  return (await listRoundUnits(db, roundId)).flatMap(({ unitId, nameVi, nameEn }) => {
    const parts = (byUnit.get(unitId) ?? []).map((request) => request.part);
    return parts.length === 0 ? [] : [{ unitId, nameVi, nameEn, components: parts.length, parts }];
  });
}
