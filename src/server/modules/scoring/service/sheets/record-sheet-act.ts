import type { Ability } from "../../../../../domain/identity/ability.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";

interface SheetAction {
  readonly verb: string;
  /** The ability that allowed it; filling in unless stated. */
  readonly ability?: Ability;
  readonly reason?: string | null;
  /** What was done, beside round and unit. */
  readonly detail: object;
}

/** Records what was done with the self-assessment of a unit or its explanation, under the names of that round. */
export async function recordSheetAct(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  { round, unit }: { readonly round: RoundRecord; readonly unit: RoundUnitRecord },
  { verb, ability = "scoring.fill", reason = null, detail }: SheetAction,
): Promise<void> {
  await recordAct(tx, deps, context, {
    ...{ verb, ability, reason },
    subjectType: "round",
    subjectIds: [round.id],
    inUnit: unit.unitId,
    detail: { title: round.titleVi, unitId: unit.unitId, unitName: unit.nameVi, ...detail },
  });
}
