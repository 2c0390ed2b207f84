import type { Rational } from "../rational.ts";
import { compareVietnamese } from "../text/vietnamese-order.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { BoundUnit } from "./inputs/unit-inputs.ts";
import { scoreUnit } from "./score-unit.ts";
import type { UnitScore } from "./unit-score.ts";

/** What ranking looks at: a fresh `UnitScore`, or a stored result (`recallScore`). */
export interface Rankable {
  readonly unit: string;
  readonly block: string;
  readonly submitted: boolean;
  readonly percent: Rational | undefined;
  readonly roundedPercent: Rational | undefined;
  readonly pointsBetween: (from: number, to: number) => Rational;
}

/** A unit with its place in its block; no rank when it did not submit or nothing applies to it. */
export type RankedUnit<Score extends Rankable = UnitScore> = {
  readonly score: Score;
  readonly rank: number | undefined;
};

export type RankedBlock<Score extends Rankable = UnitScore> = {
  readonly block: string;
  readonly units: readonly RankedUnit<Score>[];
};

/** Positive when a stands before b. */
type Comparison = (a: Rankable, b: Rankable) => number;

/**
 * Scores and ranks all units, block by block (blocks and tied units in Vietnamese dictionary order). The order of the
 * input does not matter.
 */
export function scoreRound(compiled: CompiledSet, units: readonly BoundUnit[]): RankedBlock[] {
  return rankScores(
    compiled,
    units.map((unit) => scoreUnit(compiled, unit)),
  );
}

/** As `scoreRound`, for units that are scored already. */
export function rankScores<Score extends Rankable>(
  compiled: CompiledSet,
  scores: readonly Score[],
): RankedBlock<Score>[] {
  const blocks = new Map<string, Score[]>();
  for (const score of scores) {
    const members = blocks.get(score.block);
    if (members === undefined) blocks.set(score.block, [score]);
    else members.push(score);
  }
  return [...blocks]
    .sort(([a], [b]) => compareVietnamese(a, b))
    .map(([block, members]) => ({ block, units: rankBlock(compiled, members) }));
}

function rankBlock<Score extends Rankable>(compiled: CompiledSet, members: readonly Score[]): RankedUnit<Score>[] {
  const { index } = compiled.set;
  const key = (score: Rankable): Rational | undefined =>
    index.rankOn === "rounded" ? score.roundedPercent : score.percent;
  const isRanked = (score: Rankable) => key(score) !== undefined && (score.submitted || index.notSubmitted === "zero");
  const before = comparison(compiled, key);
  const ranked = members.filter(isRanked).sort((a, b) => before(b, a) || compareVietnamese(a.unit, b.unit));
  const unranked = members.filter((score) => !isRanked(score)).sort((a, b) => compareVietnamese(a.unit, b.unit));

  let rank = 0;
  const placed = ranked.map((score, at): RankedUnit<Score> => {
    const above = ranked[at - 1];
    const tied = above !== undefined && before(above, score) === 0;
    if (!tied) rank = index.ties === "dense" ? rank + 1 : at + 1;
    return { score, rank };
  });
  return [...placed, ...unranked.map((score) => ({ score, rank: undefined }))];
}

/** Order by the index; with a tie-break list then by the points of each area, criterion or component of the list. */
function comparison(compiled: CompiledSet, key: (score: Rankable) => Rational | undefined): Comparison {
  const runs =
    compiled.set.index.ties === "tieBreak" ? compiled.set.index.tieBreak.map((code) => run(compiled, code)) : [];
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    const order = x === undefined || y === undefined ? 0 : x.compare(y);
    if (order !== 0) return order;
    for (const one of runs) {
      if (one === undefined) continue;
      const broken = a.pointsBetween(one.from, one.to).compare(b.pointsBetween(one.from, one.to));
      if (broken !== 0) return broken;
    }
    return 0;
  };
}

function run(compiled: CompiledSet, code: string): { from: number; to: number } | undefined {
  const leaf = compiled.leafByCode.get(code);
  if (leaf !== undefined) return { from: leaf, to: leaf + 1 };
  return compiled.groups.find((group) => group.code === code);
}
