import { effectiveEntries } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { findReasonedEntry } from "../../../../../domain/scoring/columns/reasoned-entry.ts";
import { amountOf } from "../../../../../domain/scoring/council/case-subject.ts";
import { confirmedExtras } from "../../../../../domain/scoring/council/extra-case.ts";
import type { ConfirmedExtra } from "../../../../../domain/scoring/documents/council-minutes.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
import type { Reader } from "../../../../db/database.ts";
import { listVotes } from "../../repository/council/proposals.ts";
import type { SessionRecord } from "../../repository/council/sessions.ts";
import { listEntries } from "../../repository/entries.ts";
import { listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import type { CouncilCase } from "./read-agenda.ts";

type Vote = NonNullable<ConfirmedExtra["votes"]>;
type Inputs = Readonly<Record<string, string>>;

/** Bonus and penalty that the council decided on at a meeting, with the votes of those present there. */
export async function listDecidedExtras(
  db: Reader,
  cases: readonly CouncilCase[],
  session: SessionRecord,
): Promise<ConfirmedExtra[]> {
  const decided = cases.flatMap(({ unit, subject, columns, proposals }) => {
    const proposal = proposals.findLast((one) => one.sessionId === session.id);
    return subject.kind === "extras" && proposal !== undefined ? [{ unit, columns, proposal }] : [];
  });
  const present = new Set(session.attendance.filter((one) => one.present).map((one) => one.accountId));
  const cast = await listVotes(
    db,
    decided.map(({ proposal }) => proposal.id),
  );
  return decided.flatMap(({ unit, columns, proposal }) => {
    const own = cast.filter((vote) => vote.proposalId === proposal.id && present.has(vote.accountId));
    const count = (wanted: string) => own.filter(({ vote }) => vote === wanted).length;
    const votes: Vote = { yes: count("yes"), no: count("no"), abstain: count("abstain") };
    return toExtras(unit.nameVi, columns, { inputs: proposal.inputs, reason: proposal.decisionReason, votes });
  });
}

/** Bonus and penalty of every unit of a round that has proposed, got or been refused any, as they count. */
export async function listCountedExtras(db: Reader, round: RoundRecord): Promise<ConfirmedExtra[]> {
  const entries = await listEntries(db, round.id, { components: [extrasComponent] });
  const byUnit = Map.groupBy(entries, (entry) => entry.unitId);
  return (await listRoundUnits(db, round.id)).flatMap(({ unitId, nameVi }) => {
    const columns = byUnit.get(unitId) ?? [];
    const counted = effectiveEntries(columns, "final").get(extrasComponent);
    const isCounted = counted !== undefined && (round.openedAt === null || counted.verdict !== null);
    const inputs = isCounted ? counted.inputs : {};
    const reason = isCounted ? findReasonedEntry(columns, counted).reason : null;
    return toExtras(nameVi, columns, { inputs, reason, votes: null });
  });
}

/** A line for the bonus and one for the penalty, each where anybody spoke of it. */
function toExtras(
  unitNameVi: string,
  columns: readonly ScoreEntry[],
  counted: { readonly inputs: Inputs; readonly reason: string | null; readonly votes: Vote | null },
): ConfirmedExtra[] {
  const own = columns.find((one) => one.stage === "self" && one.seat === 1);
  const appraised = confirmedExtras(columns);
  return (["bonus", "penalty"] as const).flatMap((kind) => {
    const amount = (inputs: Inputs | undefined) => amountOf(inputs ?? {}, kind);
    const sides = [amount(own?.inputs), amount(appraised?.inputs), amount(counted.inputs)];
    if (sides.every((side) => side.sign() === 0)) return [];
    return [
      {
        unitNameVi,
        kind,
        proposed: amount(own?.inputs).toFraction(),
        appraised: appraised === undefined ? null : amount(appraised.inputs).toFraction(),
        confirmed: amount(counted.inputs).toFraction(),
        votes: counted.votes,
        reason: counted.reason,
      },
    ];
  });
}
