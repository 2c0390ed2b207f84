import { countEn } from "../../text/count-en.ts";
import { endForAll, findWindow, type Schedule } from "../workflow/windows.ts";
import type { Nearness } from "./reminder-text.ts";

/** What members of the council are reminded of, and the instant it is about. */
export interface CouncilReminder {
  /** The council begins; or it has begun and its stage ends. */
  readonly about: "opens" | "closes";
  readonly at: Date;
}

/**
 * What the council is reminded of now: until its stage opens of the opening, then of the end for as long as it has not
 * ended its meetings: of its window, or of what was opened again for single units. Undefined where there is nothing to be reminded of.
 */
export function findCouncilReminder(schedule: Schedule, finished: boolean, now: Date): CouncilReminder | undefined {
  const window = findWindow(schedule, "council");
  if (window === undefined || finished) return undefined;
  if (now < window.opensAt) return { about: "opens", at: window.opensAt };
  return { about: "closes", at: endForAll(schedule, "council", null, now) ?? window.closesAt };
}

/**
 * The words of the reminder; `daysLeft` counts working days, 0 is today, negative means over.
 * @example writeCouncilReminder("opens", { daysLeft: 3, untilVi: "08:00 ngày 10/01/2027", untilEn: "…" }).vi
 * // "Hội đồng thẩm định bắt đầu làm việc từ 08:00 ngày 10/01/2027, còn 3 ngày làm việc"
 */
export function writeCouncilReminder(
  about: CouncilReminder["about"],
  { daysLeft, untilVi, untilEn }: Nearness,
): { vi: string; en: string } {
  if (about === "opens") {
    const vi = `Hội đồng thẩm định bắt đầu làm việc từ ${untilVi}`;
    const en = `The appraisal council begins its work on ${untilEn}`;
    if (daysLeft <= 0) return { vi: `${vi}, hôm nay`, en: `${en}, today` };
    return { vi: `${vi}, còn ${daysLeft} ngày làm việc`, en: `${en}, in ${countEn(daysLeft, "working day")}` };
  }
  const vi = "Hội đồng thẩm định chưa kết thúc họp";
  const en = "The appraisal council has not ended its meetings";
  if (daysLeft < 0) return { vi: `${vi}; đã quá hạn từ ${untilVi}`, en: `${en}; its stage ended on ${untilEn}` };
  if (daysLeft === 0) return { vi: `${vi}; hết hạn hôm nay, ${untilVi}`, en: `${en}; it is due today, ${untilEn}` };
  return {
    vi: `${vi}; còn ${daysLeft} ngày làm việc, hạn ${untilVi}`,
    en: `${en}; ${countEn(daysLeft, "working day")} ${daysLeft === 1 ? "is" : "are"} left until ${untilEn}`,
  };
}
