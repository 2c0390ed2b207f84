import { withoutDecider } from "../inputs/decision.ts";
import type { ComponentLoss } from "./unit-losses.ts";

/** Why a component has its points, in the words of whoever changed them; else how they came about. */
export function tellReason({ reason, score }: Pick<ComponentLoss, "reason" | "score">): string {
  const how = score.explain("vi");
  return reason === null || how.includes(reason) ? how : `${reason} (${how})`;
}

/**
 * The same of what an amendment set anew after the publication: its decision gave these points, and no council.
 * @example tellAmended("Điểm do Hội đồng quyết định: 0 trên 2 điểm", "Quyết định số 13/QĐ-UBND")
 *   // "Điều chỉnh tại Quyết định số 13/QĐ-UBND: 0 trên 2 điểm"
 */
export function tellAmended(reason: string, decision: string | undefined): string {
  return decision === undefined ? reason : `Điều chỉnh tại ${decision}: ${withoutDecider(reason)}`;
}
