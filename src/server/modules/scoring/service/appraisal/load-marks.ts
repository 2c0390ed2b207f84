import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { type MarkedLine, unsaidLine } from "../../../../../domain/scoring/appraisal/line-marks.ts";
import type { Reader } from "../../../../db/database.ts";
import { listMarks } from "../../repository/line-marks.ts";

interface Place {
  readonly unitId: string;
  readonly leaf: { readonly code: string };
}

/** How far each of the parts is at a stage, without reading its columns: one row a unit. */
export async function loadMarks(
  db: Reader,
  roundId: string,
  parts: readonly Place[],
  stage: AppraisalStage,
): Promise<(part: Place) => MarkedLine> {
  const units = [...new Set(parts.map((part) => part.unitId))];
  const rows = units.length === 0 ? [] : await listMarks(db, roundId, stage, units);
  const byUnit = new Map(rows.map(({ unitId, lines }) => [unitId, lines]));
  return ({ unitId, leaf }) => byUnit.get(unitId)?.get(leaf.code) ?? unsaidLine;
}
