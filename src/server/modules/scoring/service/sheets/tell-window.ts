import type { SheetWindow } from "../../../../../contract/scoring/sheet-parts.ts";
import { dayNumber } from "../../../../../domain/calendar/day.ts";
import {
  endFor,
  findReopening,
  findWindow,
  isWindowOpen,
  type Schedule,
} from "../../../../../domain/scoring/workflow/windows.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/**
 * The window of self-assessment of a unit as its people are told of it, by the clock that opens and locks it: the one of
 * the computer in front of them may be wrong. A round under preparation has opened nothing yet, a published one is over.
 */
export function tellWindow(
  { state }: Pick<RoundRecord, "state">,
  schedule: Schedule,
  unitId: string,
  now: Date,
): SheetWindow {
  const window = findWindow(schedule, "self");
  const closesAt = endFor(schedule, "self", unitId, now);
  return {
    opensAt: window?.opensAt.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    reopenedUntil: findReopening(schedule, "self", unitId, now)?.until.toISOString() ?? null,
    state: stateNow(),
    daysLeft:
      closesAt === undefined ? 0 : Math.max(0, dayNumber(dayInVietnam(closesAt)) - dayNumber(dayInVietnam(now))),
  };

  function stateNow(): SheetWindow["state"] {
    if (window === undefined || closesAt === undefined) return "none";
    if (state === "open" && isWindowOpen(schedule, "self", unitId, now)) return "open";
    if (state === "draft" && now < closesAt) return "coming";
    return now < window.opensAt && state !== "published" ? "coming" : "closed";
  }
}
