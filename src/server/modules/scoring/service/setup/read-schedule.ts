import type { RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import { scopeFor } from "../../../../../domain/identity/actor.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { awaitsPublication } from "../../../../../domain/scoring/workflow/awaits-publication.ts";
import {
  currentStage,
  isReopeningLive,
  nextChange,
  type Reopening,
  type RoundWindow,
  reopenedStages,
  withoutEndedCouncil,
} from "../../../../../domain/scoring/workflow/windows.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { findCouncilRecord } from "../../repository/council/rules.ts";
import { findRound, listRoundUnits } from "../../repository/rounds.ts";
import { hasBegun } from "../../repository/setup.ts";
import { loadSchedule } from "../load-workflow.ts";
import { getVisibleRound } from "../open-round.ts";

/** The dates of a round for everybody in it; reopenings of other units are seen by those who run the round. */
export async function getRoundSchedule(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<RoundSchedule> {
  const db = deps.db.reader;
  const actor = getActor(context);
  const round = await getVisibleRound(db, context, roundId);
  const schedule = await loadSchedule(db, roundId);
  const manages = scoringPolicy.canManage(actor, round);
  const own = scopeFor(actor, "scoring.fill");
  const isSeen = ({ unitId }: Reopening) => manages || (own.kind === "units" && own.unitIds.includes(unitId));
  const seen = schedule.reopenings.filter(isSeen);
  const units = seen.length === 0 ? [] : await listRoundUnits(db, roundId);
  const previous = round.previousRoundId === null ? undefined : await findRound(db, round.previousRoundId);
  const owner =
    round.ownerUnitId === null
      ? undefined
      : (await nameUnits(db, [round.ownerUnitId], dayInVietnam(context.now))).get(round.ownerUnitId);
  const { now } = context;
  const { finishedAt } = await findCouncilRecord(db, roundId);
  const told = withoutEndedCouncil(schedule, finishedAt);
  const next = nextChange(told, now);
  return {
    roundId: round.id as RoundSchedule["roundId"],
    state: round.state,
    practice: round.practice,
    version: round.version,
    now: now.toISOString(),
    windows: schedule.windows.map((window) => showWindow(window, now)),
    currentStage: currentStage(told, now) ?? null,
    reopenedStages: round.state === "open" ? reopenedStages(told, now) : [],
    councilFinishedAt: finishedAt?.toISOString() ?? null,
    awaitsPublication: awaitsPublication(round, schedule, finishedAt, now),
    next: next === undefined ? null : { ...next, at: next.at.toISOString() },
    reopenings: seen.map((one) => {
      const unit = units.find((each) => each.unitId === one.unitId);
      return {
        id: one.id,
        unitId: one.unitId as RoundSchedule["reopenings"][number]["unitId"],
        unitNameVi: unit?.nameVi ?? "",
        unitNameEn: unit?.nameEn ?? null,
        stage: one.stage,
        until: one.until.toISOString(),
        reason: one.reason,
        createdAt: one.createdAt.toISOString(),
        endedAt: one.endedAt?.toISOString() ?? null,
        live: isReopeningLive(one, now),
      };
    }),
    evidenceFrom: round.evidenceFrom,
    evidenceUntil: round.evidenceUntil,
    inputsAsOf: round.inputsAsOf,
    previousRound:
      previous === undefined
        ? null
        : { id: previous.id as RoundSchedule["roundId"], titleVi: previous.titleVi, titleEn: previous.titleEn },
    owner: owner === undefined ? null : { unitId: round.ownerUnitId as never, ...owner },
    abilities: {
      manage: manages && round.state !== "published",
      open: manages && round.state === "draft",
      returnToDraft: manages && round.state === "open" && !(await hasBegun(db, roundId, round.openedAt)),
      delegate: scoringPolicy.canManage(actor) && round.state === "draft",
    },
  };
}

function showWindow({ stage, opensAt, closesAt }: RoundWindow, now: Date): RoundSchedule["windows"][number] {
  const state = now < opensAt ? "coming" : now < closesAt ? "open" : "closed";
  return { stage, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), state };
}
