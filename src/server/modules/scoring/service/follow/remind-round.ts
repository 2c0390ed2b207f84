import type { WorkingCalendar } from "../../../../../domain/calendar/working-days.ts";
import type { WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import { listOpenWork, type OpenWork } from "../../../../../domain/scoring/follow/open-work.ts";
import type { ReminderDays } from "../../../../../domain/scoring/follow/reminder-days.ts";
import { writeReminder } from "../../../../../domain/scoring/follow/reminder-text.ts";
import type { SheetTask } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import { endFor, endForAll, findWindow } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findReminderDays } from "../../repository/reminders.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listRoundTasks } from "../../repository/sheet-tasks.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { listPartNames, type PartNames } from "../part-names.ts";
import { findReminderNow } from "./due-now.ts";
import { loadStanding, type RoundStanding, type UnitStanding } from "./load-standing.ts";
import { remindCouncil } from "./remind-council.ts";

const stages = ["self", "appraisal1", "explanation", "appraisal2"] as const;

/**
 * Tells everybody who has something open in a round that its window closes soon, today, or has closed. Running it again
 * tells nobody twice: the key of a reminder names the window's end and which of the reminders it is. Returns how many
 * people were told.
 */
export async function remindRound(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
  calendar: WorkingCalendar,
): Promise<number> {
  const now = deps.clock.now();
  const standing = await loadStanding(tx, round, now);
  const days = await findReminderDays(tx, round.id);
  let told = 0;
  const beside = await readToldBeside(tx, standing, now);
  for (const stage of stages) {
    const window = findWindow(standing.workflow, stage);
    if (window === undefined || window.opensAt > now) continue;
    for (const open of workAt(stage, standing, beside)) {
      told += await remind(tx, deps, { stage, open, days, calendar, standing, now });
    }
  }
  return told + (await remindCouncil(tx, deps, round, { workflow: standing.workflow, days, calendar }));
}

/** What more than its standing is told of the work in a round. */
interface ToldBeside {
  /** What people inside units were asked for, by unit. */
  readonly tasks: ReadonlyMap<string, readonly SheetTask[]>;
  readonly parts: PartNames;
}

export async function readToldBeside(tx: Tx, { round, workflow }: RoundStanding, now: Date): Promise<ToldBeside> {
  return {
    tasks: await listRoundTasks(tx, round.id),
    parts: await listPartNames(tx, round.id, workflow.assignments, dayInVietnam(now)),
  };
}

/** What is open at a stage, with the people it is asked of inside a unit; each agency's part by its name. */
export function workAt(
  stage: WindowStage,
  { workflow, units, paths }: RoundStanding,
  { tasks, parts }: ToldBeside,
): OpenWork[] {
  const tasksOf = ({ unitId, components }: UnitStanding) =>
    (tasks.get(unitId) ?? []).filter(({ component }) => components.includes(component));
  const followed = units.map((unit) => ({ ...unit, tasks: tasksOf(unit) }));
  return listOpenWork(stage, workflow, followed, (block) => paths.get(block) ?? new Map()).map((open) => {
    const part = open.unitId === null ? parts.get(open.subject) : undefined;
    return part === undefined ? open : { ...open, unitVi: part.vi, unitEn: part.en };
  });
}

async function remind(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  reminder: {
    readonly stage: WindowStage;
    readonly open: OpenWork;
    readonly days: ReminderDays;
    readonly calendar: WorkingCalendar;
    readonly standing: RoundStanding;
    readonly now: Date;
  },
): Promise<number> {
  const { stage, open, days, calendar, standing, now } = reminder;
  const { round, workflow } = standing;
  const { unitId } = open;
  const line = workflow.assignments.find(({ id }) => id === open.subject);
  const closesAt =
    unitId === null ? endForAll(workflow, stage, line?.unitIds ?? null, now) : endFor(workflow, stage, unitId, now);
  if (closesAt === undefined) return 0;
  const due = findReminderNow(closesAt, { days, calendar, now });
  if (due === undefined) return 0;
  const title = writeReminder(open, due);
  return notifyOfRound(tx, deps, round, {
    ...(open.who.kind === "unit"
      ? { abilityInUnit: { abilities: [open.who.ability], unitId: open.who.unitId } }
      : { accountIds: open.who.accountIds }),
    kind: "deadline",
    titleVi: title.vi,
    titleEn: title.en,
    textVi: round.titleVi,
    textEn: round.titleEn ?? round.titleVi,
    href: hrefOf(round.id, stage, unitId),
    key: `${keyOfReminders(round.id, stage, open.subject)}${closesAt.toISOString()} ${due.offset}`,
  });
}

/** How the keys of all reminders of one thing at a stage begin: of a unit's sheet, of an agency's part. */
export const keyOfReminders = (roundId: string, stage: WindowStage, subject: string) =>
  `reminder ${roundId} ${stage} ${subject} `;

/** Where the work of a stage is done. */
export function hrefOf(roundId: string, stage: WindowStage, unitId: string | null): string {
  if (unitId === null) return `/rounds/${roundId}/appraisal`;
  return `/rounds/${roundId}/${stage === "explanation" ? "explanation" : "sheets"}/${unitId}`;
}
