import type { WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import { findWindow, type RoundWindow, type Schedule } from "../../../../../domain/scoring/workflow/windows.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/** An opening that nobody was told of in these days is not news any more. */
const newsDays = 4;

/** A window that is open and was opened these days; one that had begun before its round was opened, with the round. */
export function findFreshOpening(
  round: Pick<RoundRecord, "openedAt">,
  schedule: Schedule,
  stage: WindowStage,
  now: Date,
): RoundWindow | undefined {
  const window = findWindow(schedule, stage);
  if (window === undefined || now < window.opensAt || window.closesAt <= now) return undefined;
  const since = Math.max(window.opensAt.getTime(), round.openedAt?.getTime() ?? 0);
  return now.getTime() - since <= newsDays * 86_400_000 ? window : undefined;
}
