import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { demandedEvidence } from "../../../../../domain/scoring/evidence/demanded.ts";
import {
  deriveUnitLosses,
  type LossContext,
  type UnitLosses,
} from "../../../../../domain/scoring/losses/unit-losses.ts";
import type { Reader } from "../../../../db/database.ts";
import { listLinks } from "../../repository/evidence/links.ts";
import { listRemarkTemplates } from "../../repository/remarks.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { loadReasonedColumns } from "./load-reasoned-columns.ts";

/** The losses of units of one block at a stage, by unit, in a fixed number of reads. Who sees them is the caller's. */
export async function deriveLosses(
  db: Reader,
  round: RoundRecord,
  {
    compiled,
    units,
    stage,
    asOf,
  }: {
    readonly compiled: CompiledSet;
    readonly units: readonly RoundUnitRecord[];
    readonly stage: ResultStage;
    /** The columns and documents as they counted at this instant; now where it is missing. */
    readonly asOf?: Date | undefined;
  },
): Promise<Map<string, UnitLosses>> {
  const columns = await loadReasonedColumns(db, round, units, asOf);
  const remarkCauses = new Map((await listRemarkTemplates(db)).map(({ code, cause }) => [code, cause]));
  const unitIds = units.map((unit) => unit.unitId);
  const links = Map.groupBy(await listLinks(db, round.id, { units: unitIds, asOf }), (link) => link.unitId);
  const demanded = [...demandedEvidence(compiled.set)].filter(([, wanted]) => wanted.length > 0);
  const losses = new Map<string, UnitLosses>();
  for (const [unitId, own] of columns) {
    const cited = new Set((links.get(unitId) ?? []).map((link) => link.component));
    const evidenceMissing = new Map(demanded.filter(([component]) => !cited.has(component)));
    const context: LossContext = { remarkCauses, evidenceMissing };
    losses.set(unitId, deriveUnitLosses(compiled, own, stage, context));
  }
  return losses;
}
