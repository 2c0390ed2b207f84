import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  addCouncilCase as AddCouncilCase,
  castVote as CastVote,
  decideCase as DecideCase,
  proposeDecision as ProposeDecision,
} from "../../../../../contract/scoring/council.ts";
import { scoreSubject } from "../../../../../domain/scoring/council/case-subject.ts";
import { countVotes } from "../../../../../domain/scoring/council/count-votes.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import {
  type CasePlace,
  insertAddedCase,
  insertProposal,
  listProposals,
  listVotes,
  markDecided,
  type ProposalRecord,
  saveVote,
} from "../../repository/council/proposals.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { unitNotInRound } from "../open-round.ts";
import { changedInputs } from "../self-content.ts";
import { writeColumns } from "../write-columns.ts";
import { basisOfCouncil, decideContent } from "./decide-content.ts";
import { findCase } from "./get-case.ts";
import { actInCouncil, assertInSession, assertNotFinished, type OpenCouncil } from "./open-council.ts";
import type { CouncilCase } from "./read-agenda.ts";
import { abilityOf, recordCouncilAct } from "./record-council-act.ts";

interface ProposalAt {
  readonly roundId: string;
  readonly proposalId: string;
}

/** Puts a component of a unit on the agenda by hand. */
export async function addCouncilCase(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitId, component, reason }: BodyOf<typeof AddCouncilCase>,
): Promise<{ added: true }> {
  return actInCouncil(deps, context, roundId, "prepares", async (tx, open) => {
    const found = await findCase(tx, context, open, { unitId, component });
    assertNotFinished(open);
    const { accountId } = getActor(context);
    await insertAddedCase(tx, roundId, { unitId, component, reason, at: context.now, accountId });
    const act = { verb: verbOf(found, "scoring.addCouncilCase"), reason, detail: placeOf(found) };
    await recordCouncilAct(tx, deps, context, open, act);
    return { added: true };
  });
}

/** Proposes what to decide; an earlier proposal stays with its votes and is no longer voted on. */
export async function proposeDecision(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitId, component, basedOnNumber, reason, ...wanted }: BodyOf<typeof ProposeDecision>,
): Promise<{ proposalId: string }> {
  return actInCouncil(deps, context, roundId, "proposes", async (tx, open) => {
    const found = await findCase(tx, context, open, { unitId, component });
    assertInSession(context, open, unitId);
    const last = found.proposals.at(-1);
    if ((last?.number ?? 0) !== basedOnNumber) {
      const conflict = { stored: last ?? null, sent: { ...wanted, reason } };
      throw new AppError("record.changed", {
        values: { what: `${component || found.subject.name[context.language]}, ${found.unit.nameVi}` },
        conflict,
      });
    }
    const content = decideContent(context, found, { ...wanted, reason });
    const id = deps.ids.next();
    const { verdict } = wanted;
    const { inputs, points } = content;
    const { accountId } = getActor(context);
    const number = basedOnNumber + 1;
    const proposal = { id, unitId, component, number, verdict, inputs, points, reason, at: context.now, accountId };
    await insertProposal(tx, roundId, proposal);
    const changes = changedInputs(component, basisOfCouncil(found.columns), content);
    const detail = { ...placeOf(found), number, verdict, changes, points };
    await recordCouncilAct(tx, deps, context, open, {
      verb: verbOf(found, "scoring.proposeDecision"),
      reason,
      detail,
    });
    return { proposalId: id };
  });
}

/** A member's vote, or that of the members in whose place the person stands; changed until the case is decided. */
export async function castVote(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, proposalId }: ProposalAt,
  { vote, note }: BodyOf<typeof CastVote>,
): Promise<{ voted: true }> {
  return actInCouncil(deps, context, roundId, "votes", async (tx, open) => {
    const proposal = await findOpenProposal(tx, context, open, proposalId);
    const { accountId: castBy } = getActor(context);
    // A member votes for itself; a substitute, who has no seat, for those on leave.
    const own = open.access.votesFor.filter((accountId) => accountId === castBy);
    for (const accountId of own.length > 0 ? own : open.access.votesFor) {
      await saveVote(tx, { proposalId, accountId, vote, note: note || null, at: context.now, castBy });
    }
    const found = await findCase(tx, context, open, proposal);
    const detail = { ...placeOf(found), number: proposal.number, vote };
    await recordCouncilAct(tx, deps, context, open, {
      verb: verbOf(found, "scoring.castVote"),
      reason: note || null,
      detail,
    });
    return { voted: true };
  });
}

/** Records a decision that the members present have voted for: the council's column, and all that follows from it. */
export async function decideCase(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, proposalId }: ProposalAt,
  { sessionId, reason }: BodyOf<typeof DecideCase>,
): Promise<{ points: string | null }> {
  return actInCouncil(deps, context, roundId, "records", async (tx, open) => {
    const proposal = await findOpenProposal(tx, context, open, proposalId);
    const session = (await listSessions(tx, roundId)).find((one) => one.id === sessionId);
    if (session === undefined) throw unitNotInRound(context);
    const votes = new Map((await listVotes(tx, [proposalId])).map((one) => [one.accountId, one.vote]));
    const present = new Set(session.attendance.filter((one) => one.present).map((one) => one.accountId));
    const council = open.workflow.council;
    const count = countVotes(open.record.rules, council, present, votes);
    if (count.outcome !== "passed") {
      throw new AppError("scoring.vote_not_passed", { values: { ...count, all: council.length } });
    }
    const found = await findCase(tx, context, open, proposal);
    const content = { ...decideContent(context, found, proposal), reason };
    const { accountId } = getActor(context);
    const ability = abilityOf(open.access);
    const write = { component: proposal.component, stage: "council" as const, ...content };
    await writeColumns(tx, deps, context, { round: open.round, unit: found.unit, ability, fromOutside: true }, [write]);
    await markDecided(tx, proposalId, { sessionId, at: context.now, accountId, reason });
    const points = scoreSubject(found.compiled, found.subject, { stage: "council", ...content }).points;
    const detail = { ...placeOf(found), number: proposal.number, points: points?.toFraction() ?? null, ...count };
    await recordCouncilAct(tx, deps, context, open, {
      verb: verbOf(found, "scoring.decideCase"),
      reason,
      detail,
    });
    return { points: points === undefined ? null : printPoints(points) };
  });
}

/** The proposal that is voted on now: the last one of its case, not decided, while the council may decide on the unit. */
async function findOpenProposal(
  tx: Tx,
  context: RequestContext,
  open: OpenCouncil,
  proposalId: string,
): Promise<ProposalRecord> {
  const proposals = await listProposals(tx, open.round.id);
  const proposal = proposals.find((one) => one.id === proposalId);
  if (proposal === undefined) throw unitNotInRound(context);
  assertInSession(context, open, proposal.unitId);
  const isSame = (one: CasePlace) => one.unitId === proposal.unitId && one.component === proposal.component;
  const last = proposals.filter(isSame).at(-1);
  if (last?.id !== proposalId || proposal.decidedAt !== null) throw new AppError("scoring.proposal_old");
  return proposal;
}

const placeOf = ({ unit, subject }: CouncilCase) => ({
  unitId: unit.unitId,
  unitName: unit.nameVi,
  component: subject.code,
});

/** Bonus and penalty have no code to be named by: what was done with them has words of its own. */
const verbOf = ({ subject }: CouncilCase, verb: string) => (subject.kind === "extras" ? `${verb}.extras` : verb);
