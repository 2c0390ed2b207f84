import { sql } from "kysely";
import type { Verdict } from "../../../../../domain/scoring/columns/entry.ts";
import type { CouncilVote } from "../../../../../domain/scoring/council/count-votes.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** A component of a unit. */
export interface CasePlace {
  readonly unitId: string;
  readonly component: string;
}

/** Something the council is to decide on a case; the last one of a case is voted on. */
export interface ProposalRecord extends CasePlace {
  readonly id: string;
  readonly number: number;
  readonly verdict: Verdict;
  readonly inputs: Readonly<Record<string, string>>;
  readonly points: string | null;
  readonly reason: string;
  readonly at: Date;
  readonly accountId: string;
  readonly sessionId: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

export interface AddedCase extends CasePlace {
  readonly reason: string;
}

/** Proposals of a round, or of one case, the first one first. */
export async function listProposals(db: Reader, roundId: string, place?: CasePlace): Promise<ProposalRecord[]> {
  let query = db.selectFrom("council_proposal").selectAll().where("round_id", "=", roundId);
  if (place !== undefined) query = query.where("unit_id", "=", place.unitId).where("component", "=", place.component);
  const rows = await query.orderBy("unit_id").orderBy("component").orderBy("number").execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    component: row.component,
    number: row.number,
    verdict: row.verdict as Verdict,
    inputs: row.inputs as Record<string, string>,
    points: row.points,
    reason: row.reason,
    at: row.at,
    accountId: row.account_id,
    sessionId: row.session_id,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
  }));
}

export async function insertProposal(
  tx: Tx,
  roundId: string,
  proposal: Omit<ProposalRecord, "sessionId" | "decidedAt" | "decisionReason">,
): Promise<void> {
  const { id, unitId, component, number, verdict, inputs, points, reason, at, accountId } = proposal;
  const row = { id, round_id: roundId, unit_id: unitId, component, number, verdict, points, reason, at };
  await tx
    .insertInto("council_proposal")
    .values({ ...row, inputs: JSON.stringify(inputs), account_id: accountId })
    .execute();
}

export async function markDecided(
  tx: Tx,
  proposalId: string,
  decision: { readonly sessionId: string; readonly at: Date; readonly accountId: string; readonly reason: string },
): Promise<void> {
  const { sessionId, at, accountId, reason } = decision;
  await tx
    .updateTable("council_proposal")
    .set({ session_id: sessionId, decided_at: at, decided_by: accountId, decision_reason: reason })
    .where("id", "=", proposalId)
    .execute();
}

export interface VoteRecord {
  readonly proposalId: string;
  readonly accountId: string;
  readonly vote: CouncilVote;
  readonly note: string | null;
}

export async function listVotes(db: Reader, proposalIds: readonly string[]): Promise<VoteRecord[]> {
  const rows = await db
    .selectFrom("council_vote")
    .select(["proposal_id as proposalId", "account_id as accountId", "vote", "note"])
    .where(sql<boolean>`proposal_id = any(${[...proposalIds]}::uuid[])`)
    .execute();
  return rows as VoteRecord[];
}

export async function saveVote(
  tx: Tx,
  vote: VoteRecord & { readonly at: Date; readonly castBy: string },
): Promise<void> {
  const fields = { vote: vote.vote, note: vote.note, at: vote.at, cast_by: vote.castBy };
  await tx
    .insertInto("council_vote")
    .values({ proposal_id: vote.proposalId, account_id: vote.accountId, ...fields })
    .onConflict((conflict) => conflict.columns(["proposal_id", "account_id"]).doUpdateSet(fields))
    .execute();
}

export async function listAddedCases(db: Reader, roundId: string): Promise<AddedCase[]> {
  return db
    .selectFrom("council_added_case")
    .select(["unit_id as unitId", "component", "reason"])
    .where("round_id", "=", roundId)
    .execute();
}

/** A case that is there already keeps its first reason. */
export async function insertAddedCase(
  tx: Tx,
  roundId: string,
  { unitId, component, reason, at, accountId }: AddedCase & { readonly at: Date; readonly accountId: string },
): Promise<void> {
  await tx
    .insertInto("council_added_case")
    .values({ round_id: roundId, unit_id: unitId, component, reason, at, account_id: accountId })
    .onConflict((conflict) => conflict.columns(["round_id", "unit_id", "component"]).doNothing())
    .execute();
}
