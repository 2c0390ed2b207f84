import type { Ability } from "../../../../../domain/identity/ability.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/** Records an act on the province's own index; every detail carries the title, for the history in words. */
export async function recordOwnAct(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  context: RequestContext,
  round: Pick<RoundRecord, "id" | "titleVi" | "ownerUnitId">,
  act: {
    readonly verb: string;
    readonly ability: Ability;
    readonly inUnit?: string | null;
    readonly reason?: string | null;
    readonly detail?: object;
  },
): Promise<void> {
  await recordAct(tx, deps, context, {
    verb: act.verb,
    subjectType: "round",
    subjectIds: [round.id],
    ability: act.ability,
    inUnit: act.inUnit === undefined ? round.ownerUnitId : act.inUnit,
    reason: act.reason ?? null,
    detail: { title: round.titleVi, ...act.detail },
  });
}
