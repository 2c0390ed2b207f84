import { WindowStage } from "../columns/stage.ts";

/** When a stage is open for everybody: from `opensAt` (included) to `closesAt` (excluded), instants in UTC. */
export interface RoundWindow {
  readonly stage: WindowStage;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** A stage opened again for one unit alone, from `createdAt` to `until`, or to `endedAt` where it was taken back. */
export interface Reopening {
  readonly id: string;
  readonly unitId: string;
  readonly stage: WindowStage;
  readonly until: Date;
  readonly reason: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** The dates of a round: the windows for all and what was opened again for single units. */
export interface Schedule {
  readonly windows: readonly RoundWindow[];
  readonly reopenings: readonly Reopening[];
}

/**
 * True while the stage is open for the unit; with null as the unit only what is open for everybody counts.
 * @example isWindowOpen(schedule, "self", unitId, context.now)
 */
export function isWindowOpen(schedule: Schedule, stage: WindowStage, unitId: string | null, now: Date): boolean {
  const window = findWindow(schedule, stage);
  if (window !== undefined && window.opensAt <= now && now < window.closesAt) return true;
  return unitId !== null && findReopening(schedule, stage, unitId, now) !== undefined;
}

/** True while the stage is open for everybody or for any single unit. */
export function isOpenForAny(schedule: Schedule, stage: WindowStage, now: Date): boolean {
  return (
    isWindowOpen(schedule, stage, null, now) ||
    schedule.reopenings.some((one) => one.stage === stage && isReopeningLive(one, now))
  );
}

/** True from the opening of the stage on, also after it has closed; a stage without a window never begins. */
export function hasBegun(schedule: Schedule, stage: WindowStage, now: Date): boolean {
  const window = findWindow(schedule, stage);
  return window !== undefined && window.opensAt <= now;
}

/** True once the stage has closed for everybody. */
export function hasEnded(schedule: Schedule, stage: WindowStage, now: Date): boolean {
  const window = findWindow(schedule, stage);
  return window !== undefined && window.closesAt <= now;
}

/** The stages open for the unit at this instant, in the order of the year. */
export function openStages(schedule: Schedule, unitId: string | null, now: Date): WindowStage[] {
  return WindowStage.options.filter((stage) => isWindowOpen(schedule, stage, unitId, now));
}

/** The stage the round is in: of the open ones the last of the year; undefined between two windows. */
export function currentStage(schedule: Schedule, now: Date): WindowStage | undefined {
  return openStages(schedule, null, now).at(-1);
}

/**
 * What is still told of the dates: a council that has ended its meetings works no longer, whatever is left of its
 * window or of what was opened again; null as its end: it has not ended.
 */
export function withoutEndedCouncil(schedule: Schedule, councilFinishedAt: Date | null): Schedule {
  if (councilFinishedAt === null) return schedule;
  return {
    windows: schedule.windows.filter(({ stage }) => stage !== "council"),
    reopenings: schedule.reopenings.filter(({ stage }) => stage !== "council"),
  };
}

/** The stages that are locked for everybody and open again for single units, in the order of the year. */
export function reopenedStages(schedule: Schedule, now: Date): WindowStage[] {
  return WindowStage.options.filter(
    (stage) => !isWindowOpen(schedule, stage, null, now) && isOpenForAny(schedule, stage, now),
  );
}

/** The instant at which an open stage locks for the unit; undefined where it is not open. */
export function closesFor(schedule: Schedule, stage: WindowStage, unitId: string | null, now: Date): Date | undefined {
  const window = findWindow(schedule, stage);
  const ends: Date[] = [];
  if (window !== undefined && window.opensAt <= now && now < window.closesAt) ends.push(window.closesAt);
  const reopening = unitId === null ? undefined : findReopening(schedule, stage, unitId, now);
  if (reopening !== undefined) ends.push(reopening.until);
  return ends.sort(byInstant).at(-1);
}

/**
 * The end that a unit is told of a stage, before it and after it: when the stage locks for the unit, or the last instant
 * at which it did, that of the window or of what was opened again for the unit. Undefined where it has no dates.
 * @example endFor(schedule, "self", unitId, context.now)
 */
export function endFor(schedule: Schedule, stage: WindowStage, unitId: string, now: Date): Date | undefined {
  return closesFor(schedule, stage, unitId, now) ?? endForAll(schedule, stage, [unitId], now);
}

/**
 * The end of a stage for whoever works through many units, with null for all of the round: that of the window, or the
 * last one of what was opened again for one of them.
 */
export function endForAll(
  schedule: Schedule,
  stage: WindowStage,
  unitIds: readonly string[] | null,
  now: Date,
): Date | undefined {
  const window = findWindow(schedule, stage);
  const reopened = schedule.reopenings.filter(
    (one) => one.stage === stage && one.createdAt <= now && (unitIds === null || unitIds.includes(one.unitId)),
  );
  const ends = reopened.map(({ until, endedAt }) => (endedAt !== null && endedAt < until ? endedAt : until));
  return [...(window === undefined ? [] : [window.closesAt]), ...ends].sort(byInstant).at(-1);
}

/** The next opening or closing of a window after this instant, for everybody. */
export function nextChange(
  schedule: Schedule,
  now: Date,
): { readonly stage: WindowStage; readonly kind: "opens" | "closes"; readonly at: Date } | undefined {
  return schedule.windows
    .flatMap(({ stage, opensAt, closesAt }) => [
      { stage, kind: "opens" as const, at: opensAt },
      { stage, kind: "closes" as const, at: closesAt },
    ])
    .filter((change) => change.at > now)
    .sort((one, other) => byInstant(one.at, other.at))[0];
}

export function findWindow(schedule: Pick<Schedule, "windows">, stage: WindowStage): RoundWindow | undefined {
  return schedule.windows.find((window) => window.stage === stage);
}

/** What holds the stage open for the unit alone; of several the one that lasts longest. */
export function findReopening(
  schedule: Pick<Schedule, "reopenings">,
  stage: WindowStage,
  unitId: string,
  now: Date,
): Reopening | undefined {
  return schedule.reopenings
    .filter((one) => one.stage === stage && one.unitId === unitId && isReopeningLive(one, now))
    .sort((one, other) => byInstant(one.until, other.until))
    .at(-1);
}

/** True while a reopening holds: begun, not over and not taken back. */
export function isReopeningLive(one: Reopening, now: Date): boolean {
  return one.createdAt <= now && now < one.until && (one.endedAt === null || now < one.endedAt);
}

const byInstant = (one: Date, other: Date) => one.getTime() - other.getTime();
