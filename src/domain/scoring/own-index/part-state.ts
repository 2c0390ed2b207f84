/** How far the part of one lead agency is. */
export type PartState = "untouched" | "drafting" | "filled" | "approved";

/** What decides it: components that are self-scored, how many have points, whether the head has approved. */
export interface PartProgress {
  readonly asked: number;
  readonly scored: number;
  readonly approved: boolean;
}

/**
 * @example partStateOf({ asked: 3, scored: 3, approved: false }) // "filled"
 */
export function partStateOf({ asked, scored, approved }: PartProgress): PartState {
  if (approved) return "approved";
  if (scored >= asked) return "filled";
  return scored === 0 ? "untouched" : "drafting";
}

/** Late: the day has passed and the head has not approved. */
export function isPartLate(state: PartState, dueAt: Date | null, now: Date): boolean {
  return dueAt !== null && dueAt < now && state !== "approved";
}
