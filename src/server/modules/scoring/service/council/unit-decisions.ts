import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  CouncilDecision,
  listCouncilDecisions as ListCouncilDecisions,
} from "../../../../../contract/scoring/council-decisions.ts";
import { isOfUnit } from "../../../../../domain/scoring/appraisal/access.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { listSubjects, scoreSubjectEntry } from "../../../../../domain/scoring/council/case-subject.ts";
import { councilAccess } from "../../../../../domain/scoring/council/council-access.ts";
import { confirmedExtras } from "../../../../../domain/scoring/council/extra-case.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listProposals } from "../../repository/council/proposals.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { listEntries } from "../../repository/entries.ts";
import { findRound, findRoundUnit, type RoundRecord } from "../../repository/rounds.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { unitNotInRound } from "../open-round.ts";
import { openBlocks } from "../score-block.ts";
import { basisOfCouncil } from "./decide-content.ts";

/**
 * What the council decided about one unit. The owner and the council see it at once; the people of the unit what is
 * about their own unit, from the publication on: until then a decision may still be taken anew.
 */
export async function listCouncilDecisions(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<AnswerOf<typeof ListCouncilDecisions>> {
  const db = deps.db.reader;
  const actor = getActor(context);
  const round = await findRound(db, roundId);
  const unit = round?.kind === "units" ? await findRoundUnit(db, roundId, unitId) : undefined;
  if (round === undefined || unit === undefined) throw unitNotInRound(context);
  const manages = scoringPolicy.canManage(actor, round);
  const council = councilAccess(round, await loadWorkflow(db, roundId), actor, manages, context.now);
  const isOwn = isOfUnit(actor, "scoring.read", unitId);
  if (!council.sees && !isOwn) throw unitNotInRound(context);
  if (!council.sees && round.state !== "published") return { decisions: [] };
  const decisions = (await readDecisions(db, round)).get(unitId) ?? [];
  return { decisions: [...decisions] };
}

/** The decisions of the council of a round that stand, by unit, in the order of the set. */
export async function readDecisions(
  db: Reader,
  round: RoundRecord,
): Promise<ReadonlyMap<string, readonly CouncilDecision[]>> {
  const proposals = (await listProposals(db, round.id)).filter((one) => one.decidedAt !== null);
  if (proposals.length === 0) return new Map();
  const sessions = new Map((await listSessions(db, round.id)).map((one) => [one.id, one]));
  const blocks = await openBlocks(db, round);
  const byUnit = new Map<string, CouncilDecision[]>();
  for (const [unitId, own] of Map.groupBy(proposals, (one) => one.unitId)) {
    const unit = await findRoundUnit(db, round.id, unitId);
    const compiled = unit && blocks.get(unit.blockCode);
    if (compiled === undefined) continue;
    const components = own.map((one) => one.component);
    const columns = Map.groupBy(
      await listEntries(db, round.id, { units: [unitId], components }),
      (entry) => entry.component,
    );
    const decided = listSubjects(compiled).flatMap((subject): CouncilDecision[] => {
      const last = own.findLast((one) => one.component === subject.code);
      const session = last?.sessionId == null ? undefined : sessions.get(last.sessionId);
      if (last?.decidedAt == null || session === undefined) return [];
      const sides = pointsOf(compiled, subject, columns.get(subject.code) ?? []);
      return [
        {
          component: subject.code,
          nameVi: subject.name.vi,
          nameEn: subject.name.en,
          ...sides,
          reason: last.decisionReason ?? "",
          decidedAt: last.decidedAt.toISOString(),
          meeting: {
            number: session.number,
            startsAt: session.startsAt.toISOString(),
            minutesNumber: session.minutesNumber,
            minutesDate: session.minutesDate as CouncilDecision["meeting"]["minutesDate"],
          },
        },
      ];
    });
    byUnit.set(unitId, decided);
  }
  return byUnit;
}

function pointsOf(
  compiled: CompiledSet,
  subject: ReturnType<typeof listSubjects>[number],
  columns: Awaited<ReturnType<typeof listEntries>>,
): Pick<CouncilDecision, "appraisedPoints" | "points"> {
  const basis = subject.kind === "extras" ? confirmedExtras(columns) : basisOfCouncil(columns);
  const council = columns.find((one) => one.stage === "council");
  const print = (entry: typeof basis) => {
    const points = entry && scoreSubjectEntry(compiled, subject, entry)?.points;
    return points === undefined ? null : printPoints(points);
  };
  return { appraisedPoints: print(basis), points: print(council) };
}
