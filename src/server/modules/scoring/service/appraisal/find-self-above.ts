import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import { type ClaimedAbove, findClaimedAbove } from "../../../../../domain/scoring/appraisal/claimed-above.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import type { Reader } from "../../../../db/database.ts";
import { listPackedPoints } from "../../components.query.ts";
import { type OpenAppraisal, visibleParts } from "./open-appraisal.ts";

/** One component of one unit that claimed more than the appraisal gives. */
export interface Above extends ClaimedAbove {
  readonly part: AppraisedPart;
}

interface Narrow {
  readonly stage: AppraisalStage;
  readonly block?: string | undefined;
  readonly unitId?: string | undefined;
  readonly component?: string | undefined;
}

/** Where units claimed too much, of what the person may see: the stored points of two stages compared. */
export async function findSelfAbove(db: Reader, open: OpenAppraisal, narrow: Narrow): Promise<Above[]> {
  const { id } = open.round;
  const [self, appraised] = [await readPoints(db, id, "self"), await readPoints(db, id, narrow.stage)];
  const parts = open.begun ? visibleParts(open, narrow) : [];
  return parts.flatMap((part): Above[] => {
    const found = findClaimedAbove(self.get(part.unitId)?.[part.at], appraised.get(part.unitId)?.[part.at]);
    return found === undefined ? [] : [{ part, ...found }];
  });
}

/** Exact points of every component by unit, in the order of the set of its block. */
async function readPoints(db: Reader, roundId: string, stage: ResultStage): Promise<Map<string, string[]>> {
  const rows = await listPackedPoints(db, roundId, stage);
  return new Map(rows.map(({ unitId, componentPoints }) => [unitId, componentPoints.split(" ")]));
}

/** True where the unit or the component answers to the words; a code must be the whole one. */
export function matchesAbove(open: OpenAppraisal, { unitId, leaf }: AppraisedPart, q = ""): boolean {
  const unit = open.units.get(unitId);
  if (q === "" || leaf.code === q || unit?.officialCode === q) return true;
  return matchesSearch([unit?.nameVi, unit?.nameEn, leaf.name, leaf.nameEn].filter(Boolean).join(" "), q);
}
