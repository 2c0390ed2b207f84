import type { ComponentLoss } from "./unit-losses.ts";

/** Why a component has its points, in the words of whoever changed them; else how they came about. */
export function tellReason({ reason, score }: Pick<ComponentLoss, "reason" | "score">): string {
  const how = score.explain("vi");
  return reason === null || how.includes(reason) ? how : `${reason} (${how})`;
}
