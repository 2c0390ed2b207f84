import { scopeFor } from "../../../../domain/identity/actor.ts";
import type { RoundPlan } from "../../../../domain/scoring/round.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";

/** Whoever runs rounds for a unit takes only units below it into them. */
export function assertWithinReach(context: RequestContext, plan: RoundPlan): void {
  const scope = scopeFor(getActor(context), "scoring.manage");
  if (scope.kind === "all") return;
  const reach = new Set(scope.unitIds);
  if (plan.blocks.every((block) => block.unitIds.every((unitId) => reach.has(unitId)))) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
}
