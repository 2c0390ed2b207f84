import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { AgendaLine, listAgenda as ListAgenda } from "../../../../../contract/scoring/council-agenda.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { scoreSubject, scoreSubjectEntry } from "../../../../../domain/scoring/council/case-subject.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listVotes, type VoteRecord } from "../../repository/council/proposals.ts";
import { listSessions, type SessionRecord } from "../../repository/council/sessions.ts";
import { listBlocks, type RoundRecord } from "../../repository/rounds.ts";
import { ensureStage } from "../ensure-places.ts";
import { type EffectsOf, openEffects } from "./compute-effect.ts";
import { openCouncil } from "./open-council.ts";
import { type CouncilCase, readAgenda } from "./read-agenda.ts";

/** The agenda with every side of each case, for the council and the owner. */
export async function listAgenda(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof ListAgenda>> {
  const { round, ...agenda } = await openAgenda(deps, context, roundId);
  const { titleVi, titleEn, demonstration, practice } = round;
  return { titleVi, titleEn, demonstration, practice, ...agenda };
}

/** The same with its round. */
export async function openAgenda(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<{ readonly round: RoundRecord; readonly finished: boolean; readonly cases: AgendaLine[] }> {
  const db = deps.db.reader;
  const open = await openCouncil(db, context, roundId);
  const { round } = open;
  for (const stage of ["self", "appraisal2"] as const) await ensureStage(deps, round, stage);
  const cases = await readAgenda(db, open);
  const around = {
    blocks: new Map((await listBlocks(db, roundId)).map((block) => [block.code, block])),
    sessions: new Map((await listSessions(db, roundId)).map((one) => [one.id, one])),
    votes: await votesOnLast(db, cases),
    effectsOf: await openEffects(
      db,
      round,
      cases.map((one) => one.unit.unitId),
    ),
  };
  const finished = open.record.finishedAt !== null;
  return { round, finished, cases: cases.map((one) => showLine(one, around)) };
}

interface Around {
  readonly blocks: ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string | null }>;
  readonly sessions: ReadonlyMap<string, SessionRecord>;
  readonly votes: ReadonlyMap<string, readonly VoteRecord[]>;
  readonly effectsOf: EffectsOf;
}

async function votesOnLast(db: Reader, cases: readonly CouncilCase[]): Promise<Around["votes"]> {
  const last = cases.flatMap(({ proposals }) => proposals.at(-1)?.id ?? []);
  return Map.groupBy(await listVotes(db, last), (vote) => vote.proposalId);
}

function showLine(one: CouncilCase, { blocks, sessions, votes, effectsOf }: Around): AgendaLine {
  const { unit, compiled, subject, columns, proposals, line } = one;
  const last = proposals.at(-1);
  const session = last?.sessionId == null ? undefined : sessions.get(last.sessionId);
  const block = blocks.get(unit.blockCode);
  const given = last && scoreSubject(compiled, subject, { stage: "council", ...last }).points;
  const gives = given === undefined ? null : printPoints(given);
  const self = line.selfPoints === null ? undefined : Rational.parse(line.selfPoints);
  const appraised = line.appraisedPoints === null ? undefined : Rational.parse(line.appraisedPoints);
  const order = ({ stage, seat }: { readonly stage: Stage; readonly seat: number }) =>
    Stage.options.indexOf(stage) * 2 + seat;
  return {
    ...line,
    blockNameVi: block?.nameVi ?? unit.blockCode,
    blockNameEn: block?.nameEn ?? null,
    columns: columns
      .toSorted((a, b) => order(a) - order(b))
      .map((entry) => {
        const points = scoreSubjectEntry(compiled, subject, entry)?.points;
        const { stage, seat, reason, note } = entry;
        return { stage, seat, points: points === undefined ? null : printPoints(points), words: reason ?? note };
      }),
    difference: self === undefined || appraised === undefined ? null : printPoints(self.sub(appraised)),
    proposal: last === undefined ? null : { number: last.number, gives, reason: last.reason },
    effect: showEffect(one, effectsOf),
    votes: last === undefined ? null : countVotes(votes.get(last.id) ?? [], session),
    decision:
      last === undefined || session === undefined
        ? null
        : { points: gives, reason: last.decisionReason ?? "", meeting: session.number },
  };
}

/** What a decision did is what taking it away would undo. */
function showEffect({ unit, subject, proposals }: CouncilCase, effectsOf: EffectsOf): AgendaLine["effect"] {
  const last = proposals.at(-1);
  if (last === undefined) return null;
  const isDecided = last.decidedAt !== null;
  const change = { unitId: unit.unitId, component: subject.code, content: isDecided ? null : last };
  const [effect] = effectsOf([change], isDecided ? "after" : "before");
  const own = effect?.units.find((other) => other.unitId === unit.unitId);
  if (effect === undefined || own === undefined) return null;
  return {
    pointsBefore: own.before.points,
    pointsAfter: own.after.points,
    rankBefore: own.rankBefore,
    rankAfter: own.rankAfter,
    moved: effect.units.filter((other) => other.moved).length,
  };
}

/** Of a decision the votes of those who were at its meeting, else all that were cast. */
function countVotes(votes: readonly VoteRecord[], session: SessionRecord | undefined): AgendaLine["votes"] {
  const present = session && new Set(session.attendance.filter((one) => one.present).map((one) => one.accountId));
  const counted = votes.filter((vote) => present?.has(vote.accountId) ?? true);
  const count = (wanted: VoteRecord["vote"]) => counted.filter(({ vote }) => vote === wanted).length;
  return { yes: count("yes"), no: count("no"), abstain: count("abstain") };
}
