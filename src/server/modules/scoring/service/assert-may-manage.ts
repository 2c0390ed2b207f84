import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";

/** Criteria sets and rounds concern the whole province: the ability in some units is not enough. */
export function assertMayManage(context: RequestContext): void {
  if (scoringPolicy.canManage(getActor(context))) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
}
