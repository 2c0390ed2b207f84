import type { z } from "zod";
import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  computeDecisionEffect as ComputeDecisionEffect,
  DecisionEffect,
  getCouncilCase as GetCouncilCase,
  ProposalView,
} from "../../../../../contract/scoring/council.ts";
import { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { scoreSubject, scoreSubjectEntry } from "../../../../../domain/scoring/council/case-subject.ts";
import { countVotes } from "../../../../../domain/scoring/council/count-votes.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { type CasePlace, listVotes, type VoteRecord } from "../../repository/council/proposals.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { nameAuthors, showColumn } from "../appraisal/show-column.ts";
import { unitNotInRound } from "../open-round.ts";
import { showEffect } from "./compute-effect.ts";
import { decideContent } from "./decide-content.ts";
import { describeSubject } from "./describe-subject.ts";
import { isInSession, type OpenCouncil, openCouncil } from "./open-council.ts";
import { type CouncilCase, readAgenda } from "./read-agenda.ts";

/** One case with everything that a member needs to vote on it. */
export async function getCouncilCase(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  place: CasePlace,
): Promise<AnswerOf<typeof GetCouncilCase>> {
  const db = deps.db.reader;
  const open = await openCouncil(db, context, roundId);
  const found = await findCase(db, context, open, place);
  const { compiled, subject, columns } = found;
  const names = await nameAuthors(db, columns);
  const votes = await listVotes(
    db,
    found.proposals.map((one) => one.id),
  );
  const last = found.proposals.at(-1);
  const isOpen = last !== undefined && last.decidedAt === null;
  const order = (entry: (typeof columns)[number]) => Stage.options.indexOf(entry.stage) * 2 + entry.seat;
  return {
    ...found.line,
    ...describeSubject(found),
    atWork: isInSession(open, found.unit.unitId, context.now),
    columns: columns
      .toSorted((a, b) => order(a) - order(b))
      .map((entry) => showColumn(entry, scoreSubjectEntry(compiled, subject, entry), names)),
    proposals: await showProposals(db, open, found, votes),
    effect: isOpen ? await effectOfLast(db, context, open, found) : null,
    counts: isOpen
      ? await countBySession(
          db,
          open,
          votes.filter((vote) => vote.proposalId === last.id),
        )
      : [],
  };
}

/** What a decision would do; nothing is written. */
export async function computeDecisionEffect(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitId, component, ...wanted }: BodyOf<typeof ComputeDecisionEffect>,
): Promise<z.input<typeof DecisionEffect>> {
  const db = deps.db.reader;
  const open = await openCouncil(db, context, roundId);
  const found = await findCase(db, context, open, { unitId, component });
  // The reason does not move any figure: it is asked for when the proposal is made.
  const content = decideContent(context, found, { ...wanted, reason: "—".repeat(3) });
  return showEffect(db, open.round, { unitId, component, content: { ...content, reason: null } });
}

export async function findCase(
  db: Reader,
  context: RequestContext,
  open: OpenCouncil,
  place: CasePlace,
): Promise<CouncilCase> {
  const [found] = await readAgenda(db, open, place);
  if (found === undefined) throw unitNotInRound(context);
  return found;
}

function effectOfLast(db: Reader, context: RequestContext, open: OpenCouncil, found: CouncilCase) {
  const last = found.proposals.at(-1);
  if (last === undefined) return null;
  const content = decideContent(context, found, last);
  return showEffect(db, open.round, { unitId: found.unit.unitId, component: found.subject.code, content });
}

async function countBySession(db: Reader, { round, record, workflow }: OpenCouncil, votes: readonly VoteRecord[]) {
  const cast = new Map(votes.map((vote) => [vote.accountId, vote.vote]));
  return (await listSessions(db, round.id)).map(({ id, attendance }) => {
    const present = new Set(attendance.filter((one) => one.present).map((one) => one.accountId));
    return { sessionId: id, count: countVotes(record.rules, workflow.council, present, cast) };
  });
}

async function showProposals(
  db: Reader,
  { workflow }: OpenCouncil,
  { proposals, compiled, subject }: CouncilCase,
  votes: readonly VoteRecord[],
): Promise<ProposalView[]> {
  const members = new Map(workflow.council.map((member) => [member.accountId, member]));
  const accountIds = [...proposals.map((one) => one.accountId), ...votes.map((vote) => vote.accountId)];
  const { accounts } = await namePeople(db, { accountIds, unitIds: [] });
  return proposals.map((one) => {
    const gives = scoreSubject(compiled, subject, { stage: "council", ...one }).points;
    return {
      ...{ id: one.id, number: one.number, verdict: one.verdict, inputs: { ...one.inputs }, points: one.points },
      gives: gives === undefined ? null : printPoints(gives),
      reason: one.reason,
      at: one.at.toISOString(),
      by: accounts.get(one.accountId) ?? null,
      votes: votes
        .filter((vote) => vote.proposalId === one.id)
        .map(({ accountId, vote, note }) => ({
          accountId,
          name: accounts.get(accountId) ?? "",
          duty: members.get(accountId)?.duty ?? "member",
          vote,
          note,
        })),
      decidedAt: one.decidedAt?.toISOString() ?? null,
      sessionId: one.sessionId,
      decisionReason: one.decisionReason,
    };
  });
}
