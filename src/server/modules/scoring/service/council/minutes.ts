import type { FileAnswer } from "../../../../../contract/operation.ts";
import { officeIn } from "../../../../../domain/documents/document-words.ts";
import { headSignature, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { typedLines } from "../../../../../domain/documents/typed-lines.ts";
import { casePositions } from "../../../../../domain/scoring/council/case-positions.ts";
import { scoreSubject, scoreSubjectEntry } from "../../../../../domain/scoring/council/case-subject.ts";
import { countVotes, passageOf } from "../../../../../domain/scoring/council/count-votes.ts";
import type {
  CouncilMinutes,
  CouncilSeat,
  CouncilCase as MinutesCase,
  Moment,
  RankEffect,
} from "../../../../../domain/scoring/documents/council-minutes.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam, momentInVietnam } from "../../../../platform/clock.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeCouncilMinutes } from "../../documents/council-minutes.ts";
import { listPeople } from "../../people.query.ts";
import { listVotes } from "../../repository/council/proposals.ts";
import { listSessions, type SessionRecord } from "../../repository/council/sessions.ts";
import { listBlocks } from "../../repository/rounds.ts";
import { answerPaper } from "../answer-paper.ts";
import { ensureStage } from "../ensure-places.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { unitNotInRound } from "../open-round.ts";
import { computeEffects } from "./compute-effect.ts";
import { listDecidedExtras } from "./decided-extras.ts";
import { openIssuer } from "./issuer.ts";
import { type OpenCouncil, openCouncil } from "./open-council.ts";
import { type CouncilCase, readAgenda } from "./read-agenda.ts";
import { listSettledUnits } from "./settled-units.ts";
import { listUndecided } from "./undecided-cases.ts";

const texts = {
  issuer: "Hội đồng thẩm định Chỉ số cải cách hành chính",
  agenda: ["Báo cáo kết quả thẩm định", "Thảo luận, biểu quyết các tiêu chí còn ý kiến khác nhau"],
  members: "Các thành viên Hội đồng",
};

interface MinutesPlace {
  readonly roundId: string;
  readonly sessionId: string;
}

/** The minutes of a meeting as a file. */
export async function getCouncilMinutes(
  deps: PaperDeps,
  context: RequestContext,
  at: MinutesPlace,
  format: PaperFormat,
): Promise<FileAnswer> {
  const { document, year, number } = await composeMinutes(deps, context, at);
  const kind = context.language === "vi" ? "bien-ban-hoi-dong" : "council-minutes";
  const name = `${kind}-${year}-${number}`;
  return answerPaper(deps, { kind: "councilMinutes", document, name, format, at: context.now });
}

/** The minutes of a meeting as it stands: a draft until it is signed. */
export async function composeMinutes(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, sessionId }: MinutesPlace,
): Promise<{ readonly document: OfficialDocument; readonly year: number; readonly number: number }> {
  const db = deps.db.reader;
  const open = await openCouncil(db, context, roundId);
  const sessions = await listSessions(db, roundId);
  const session = sessions.find((one) => one.id === sessionId);
  if (session === undefined) throw unitNotInRound(context);
  const minutes = await collectMinutes(deps, context, open, { session, sessions });
  return { document: composeCouncilMinutes(minutes), year: open.round.year, number: session.number };
}

async function collectMinutes(
  deps: ScoringDeps,
  context: RequestContext,
  open: OpenCouncil,
  { session, sessions }: { readonly session: SessionRecord; readonly sessions: readonly SessionRecord[] },
): Promise<CouncilMinutes> {
  const db = deps.db.reader;
  const { round } = open;
  const { issuer, provinceName } = await openIssuer(deps, round);
  const seats = await listSeats(db, context, open, session);
  for (const stage of ["self", "appraisal2"] as const) await ensureStage(deps, round, stage);
  const agenda = await readAgenda(db, open);
  const decided = agenda.filter((one) => one.proposals.some((proposal) => proposal.sessionId === session.id));
  const signer = (duty: CouncilSeat["duty"]) => seats.find((seat) => seat.duty === duty)?.name ?? null;
  const day = dayInVietnam(session.startsAt);
  return {
    round: { year: round.year, titleVi: round.titleVi },
    letterhead: {
      ...letterheadOf(issuer, provinceName, "BB"),
      issuer: texts.issuer,
      symbol: "BB-HĐTĐ",
      number: session.minutesNumber,
      date: session.minutesDate ?? day,
    },
    recipients: { list: [texts.members], archive: "VT" },
    demonstration: isDemonstration(round),
    startedAt: momentOf(session.startsAt),
    endedAt: session.endsAt === null ? null : momentOf(session.endsAt),
    venue: session.venue,
    seats,
    guests: session.guests,
    agenda: texts.agenda,
    cases: await listCases(db, open, decided, session),
    undecided: listUndecided(agenda, session, sessions, { isFinished: open.record.finishedAt !== null }),
    settled: await listSettledUnits(db, round.id, session, sessions),
    extras: await listDecidedExtras(db, decided, session),
    effects: await listEffects(db, open, decided),
    conclusions: typedLines(session.conclusions),
    secretary: { authority: [], office: "Thư ký Hội đồng", name: signer("secretary") },
    chair: { authority: [], office: "Chủ tịch Hội đồng", name: signer("chair") ?? headSignature(issuer).name },
  };
}

