import { type Ability, isScoringWork } from "../identity/ability.ts";
import { type Actor, abilitiesOf, scopeFor } from "../identity/actor.ts";

/**
 * Whether a reader of the record sees what an act says: reason and what changed. Acts of scoring carry points, inputs
 * and remarks, so that they say it to those alone who work on the scoring of that unit (of the whole province where the
 * act names none). That the act was done, by whom and when, is shown to every reader in reach.
 */
export function seesContent(actor: Actor, act: { readonly verb: string; readonly unitId: string | null }): boolean {
  if (!act.verb.startsWith("scoring.")) return true;
  return scoringWorkOf(actor).some((ability) => {
    const scope = scopeFor(actor, ability);
    return scope.kind === "all" || (act.unitId !== null && scope.unitIds.includes(act.unitId));
  });
}

/** Acts whose reason everybody reads who may read of the round: it stands on its page, of an amendment on the public site. */
export const openlyReasonedVerbs: readonly string[] = ["scoring.publishRound", "scoring.amendRound"];

/** Whether a reader of the record sees why an act was done: where its content is seen, and of what is told openly. */
export function seesReason(actor: Actor, act: { readonly verb: string; readonly unitId: string | null }): boolean {
  return openlyReasonedVerbs.includes(act.verb) || seesContent(actor, act);
}

/** True where the reader works on scoring somewhere. */
export function worksOnScoring(actor: Actor): boolean {
  return scoringWorkOf(actor).length > 0;
}

function scoringWorkOf(actor: Actor): Ability[] {
  return abilitiesOf(actor).filter(isScoringWork);
}
