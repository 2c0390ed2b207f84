import type { UnappraisedLines } from "../../../../../domain/scoring/council/publication-lacks.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { findWindow, hasEnded } from "../../../../../domain/scoring/workflow/windows.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { Reader } from "../../../../db/database.ts";
import { namePeople } from "../../entry-names.query.ts";
import { listUnjudgedColumns } from "../../unjudged-columns.query.ts";

/**
 * The lines that count as their units assessed them and that no appraisal will judge any more, by agency: those of parts
 * approved at every stage of appraisal of the round, and those of no part once the appraisal is over.
 */
export async function findUnappraised(
  db: Reader,
  workflow: Workflow,
  lineOf: ReadonlyMap<string, string | null>,
  now: Date,
): Promise<UnappraisedLines> {
  const stages = (["appraisal1", "appraisal2"] as const).filter((one) => findWindow(workflow, one) !== undefined);
  if (stages.length === 0) return { lines: 0, agencies: [] };
  const isOver = stages.every((stage) => hasEnded(workflow, stage, now));
  const settled = workflow.assignments.filter(({ id }) =>
    stages.every((stage) => workflow.approvals.some((one) => one.assignmentId === id && one.stage === stage)),
  );
  if (settled.length === 0 && !isOver) return { lines: 0, agencies: [] };
  const agencyOf = new Map(settled.map(({ id, agencyUnitId }) => [id, agencyUnitId]));
  const columns = await listUnjudgedColumns(db, workflow.roundId);
  const found = columns.flatMap(({ unitId, component }): (string | null)[] => {
    const line = lineOf.get(`${unitId} ${component}`);
    if (line === undefined) return [];
    if (line === null) return isOver ? [null] : [];
    const agency = agencyOf.get(line);
    return agency === undefined ? [] : [agency];
  });
  const byAgency = Map.groupBy(found, (agency) => agency);
  const unitIds = [...byAgency.keys()].filter((id) => id !== null);
  const names = await namePeople(db, { accountIds: [], unitIds });
  const agencies = unitIds.map((unitId) => ({
    unitId,
    nameVi: names.units.get(unitId)?.nameVi ?? "",
    nameEn: names.units.get(unitId)?.nameEn ?? null,
    components: byAgency.get(unitId)?.length ?? 0,
  }));
  return { lines: found.length, agencies: agencies.sort((a, b) => compareVietnamese(a.nameVi, b.nameVi)) };
}
