import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { getUnitLosses as GetUnitLosses, LossLine } from "../../../../../contract/scoring/losses.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { noneAmended } from "../../../../../domain/scoring/amended/amended-figures.ts";
import { amendText } from "../../../../../domain/scoring/amended/amended-reason.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { compareComponent } from "../../../../../domain/scoring/losses/last-year.ts";
import { type ComponentLoss, sumByCause } from "../../../../../domain/scoring/losses/unit-losses.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { BlockCode, RoundId } from "../../../../../domain/scoring/round.ts";
import { spreadOf } from "../../../../../domain/scoring/spread.ts";
import { storeComponents, storeUnitResult } from "../../../../../domain/scoring/stored-result.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { countPoints } from "../../components.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findUnitResult } from "../../ranking.query.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import { unitNotInRound } from "../open-round.ts";
import { readAmended } from "../publication/read-amended.ts";
import { deriveLosses } from "./derive-losses.ts";
import { readUnitBefore, type UnitBefore } from "./last-round.ts";
import { type OpenLosses, openLosses, stageOf } from "./open-losses.ts";

/** Where a unit lost points and why, as far as the person may see it. */
export async function getUnitLosses(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
  { stage: wanted }: QueryOf<typeof GetUnitLosses>,
): Promise<AnswerOf<typeof GetUnitLosses>> {
  const db = deps.db.reader;
  const open = await openLosses(db, context, at);
  const { round, unit, block, compiled, sight } = open;
  const stage = stageOf(context, sight, wanted);
  const seesBlock = sight.seesBlock(stage);
  const derived = (await deriveLosses(db, round, { compiled, units: [unit], stage })).get(unit.unitId);
  if (derived === undefined) throw unitNotInRound(context);
  const { score } = derived;
  const amended = (await readAmended(db, round.id, stage)).get(unit.unitId) ?? noneAmended;
  const seen = derived.components.filter(({ leaf }) => sight.sees(stage, open.partOf(leaf)));
  const hidden = derived.components.length - seen.length;
  const result = sight.seesExtras && hidden === 0 ? storeUnitResult(score) : undefined;
  const { bonus, penalty } = sight.seesExtras ? score.bound : { bonus: Rational.ZERO, penalty: Rational.ZERO };
  const sums = sumByCause(seen, penalty);
  const before = await readUnitBefore(db, round, compiled, unit.unitId);
  const spread = seesBlock ? await readBlockSpread(deps, open, stage) : undefined;
  const states = storeComponents(score);
  const paths = partPaths(compiled.set);
  const add = (pick: (one: ComponentLoss) => Rational) => seen.reduce((sum, one) => sum.add(pick(one)), Rational.ZERO);
  const points = add((one) => one.score.points);
  return {
    roundId: round.id as RoundId,
    roundTitleVi: round.titleVi,
    roundTitleEn: round.titleEn,
    year: round.year,
    state: round.state,
    demonstration: round.demonstration,
    unitId: unit.unitId as UnitId,
    unitNameVi: unit.nameVi,
    unitNameEn: unit.nameEn,
    blockCode: block.code as BlockCode,
    blockNameVi: block.nameVi,
    blockNameEn: block.nameEn,
    stage,
    stages: [...sight.stages],
    hidden,
    points: printPoints(points.add(bonus).sub(penalty)),
    applicableMax: printPoints(add((one) => one.score.applicableMax)),
    lost: printPoints(add((one) => one.lost)),
    bonus: sight.seesExtras ? printPoints(bonus) : null,
    penalty: sight.seesExtras ? printPoints(penalty) : null,
    percent: result?.percent ?? null,
    className: result?.className ?? null,
    classNameEn: result?.classNameEn ?? null,
    rank: spread?.rank ?? null,
    ranked: spread?.ranked ?? null,
    seesBlock,
    seesCauses: sight.seesCauses,
    letter: sight.letter,
    causes: sight.seesCauses
      ? sums.map(({ cause, points: sum }) => ({
          cause,
          points: printPoints(sum),
          components: seen.filter(({ parts }) => parts.some((part) => part.cause === cause)).length,
        }))
      : [],
    last: before?.shown ?? null,
    lines: seen.map((one): LossLine => {
      const area = paths.get(one.leaf.code)?.area ?? one.leaf.code;
      const group = compiled.groups.find(({ code }) => code === area);
      return {
        ...{ code: one.leaf.code, nameVi: one.leaf.name, nameEn: one.leaf.nameEn ?? null },
        ...{ areaCode: area, areaNameVi: group?.name ?? one.leaf.name, areaNameEn: group?.nameEn ?? null },
        state: states[one.at]?.state ?? "notSubmitted",
        ...showLoss(one, sight.seesCauses, amended.get(one.leaf.code)),
        best: spread?.best[one.at] ?? null,
        median: spread?.median[one.at] ?? null,
        last: compareWith(before, one),
      };
    }),
  };
}

function showLoss(one: ComponentLoss, seesCauses: boolean, amendedBy: Text | undefined) {
  const { score, claimed, lost, parts, step, reason } = one;
  return {
    applicableMax: printPoints(score.applicableMax),
    points: printPoints(score.points),
    claimed: seesCauses && claimed !== undefined ? printPoints(claimed) : null,
    lost: printPoints(lost),
    parts: seesCauses ? parts.map(({ cause, points }) => ({ cause, points: printPoints(points) })) : [],
    how: amendText({ vi: score.explain("vi"), en: score.explain("en") }, amendedBy),
    reason: seesCauses ? reason : null,
    step: seesCauses && step !== undefined ? { words: step.words, gain: printPoints(step.gain) } : null,
  };
}

function compareWith(before: UnitBefore | undefined, { leaf, score }: ComponentLoss): LossLine["last"] {
  if (before === undefined || !before.shown.comparable) return null;
  const compared = compareComponent(score, before.componentOf(leaf));
  if (compared.kind === "none") return { points: null, change: null, note: compared.note };
  return {
    points: printPoints(compared.points),
    change: printPoints(compared.change),
    note: compared.kind === "restated" ? compared.note : null,
  };
}

/** Best and median of the block by component, and the rank of the unit. */
async function readBlockSpread(deps: ScoringDeps, { round, unit, compiled }: OpenLosses, stage: ResultStage) {
  await ensureStage(deps, round, stage);
  await ensurePlaces(deps, round, stage);
  const db: Reader = deps.db.reader;
  const counts = Map.groupBy(await countPoints(db, round.id, stage, unit.blockCode), (one) => one.position);
  const spreads = compiled.leaves.map((leaf, at) => spreadOf(counts.get(at) ?? [], leaf.max));
  const found = await findUnitResult(db, round.id, unit.unitId, stage);
  return {
    best: spreads.map((one) => one.highest),
    median: spreads.map((one) => one.median),
    rank: found?.result.rank ?? null,
    ranked: found?.ranked ?? null,
  };
}
