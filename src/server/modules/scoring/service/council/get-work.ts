import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { getCouncilWork as GetCouncilWork } from "../../../../../contract/scoring/council.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { mayWriteUnfilled } from "../../../../../domain/scoring/council/council-access.ts";
import type { PublicationLack } from "../../../../../domain/scoring/council/publication-lacks.ts";
import { findReopening, findWindow, hasBegun, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listMinutesScans } from "../../minutes-scans.query.ts";
import { listPeople } from "../../people.query.ts";
import { listProposals } from "../../repository/council/proposals.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { listRoundUnits } from "../../repository/rounds.ts";
import { ensureStage } from "../ensure-places.ts";
import { type OpenCouncil, openCouncil, whyStaysEnded } from "./open-council.ts";
import { checkPublication, type PublicationChecks } from "./publication-lacks.ts";
import { readAgenda } from "./read-agenda.ts";

/** The agenda of the council as it stands now. */
export async function getCouncilWork(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof GetCouncilWork>> {
  const db = deps.db.reader;
  const open = await openCouncil(db, context, roundId);
  const { round, workflow, record, access } = open;
  // A round that was filled in before it was opened may not have these yet.
  for (const stage of ["self", "appraisal2"] as const) await ensureStage(deps, round, stage);
  const window = findWindow(workflow, "council");
  const units = await listRoundUnits(db, roundId);
  const cases = await readAgenda(db, open);
  const ids = workflow.council.map((member) => member.accountId);
  const checks: PublicationChecks =
    round.state === "open" ? await checkPublication(db, round, workflow, context.now) : { lacks: [], advice: [] };
  const people = await listPeople(db, ids, dayInVietnam(context.now));
  return {
    titleVi: round.titleVi,
    titleEn: round.titleEn,
    published: round.state === "published",
    now: context.now.toISOString(),
    window: windowState(open, context.now),
    opensAt: window?.opensAt.toISOString() ?? null,
    closesAt: window?.closesAt.toISOString() ?? null,
    reopened: listReopened(open, units, context.now),
    rules: record.rules,
    version: record.version,
    finishedAt: record.finishedAt?.toISOString() ?? null,
    reopenReason: record.reopenReason,
    members: workflow.council.map(({ accountId, duty }) => {
      const person = people.get(accountId);
      return { accountId, duty, name: person?.displayName ?? "", office: person?.position ?? null };
    }),
    sessions: await showSessions(db, roundId),
    cases: cases.map((one) => one.line),
    units: units.map(({ unitId, blockCode, nameVi, nameEn }) => ({
      unitId: unitId as UnitId,
      blockCode: blockCode as AnswerOf<typeof GetCouncilWork>["cases"][number]["blockCode"],
      nameVi,
      nameEn,
    })),
    lacks: checks.lacks.map(showLack),
    advice: checks.advice.map(showLack),
    abilities: {
      prepares: access.prepares,
      proposes: access.proposes,
      votes: access.votesFor.length > 0,
      records: access.records,
      settles: round.state === "open" && record.finishedAt === null && mayWriteUnfilled(access, workflow),
      reopens: access.prepares && whyStaysEnded(open, context.now) === undefined,
    },
  };
}

function showLack({ units, ...lack }: PublicationLack): AnswerOf<typeof GetCouncilWork>["lacks"][number] {
  return {
    ...lack,
    units: units.map(({ parts = [], ...unit }) => ({ ...unit, parts: [...parts], unitId: unit.unitId as UnitId })),
  };
}

/** The units for which the council is open again while it has not ended its meetings. */
function listReopened(
  { round, workflow, record }: OpenCouncil,
  units: Awaited<ReturnType<typeof listRoundUnits>>,
  now: Date,
): AnswerOf<typeof GetCouncilWork>["reopened"] {
  if (round.state !== "open" || record.finishedAt !== null || isWindowOpen(workflow, "council", null, now)) return [];
  return units.flatMap(({ unitId, nameVi, nameEn }) => {
    const until = findReopening(workflow, "council", unitId, now)?.until.toISOString();
    return until === undefined ? [] : [{ unitId: unitId as UnitId, unitNameVi: nameVi, unitNameEn: nameEn, until }];
  });
}

function windowState({ workflow }: OpenCouncil, now: Date): "none" | "notBegun" | "open" | "closed" {
  if (findWindow(workflow, "council") === undefined) return "none";
  if (!hasBegun(workflow, "council", now)) return "notBegun";
  return isWindowOpen(workflow, "council", null, now) ? "open" : "closed";
}

async function showSessions(db: Reader, roundId: string): Promise<AnswerOf<typeof GetCouncilWork>["sessions"]> {
  const decided = Map.groupBy(await listProposals(db, roundId), (one) => one.sessionId);
  const scans = Map.groupBy(await listMinutesScans(db, roundId), (one) => one.sessionId);
  return (await listSessions(db, roundId)).map(
    ({ signedFileId: _, startsAt, endsAt, attendance, guests, ...session }) => ({
      ...session,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      guests: [...guests],
      attendance: [...attendance],
      decided: decided.get(session.id)?.length ?? 0,
      scans: (scans.get(session.id) ?? []).map(({ sessionId: _of, at, ...scan }) => ({
        ...scan,
        at: at.toISOString(),
      })),
    }),
  );
}
