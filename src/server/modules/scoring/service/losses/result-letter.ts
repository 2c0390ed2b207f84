import type { FileAnswer } from "../../../../../contract/operation.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { type AmendedFigures, noneAmended } from "../../../../../domain/scoring/amended/amended-figures.ts";
import { amendedReason } from "../../../../../domain/scoring/amended/amended-reason.ts";
import { buildResultSheet } from "../../../../../domain/scoring/documents/build-result-sheet.ts";
import type { DocumentFrame } from "../../../../../domain/scoring/documents/document-frame.ts";
import type { ResultLetter } from "../../../../../domain/scoring/documents/result-letter.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import { tellReason } from "../../../../../domain/scoring/losses/tell-reason.ts";
import type { ComponentLoss, UnitLosses } from "../../../../../domain/scoring/losses/unit-losses.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import { storeUnitResult } from "../../../../../domain/scoring/stored-result.ts";
import { closesFor, hasBegun, type Schedule } from "../../../../../domain/scoring/workflow/windows.ts";
import { printDay } from "../../../../../domain/text/dates.ts";
import { fileSlug } from "../../../../../domain/text/file-slug.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { momentInVietnam } from "../../../../platform/clock.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeResultLetter } from "../../documents/result-letter.ts";
import { findUnitResult } from "../../ranking.query.ts";
import type { BlockRecord, RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { answerPaper } from "../answer-paper.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import { unitNotInRound } from "../open-round.ts";
import { resultName } from "../round-file-name.ts";
import { deriveLosses } from "./derive-losses.ts";
import { frameOf } from "./document-frame.ts";
import { loadReasonedColumns } from "./load-reasoned-columns.ts";
import { type OpenLosses, openLosses } from "./open-losses.ts";
import { readStandingDecisions, type StandingDecisions } from "./standing-decisions.ts";

interface LetterPlace {
  readonly roundId: string;
  readonly unitId: string;
}

/** The letter to one unit, as a file. */
export async function getResultLetter(
  deps: PaperDeps,
  context: RequestContext,
  at: LetterPlace,
  format: PaperFormat,
): Promise<FileAnswer> {
  const { document, name } = await composeLetter(deps, context, at);
  return answerPaper(deps, { kind: "resultLetter", document, name, format, at: context.now });
}

/** The letter to one unit, as far as the person sees its result, with the name of its file. */
export async function composeLetter(
  deps: ScoringDeps,
  context: RequestContext,
  at: LetterPlace,
): Promise<{ readonly document: OfficialDocument; readonly name: string }> {
  const open = await openLosses(deps.db.reader, context, at);
  if (!open.sight.letter) throw unitNotInRound(context);
  const { letter } = await readLetter(deps, context, open);
  return { document: composeResultLetter(letter), name: letterName(open.round, open.unit) };
}

/** What a letter tells of an opened unit at the strongest stage that the person sees, and the losses it was made of. */
export async function readLetter(
  deps: ScoringDeps,
  context: RequestContext,
  open: OpenLosses,
): Promise<{ readonly letter: ResultLetter; readonly losses: UnitLosses }> {
  const db = deps.db.reader;
  const { round, unit, block, compiled, workflow, sight } = open;
  const stage = sight.stages.at(-1) ?? "final";
  const losses = (await deriveLosses(db, round, { compiled, units: [unit], stage })).get(unit.unitId);
  const columns = (await loadReasonedColumns(db, round, [unit])).get(unit.unitId);
  if (losses === undefined || columns === undefined) throw unitNotInRound(context);
  const seen = losses.components.filter(({ leaf }) => sight.sees(stage, open.partOf(leaf)));
  const decisions = await readStandingDecisions(deps, round);
  const letter = letterTo({
    ...{ round, unit, block, losses, seen },
    extras: sight.seesExtras,
    decisions,
    sheet: buildResultSheet({
      ...{ compiled, columns, losses, stage, seen, stages: sight.stages, extras: sight.seesExtras },
      amended: amendedOf(decisions, unit),
      hasBegun: (column) => hasBegun(workflow, column, context.now),
    }),
    frame: await frameOf(deps, context, round, { kind: null }),
    rank: await rankOf(deps, round, unit.unitId),
    explainUntil: explainUntil(workflow, unit.unitId, context.now),
  });
  return { letter, losses };
}

export const letterName = (round: RoundRecord, unit: RoundUnitRecord) =>
  resultName(`thong-bao-ket-qua-${round.year}-${fileSlug(unit.nameVi)}`, round);

/** Ranks are told once published. */
async function rankOf(deps: ScoringDeps, round: RoundRecord, unitId: string): Promise<ResultLetter["rank"]> {
  if (round.state !== "published") return null;
  await ensureStage(deps, round, "final");
  await ensurePlaces(deps, round, "final");
  const found = await findUnitResult(deps.db.reader, round.id, unitId, "final");
  const rank = found?.result.rank ?? null;
  return found === undefined || rank === null ? null : { rank, of: found.ranked };
}

export function explainUntil(schedule: Schedule, unitId: string, now: Date): string | null {
  const closes = closesFor(schedule, "explanation", unitId, now);
  if (closes === undefined) return null;
  const [day = "", time = ""] = momentInVietnam(closes).split(" ");
  return `${time} ngày ${printDay(day)}`;
}

interface LetterFacts {
  readonly round: RoundRecord;
  readonly unit: RoundUnitRecord;
  readonly block: BlockRecord;
  readonly losses: UnitLosses;
  /** The components that the person sees; all of them for the owner. */
  readonly seen: readonly ComponentLoss[];
  /** Bonus and penalty are seen, and with them the index. */
  readonly extras: boolean;
  readonly sheet: ResultLetter["sheet"];
  /** Undefined before the publication. */
  readonly decisions: StandingDecisions | undefined;
  readonly frame: DocumentFrame;
  readonly rank: ResultLetter["rank"];
  readonly explainUntil: string | null;
}

/** The data of a letter; before the publication it tells a draft result. */
export function letterTo(facts: LetterFacts): ResultLetter {
  const { round, unit, block, losses, seen, extras } = facts;
  const amended = amendedOf(facts.decisions, unit);
  const whole = extras && seen.length === losses.components.length;
  const result = whole ? storeUnitResult(losses.score) : undefined;
  const add = (pick: (one: ComponentLoss) => Rational, from = seen) =>
    from.reduce((sum, one) => sum.add(pick(one)), Rational.ZERO).toFraction();
  return {
    ...facts.frame,
    round: { year: round.year, titleVi: round.titleVi },
    unitNameVi: unit.nameVi,
    blockNameVi: block.nameVi,
    decision: facts.decisions?.cited ?? null,
    self: selfOf(seen, add),
    points: result?.pointsExact ?? add((one) => one.score.points),
    applicableMax: add((one) => one.score.applicableMax),
    percent: result?.percent ?? null,
    className: result?.className ?? null,
    sentNothing: result?.inputs === "notSubmitted" && result.percent === null,
    rank: facts.rank,
    lost: seen
      .filter((one) => one.lost.sign() > 0)
      .map((one) => ({
        code: one.leaf.code,
        nameVi: one.leaf.name,
        max: one.score.applicableMax.toFraction(),
        selfPoints: one.claimed?.toFraction() ?? null,
        points: one.score.points.toFraction(),
        cause: one.parts.map(({ cause }) => lossCauseLabels[cause].vi).join("; "),
        reason: amendedReason(tellReason(one), amended.get(one.leaf.code), "vi"),
      })),
    sheet: facts.sheet,
    extras: extras ? extrasOf(losses) : null,
    explainUntil: facts.explainUntil,
  };
}

/** What the unit claimed, of what it may claim; a component left out at its wish is claimed whole. */
function selfOf(
  seen: readonly ComponentLoss[],
  add: (pick: (one: ComponentLoss) => Rational, from?: readonly ComponentLoss[]) => string,
): ResultLetter["self"] {
  if (seen.every((one) => one.claimed === undefined)) return null;
  const isOwn = (one: ComponentLoss) => one.claimed !== undefined || isSelfAssessed(one.leaf);
  return {
    points: add((one) => one.claimed ?? Rational.ZERO),
    max: add((one) => (one.claimed === undefined ? one.score.applicableMax : one.leaf.max), seen.filter(isOwn)),
    leftOut: add(
      (one) => one.score.applicableMax,
      seen.filter((one) => !isOwn(one)),
    ),
  };
}

function extrasOf({ score, extrasReason }: UnitLosses): ResultLetter["extras"] {
  const { bonus, penalty } = score.bound;
  if (bonus.sign() === 0 && penalty.sign() === 0) return null;
  return { bonus: bonus.toFraction(), penalty: penalty.toFraction(), reason: extrasReason };
}

export const amendedOf = (decisions: StandingDecisions | undefined, { unitId }: RoundUnitRecord): AmendedFigures =>
  decisions?.amended.get(unitId) ?? noneAmended;
