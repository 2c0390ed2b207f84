import type { LineProgress } from "../../../../../domain/scoring/follow/appraisal-progress.ts";
import { type DueMark, markDue } from "../../../../../domain/scoring/follow/due-mark.ts";
import { listOpenStages } from "../../../../../domain/scoring/follow/open-parts.ts";
import { listOpenWork } from "../../../../../domain/scoring/follow/open-work.ts";
import type { Assignment } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { endFor, endForAll, hasBegun } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { readWorkingCalendar } from "../../../../platform/working-calendar.ts";
import { findReminderDays } from "../../repository/reminders.ts";
import type { RoundStanding, UnitStanding } from "./load-standing.ts";

/** How what is open in a round stands to the end of its window; null where there is time. */
export type DueOf = (closesAt: Date) => DueMark | null;

/** The yardstick of a round at an instant: by the days on which its people are reminded. */
export async function loadDueOf(db: Reader, roundId: string, now: Date): Promise<DueOf> {
  const days = await findReminderDays(db, roundId);
  const calendar = await readWorkingCalendar();
  const today = dayInVietnam(now);
  return (closesAt) => markDue({ lastDay: dayInVietnam(closesAt), isOver: closesAt <= now, today, days, calendar });
}

/** Whether a unit owes an answer to what it sees of its draft result, and until when. */
function openExplanationOf(
  { workflow, paths }: RoundStanding,
  unit: UnitStanding,
  now: Date,
): { readonly isOpen: boolean; readonly closesAt: Date | undefined } {
  if (!hasBegun(workflow, "explanation", now)) return { isOpen: false, closesAt: undefined };
  const open = listOpenWork(
    "explanation",
    workflow,
    [{ ...unit, tasks: [] }],
    (block) => paths.get(block) ?? new Map(),
  );
  return { isOpen: open.length > 0, closesAt: endFor(workflow, "explanation", unit.unitId, now) };
}

/** The mark of the explanation of a unit: null where nothing is owed or its end is far. */
export function markExplanation(
  standing: RoundStanding,
  unit: UnitStanding,
  { dueOf, now }: { readonly dueOf: DueOf; readonly now: Date },
): DueMark | null {
  const { isOpen, closesAt } = openExplanationOf(standing, unit, now);
  return standing.round.state === "open" && isOpen && closesAt !== undefined ? dueOf(closesAt) : null;
}

/** What of an agency's part is late or soon so, and at which stage: the worst, of equal ones the first. */
export function markPart(
  { round, workflow }: RoundStanding,
  line: Assignment,
  done: LineProgress | undefined,
  { dueOf, now }: { readonly dueOf: DueOf; readonly now: Date },
) {
  if (round.state !== "open") return null;
  const open = listOpenStages(line, workflow, done, now).flatMap((stage) => {
    const closesAt = endForAll(workflow, stage, line.unitIds, now);
    const mark = closesAt === undefined ? null : dueOf(closesAt);
    return closesAt === undefined || mark === null ? [] : [{ stage, mark, closesAt: closesAt.toISOString() }];
  });
  return open.find(({ mark }) => mark === "late") ?? open[0] ?? null;
}
