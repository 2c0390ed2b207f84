import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { remindOwnLeads as RemindOwnLeads } from "../../../../../contract/scoring/own-index/acts.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { unitNotInRound } from "../open-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";
import { assertManagesOwn, getScored, lockOwnIndex } from "./open-own-index.ts";
import { recordOwnAct } from "./record-own-act.ts";

/** Reminds the people of lead agencies and the heads who answer for their points. */
export async function remindOwnLeads(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitIds, text }: BodyOf<typeof RemindOwnLeads>,
): Promise<AnswerOf<typeof RemindOwnLeads>> {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    getScored(open);
    const chosen = [...new Set<string>(unitIds)];
    const { round, leads } = open;
    if (!chosen.every((unitId) => leads.some(({ leadUnitId }) => leadUnitId === unitId))) throw unitNotInRound(context);
    let people = 0;
    for (const unitId of chosen) {
      people += await notifyOfRound(tx, deps, round, {
        accountIds: leads.flatMap((lead) => (lead.leadUnitId === unitId ? (lead.headAccountId ?? []) : [])),
        ...peopleOfUnit(unitId),
        kind: "urge",
        titleVi: `Đôn đốc: ${round.titleVi}`,
        titleEn: `Reminder: ${round.titleEn ?? round.titleVi}`,
        textVi: text,
        href: `/own-index/${roundId}/components?of=mine`,
        key: `ownIndex.urge ${roundId} ${unitId} ${context.now.toISOString()}`,
      });
    }
    await recordOwnAct(tx, deps, context, round, {
      verb: "scoring.remindOwnLeads",
      ability: "scoring.manage",
      detail: { units: chosen.length, people, text },
    });
    return { units: chosen.length, people };
  });
}
