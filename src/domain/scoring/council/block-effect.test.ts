import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, compileColumnSet, entryOf, wholeSheet } from "../columns/column-examples.fixture.ts";
import { scoreUnitAt } from "../columns/score-unit-at.ts";
import { rankScores } from "../score-round.ts";
import { storeUnitResult } from "../stored-result.ts";
import { blockEffect } from "./block-effect.ts";

const compiled = compileColumnSet();
const scoreOf = (nameVi: string, points: string | null) => {
  const decision =
    points === null ? [] : [entryOf("council", "2.1", { verdict: "pointsChanged", points, reason: "r" })];
  const unit = { nameVi, blockCode: "xa" };
  return scoreUnitAt(compiled, columnsOf([...wholeSheet, ...decision], { unit }), "final");
};
const points = fc.constantFrom(null, "0", "1/3", "1", "2", "3");

describe("the effect of a decision", () => {
  it("is what ranking the block anew from its units gives", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 6 }), (pairs) => {
        const names = pairs.map((_, at) => `Xã ${String.fromCharCode(65 + at)}`);
        const scores = pairs.map(([before, after], at) => [
          scoreOf(names[at] ?? "", before),
          scoreOf(names[at] ?? "", after),
        ]);
        const members = scores.map(([before, after], at) => {
          if (before === undefined || after === undefined) throw new Error("no score");
          return {
            unitId: String(at),
            nameVi: names[at] ?? "",
            before: storeUnitResult(before),
            after: storeUnitResult(after),
          };
        });
        const effect = blockEffect(compiled, "xa", members);
        for (const side of [0, 1] as const) {
          const fresh = rankScores(
            compiled,
            scores.flatMap((pair) => pair[side] ?? []),
          ).flatMap((one) => one.units);
          for (const { score, rank = null } of fresh) {
            const own = effect.find((one) => one.nameVi === score.unit);
            expect(side === 0 ? own?.rankBefore : own?.rankAfter).toBe(rank);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("moves nobody where nothing changes", () => {
    const same = storeUnitResult(scoreOf("Xã A", null));
    const effect = blockEffect(compiled, "xa", [{ unitId: "a", nameVi: "Xã A", before: same, after: same }]);
    expect(effect).toMatchObject([{ moved: false, rankBefore: 1, rankAfter: 1 }]);
  });
});