async function listSeats(
  db: Reader,
  context: RequestContext,
  { workflow }: OpenCouncil,
  { attendance }: SessionRecord,
): Promise<CouncilSeat[]> {
  const ids = workflow.council.map((member) => member.accountId);
  const people = await listPeople(db, ids, dayInVietnam(context.now));
  return workflow.council.map(({ accountId, duty }) => {
    const there = attendance.find((one) => one.accountId === accountId);
    const person = people.get(accountId);
    const office = person?.position ?? null;
    return {
      name: person?.displayName ?? "",
      office: office === null || person?.unitName == null ? office : officeIn(office, person.unitName),
      duty,
      present: there?.present ?? false,
      absence: there?.present === true ? null : (there?.absence ?? null),
    };
  });
}

async function listCases(
  db: Reader,
  { record, workflow }: OpenCouncil,
  cases: readonly CouncilCase[],
  session: SessionRecord,
): Promise<MinutesCase[]> {
  const votes = await listVotes(
    db,
    cases.flatMap((one) => one.proposals.map((proposal) => proposal.id)),
  );
  const present = new Set(session.attendance.filter((one) => one.present).map((one) => one.accountId));
  return cases.flatMap(({ unit, subject, compiled, columns, proposals, line }) => {
    if (subject.kind === "extras") return [];
    const decided = proposals.findLast((proposal) => proposal.sessionId === session.id);
    const pointsOf = (proposal: (typeof proposals)[number] | undefined) =>
      (proposal && scoreSubject(compiled, subject, { stage: "council", ...proposal }).points)?.toFraction() ?? "0";
    const countOf = ({ id }: (typeof proposals)[number]) => {
      const cast = votes
        .filter((vote) => vote.proposalId === id)
        .map(({ accountId, vote }) => [accountId, vote] as const);
      return countVotes(record.rules, workflow.council, present, new Map(cast));
    };
    return {
      unitNameVi: unit.nameVi,
      code: subject.code,
      nameVi: subject.name.vi,
      max: line.max,
      positions: casePositions(
        columns,
        (entry) => scoreSubjectEntry(compiled, subject, entry)?.points?.toFraction() ?? null,
      ),
      votes: proposals.map((proposal) => {
        const { yes, no, abstain } = countOf(proposal);
        return { points: pointsOf(proposal), yes, no, abstain };
      }),
      passedBy: decided === undefined ? null : passageOf(record.rules, countOf(decided)),
      decided: pointsOf(decided),
      reason: decided?.decisionReason ?? "",
    };
  });
}

/** Units whose points or ranks the decisions of the meeting moved: their blocks without them, against what stands. */
async function listEffects(db: Reader, { round }: OpenCouncil, cases: readonly CouncilCase[]): Promise<RankEffect[]> {
  const changes = cases.map(({ unit, subject }) => ({
    unitId: unit.unitId,
    component: subject.code,
    content: null,
  }));
  const names = new Map((await listBlocks(db, round.id)).map((block) => [block.code, block.nameVi]));
  return (await computeEffects(db, round, changes, "after")).flatMap(({ block, units }) =>
    units
      .filter((one) => one.moved)
      .map(({ nameVi, before, after, rankBefore, rankAfter }) => ({
        blockNameVi: names.get(block) ?? block,
        unitNameVi: nameVi,
        before: { points: before.pointsExact, percent: before.percent, rank: rankBefore },
        after: { points: after.pointsExact, percent: after.percent, rank: rankAfter },
      })),
  );
}

function momentOf(at: Date): Moment {
  return { day: dayInVietnam(at) as Moment["day"], time: momentInVietnam(at).slice(11, 16) };
}
