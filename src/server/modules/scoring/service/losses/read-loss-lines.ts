import { seesAppraisalOf } from "../../../../../domain/scoring/appraisal/access.ts";
import { isAppraised } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { ComponentLoss } from "../../../../../domain/scoring/losses/unit-losses.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import type { BlockRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { assignmentsOfUnit } from "../appraisal/find-assignment.ts";
import { openAppraisal } from "../appraisal/open-appraisal.ts";
import { deriveLosses } from "./derive-losses.ts";

/** One component of one unit with its block and who appraises it. */
export interface SeenLoss {
  readonly block: Pick<BlockRecord, "code" | "nameVi" | "nameEn">;
  readonly unit: RoundUnitRecord;
  readonly loss: ComponentLoss;
  readonly agency: { readonly unitId: string; readonly nameVi: string; readonly nameEn: string | null } | null;
}

/**
 * Every component of every unit that counts, as the person sees it in the appraisal: all for the index owner and the
 * council, the assigned parts for an appraiser once the appraisal has begun. For everybody else there is nothing: `record.not_found`.
 */
export async function readLossLines(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { block: wanted, stage }: { readonly block?: string | undefined; readonly stage: ResultStage },
): Promise<SeenLoss[]> {
  const db = deps.db.reader;
  const { round, workflow, access, begun, blocks, units } = await openAppraisal(db, context, roundId);
  if (!begun) return [];
  const agencyOf = new Map(workflow.assignments.map((line) => [line.id, line.agencyUnitId]));
  const names = await nameUnits(db, [...new Set(agencyOf.values())], dayInVietnam(context.now));
  const lines: SeenLoss[] = [];
  for (const block of blocks) {
    if (wanted !== undefined && block.code !== wanted) continue;
    const members = block.unitIds.flatMap((unitId) => units.get(unitId) ?? []);
    const losses = await deriveLosses(db, round, { compiled: block.compiled, units: members, stage });
    for (const unit of members) {
      const assignmentOf = assignmentsOfUnit(workflow, block.compiled, unit);
      for (const loss of losses.get(unit.unitId)?.components ?? []) {
        if (loss.score.applicableMax.sign() === 0) continue;
        const id = isAppraised(loss.leaf) ? assignmentOf(loss.leaf.code) : undefined;
        if (!seesAppraisalOf(access, { unitId: unit.unitId, assignmentId: id })) continue;
        const unitId = id === undefined ? undefined : agencyOf.get(id);
        const name = unitId === undefined ? undefined : names.get(unitId);
        const agency =
          unitId === undefined ? null : { unitId, nameVi: name?.nameVi ?? unitId, nameEn: name?.nameEn ?? null };
        lines.push({ block, unit, loss, agency });
      }
    }
  }
  return lines;
}
