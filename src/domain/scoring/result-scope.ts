import { type Actor, type Scope, scopeFor } from "../identity/actor.ts";
import type { ResultStage } from "./columns/stage.ts";
import { scoringPolicy } from "./policy.ts";
import type { RoundState } from "./round.ts";

interface SeenRound {
  readonly state: RoundState;
  readonly ownerUnitId: string | null;
}

const none: Scope = { kind: "units", unitIds: [] };

/**
 * The units whose figures a person sees at a stage of a round. The owner sees all; a published result everybody. Of a
 * draft people see their own units, not by a reach over the whole province; while a round is under way, and of the
 * stages behind a published one, no more than what their own unit says of itself.
 */
export function resultScope(actor: Actor, round: SeenRound, stage: ResultStage): Scope {
  if (scoringPolicy.canManage(actor, round) || (round.state === "published" && stage === "final"))
    return { kind: "all" };
  const reach = scopeFor(actor, "scoring.read");
  if (reach.kind === "all") return none;
  return round.state === "draft" || stage === "self" ? reach : none;
}

export function isInScope(scope: Scope, unitId: string): boolean {
  return scope.kind === "all" || scope.unitIds.includes(unitId);
}
