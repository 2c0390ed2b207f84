import type { CompiledSet } from "../compiled-set.ts";
import { recallScore } from "../recall-score.ts";
import { rankScores } from "../score-round.ts";
import type { StoredUnitResult } from "../stored-result.ts";

/** The figures of a unit that a decision can move. */
export type EffectFigures = Pick<
  StoredUnitResult,
  "points" | "pointsExact" | "percent" | "percentExact" | "className" | "classNameEn" | "inputs" | "componentPoints"
>;

export interface BlockMember {
  readonly unitId: string;
  readonly nameVi: string;
  readonly before: EffectFigures;
  readonly after: EffectFigures;
}

/** The rank of a unit as it stands and as it would. */
interface RankMove {
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  readonly moved: boolean;
}

/** A unit with its figures and rank, as they stand and as they would. */
export type UnitEffect = BlockMember & RankMove;

/**
 * What a change of some units does to their block: every unit's rank as it stands and as it would, in the order as it
 * would. Pure: nothing is written, and the same ranking decides as the one that counts.
 */
export function blockEffect<Member extends BlockMember>(
  compiled: CompiledSet,
  block: string,
  members: readonly Member[],
): (Member & RankMove)[] {
  const before = rankOf(compiled, block, members, "before");
  const after = rankOf(compiled, block, members, "after");
  return [...after].map(([member, rankAfter]) => {
    const rankBefore = before.get(member) ?? null;
    const isSame =
      rankBefore === rankAfter &&
      member.before.pointsExact === member.after.pointsExact &&
      member.before.percentExact === member.after.percentExact &&
      member.before.className === member.after.className;
    return { ...member, rankBefore, rankAfter, moved: !isSame };
  });
}

function rankOf<Member extends BlockMember>(
  compiled: CompiledSet,
  block: string,
  members: readonly Member[],
  side: "before" | "after",
): Map<Member, number | null> {
  const scores = members.map((member) => ({
    ...recallScore(compiled, { ...member[side], unit: member.nameVi, block }),
    member,
  }));
  const ranked = rankScores(compiled, scores).flatMap((one) => one.units);
  return new Map(ranked.map(({ score, rank }) => [score.member, rank ?? null]));
}
