import type { Ability } from "../../../../../domain/identity/ability.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { OpenCouncil } from "./open-council.ts";

interface CouncilAct {
  readonly verb: string;
  readonly reason?: string | null;
  readonly detail?: object;
}

/** Records an act of the council, done as its member or as the owner who prepares it. */
export async function recordCouncilAct(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  { round, access }: OpenCouncil,
  { verb, reason = null, detail }: CouncilAct,
): Promise<void> {
  await recordAct(tx, deps, context, {
    verb,
    subjectType: "round",
    subjectIds: [round.id],
    ability: abilityOf(access),
    inUnit: null,
    reason,
    detail: { title: round.titleVi, ...detail },
  });
}

export const abilityOf = ({ votesFor }: OpenCouncil["access"]): Ability =>
  votesFor.length > 0 ? "scoring.decide" : "scoring.manage";
