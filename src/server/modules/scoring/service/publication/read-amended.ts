import {
  type AmendedUnits,
  collectAmended,
  noUnitAmended,
} from "../../../../../domain/scoring/amended/amended-figures.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../../../db/database.ts";
import { listPublicationRecords } from "../../repository/publications.ts";

/** What amendments of a round set anew at a result stage: nothing but the final result is amended. */
export async function readAmended(db: Reader, roundId: string, stage: ResultStage): Promise<AmendedUnits> {
  return stage === "final" ? collectAmended(await listPublicationRecords(db, roundId)) : noUnitAmended;
}
