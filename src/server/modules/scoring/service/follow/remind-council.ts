import type { WorkingCalendar } from "../../../../../domain/calendar/working-days.ts";
import { findCouncilReminder, writeCouncilReminder } from "../../../../../domain/scoring/follow/council-reminder.ts";
import type { ReminderDays } from "../../../../../domain/scoring/follow/reminder-days.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findCouncilRecord } from "../../repository/council/rules.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { findReminderNow } from "./due-now.ts";

/**
 * Tells the members of the council that it begins soon, and later that its stage ends while its meetings have not; by
 * the days of the round, each once. Returns how many people were told.
 */
export async function remindCouncil(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
  by: { readonly workflow: Workflow; readonly days: ReminderDays; readonly calendar: WorkingCalendar },
): Promise<number> {
  const { workflow, days, calendar } = by;
  if (workflow.council.length === 0) return 0;
  const now = deps.clock.now();
  const { finishedAt } = await findCouncilRecord(tx, round.id);
  const reminder = findCouncilReminder(workflow, finishedAt !== null, now);
  if (reminder === undefined) return 0;
  const { about, at } = reminder;
  const due = findReminderNow(at, { days: about === "opens" ? { ...days, after: [] } : days, calendar, now });
  if (due === undefined) return 0;
  const title = writeCouncilReminder(about, due);
  return notifyOfRound(tx, deps, round, {
    accountIds: workflow.council.map(({ accountId }) => accountId),
    kind: "deadline",
    titleVi: title.vi,
    titleEn: title.en,
    textVi: round.titleVi,
    textEn: round.titleEn ?? round.titleVi,
    href: `/rounds/${round.id}/council`,
    key: `reminder ${round.id} council ${about} ${at.toISOString()} ${due.offset}`,
  });
}
