import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";

/**
 * Sets and rounds concern the whole province: the ability in some units is not enough. A round run by a unit is managed
 * by those who manage there.
 */
export function assertMayManage(context: RequestContext, round?: { readonly ownerUnitId: string | null }): void {
  if (scoringPolicy.canManage(getActor(context), round)) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
}
