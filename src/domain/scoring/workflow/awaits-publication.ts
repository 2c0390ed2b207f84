import type { RoundState } from "../round.ts";
import { isReopeningLive, type Schedule, withoutEndedCouncil } from "./windows.ts";

/**
 * True of a round under way that is through all its steps, for every unit; a council is through when it has ended its
 * meetings, not by its dates. A practice round is never published.
 */
export function awaitsPublication(
  { state, practice }: { readonly state: RoundState; readonly practice: boolean },
  schedule: Schedule,
  councilFinishedAt: Date | null,
  now: Date,
): boolean {
  if (state !== "open" || practice || schedule.windows.length === 0) return false;
  const isReopened = schedule.reopenings.some((one) => one.stage !== "council" && isReopeningLive(one, now));
  const { windows } = withoutEndedCouncil(schedule, councilFinishedAt);
  return !isReopened && windows.every(({ stage, closesAt }) => stage !== "council" && closesAt <= now);
}
