import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../rational.ts";
import { type RandomRound, randomRound } from "./random-round.fixture.ts";
import { type Inputs, randomRule } from "./random-rule.fixture.ts";
import { scoreExamples } from "./round-examples.fixture.ts";
import { type ExampleComponent, scoreExample } from "./rules/rule-examples.fixture.ts";

const runs = (numRuns: number) => ({ numRuns });
const places = ({ set, units }: RandomRound) => scoreExamples(set, units).places;

function pointsOf(component: ExampleComponent, inputs: Inputs): Rational {
  return scoreExample(component, inputs).components[0]?.points ?? Rational.ZERO;
}

describe("bounds", () => {
  it("points of a component are from 0 to its maximum, also where the rule itself would give more", () => {
    const anyMax = fc.constantFrom(undefined, "0", "1/7", "0.1");
    const rule = fc
      .tuple(randomRule(), anyMax)
      .chain(([one, max]) => one.inputs.map((given) => ({ rule: one.rule, max: max ?? one.max, given })));
    fc.assert(
      fc.property(rule, ({ rule: one, max, given }) => {
        fc.pre(one["kind"] !== "manual");
        const points =
          scoreExample({ max, rule: one }, given, { scale: "100" }).components[0]?.points ?? Rational.ONE.neg();
        expect([points.sign() >= 0, points.compare(Rational.parse(max)) <= 0]).toEqual([true, true]);
      }),
      runs(1000),
    );
  });

  it("all points lie between minus the penalty and the applicable maximum plus the bonus; the parts add to the whole", () => {
    fc.assert(
      fc.property(randomRound, (round) => {
        for (const { units } of scoreExamples(round.set, round.units).blocks)
          for (const { score } of units) {
            const { bonus, penalty } = score.bound;
            expect(score.points.compare(penalty.neg())).toBeGreaterThanOrEqual(0);
            expect(score.points.compare(score.applicableMax.add(bonus))).toBeLessThanOrEqual(0);
            const sum = score.components.reduce((total, one) => total.add(one.points), Rational.ZERO);
            const top = score.groups
              .filter((group) => group.level === "area")
              .reduce((total, one) => total.add(one.points), Rational.ZERO);
            expect(top.toFraction()).toBe(sum.toFraction());
            expect(score.points.toFraction()).toBe(sum.add(bonus).sub(penalty).toFraction());
          }
      }),
      runs(150),
    );
  });
});

describe("monotone where the rule is", () => {
  const count = fc.integer({ min: 0, max: 300 });
  const never = (component: ExampleComponent, less: Inputs, more: Inputs) =>
    expect(pointsOf(component, less).compare(pointsOf(component, more))).toBeLessThanOrEqual(0);

  it("a larger part of the same whole never gives fewer points", () => {
    fc.assert(
      fc.property(
        randomRule(["ratio", "ratioToTarget"]),
        count,
        count,
        fc.integer({ min: 1, max: 300 }),
        (one, x, y, a) => {
          const [less, more] = [Math.min(x, y), Math.max(x, y)];
          never(one, { a: String(a), b: String(less) }, { a: String(a), b: String(more) });
        },
      ),
      runs(500),
    );
  });

  it("doing a late task on time never gives fewer points", () => {
    const rule = {
      kind: "weightedRatio",
      terms: [
        { input: "onTime", weight: "1" },
        { input: "late", weight: "0.5" },
      ],
      denominator: "due",
      zeroBelow: "0.3",
    };
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 300 }), (onTime, late) => {
        const due = String(onTime + late);
        never(
          { max: "7/3", rule },
          { onTime: String(onTime), late: String(late), due },
          { onTime: String(onTime + 1), late: String(late - 1), due },
        );
      }),
      runs(300),
    );
  });

  it("one more occurrence never gives more points", () => {
    fc.assert(
      fc.property(randomRule(["countPenalty"]), count, (one, value) => {
        const name = String(one.rule["input"] ?? "value");
        never(one, { [name]: String(value + 1) }, { [name]: String(value) });
      }),
      runs(300),
    );
  });

  it("a higher count, percentage or index never gives fewer points where the steps rise", () => {
    const rising = fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 })
      .map((list) => list.sort((a, b) => a - b).map((points) => `${points}/12`));
    const rules = rising.chain((points) => {
      const steps = { kind: "countSteps", steps: points.map((one, at) => ({ min: at * 30, points: one })) };
      const bands = {
        kind: "bands",
        bands: points.map((one, at) => ({
          ...(at > 0 ? { min: at * 20 } : {}),
          ...(at < points.length - 1 ? { max: at * 20 + 20 } : {}),
          points: one,
        })),
      };
      return fc.constantFrom<object>(steps, bands, { kind: "scaledIndex", outOf: "300" });
    });
    fc.assert(
      fc.property(rules, count, count, (rule, x, y) => {
        never({ max: "1", rule }, { value: String(Math.min(x, y)) }, { value: String(Math.max(x, y)) });
      }),
      runs(500),
    );
  });

  it("an answer changed to a better option never gives fewer points", () => {
    const options = ["100", "60", "20", "0"].map((percent, at) => ({ label: `L${at}`, percent }));
    fc.assert(
      fc.property(
        fc.tuple(count, count, count),
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom(0, 1, 2),
        (rest, last, to) => {
          const answers = (list: readonly number[]) =>
            Object.fromEntries(list.map((one, at) => [`L${at}`, String(one)]));
          const before = [...rest, last];
          const after = before.map((one, at) => (at === to ? one + 1 : at === 3 ? one - 1 : one));
          never({ max: "7/3", rule: { kind: "surveyOptions", options } }, answers(before), answers(after));
        },
      ),
      runs(300),
    );
  });

  it("a document issued a day later never gives more points", () => {
    const rule = {
      kind: "deadline",
      due: "2025-01-15",
      onTime: "2",
      late: [
        { maxDaysLate: 5, points: "1" },
        { maxDaysLate: 10, points: "0.5" },
      ],
    };
    const day = (of: number) => `2025-01-${String(of).padStart(2, "0")}`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (of) => {
        never({ max: "2", rule }, { value: day(of + 1) }, { value: day(of) });
      }),
    );
  });

  it("one more tick never gives fewer points", () => {
    fc.assert(
      fc.property(randomRule(["checklist"]), fc.nat(), (one, pick) => {
        const ids = (one.rule["items"] as { id: string }[]).map((item) => item.id);
        const ticks = (limit: number) => Object.fromEntries(ids.map((id, at) => [id, at < limit ? "true" : "false"]));
        const limit = pick % ids.length;
        never(one, ticks(limit), ticks(limit + 1));
      }),
      runs(300),
    );
  });
});

describe("units among each other", () => {
  it("their order is irrelevant, ties included", () => {
    fc.assert(
      fc.property(
        randomRound.chain((round) =>
          fc.tuple(fc.constant(round), fc.shuffledSubarray([...round.units], { minLength: round.units.length })),
        ),
        ([round, shuffled]) => {
          expect(places({ ...round, units: shuffled })).toEqual(places(round));
        },
      ),
      runs(150),
    );
  });

  it("adding a unit never changes another's points, percentage or class, nor the order of two others", () => {
    fc.assert(
      fc.property(randomRound, (round) => {
        const [, ...others] = round.units;
        const all = places(round);
        const without = places({ ...round, units: others });
        const kept = all.filter((place) => place.unit !== round.units[0]?.unit);
        expect(kept.map(({ rank: _, ...place }) => place)).toEqual(without.map(({ rank: _, ...place }) => place));
        kept.forEach((place, at) => {
          const next = kept[at + 1];
          const [before, after] = [without[at], without[at + 1]];
          if (next?.block === place.block) expect(next.rank === place.rank).toBe(before?.rank === after?.rank);
        });
      }),
      runs(150),
    );
  });

  it("two units with the same inputs share a rank, under any name and place", () => {
    fc.assert(
      fc.property(randomRound, (round) => {
        const [first] = round.units;
        if (first === undefined) return;
        const twin = { ...first, unit: "A twin" };
        for (const units of [
          [twin, ...round.units],
          [...round.units, twin],
        ]) {
          const all = places({ ...round, units });
          const ranks = all.filter(({ unit }) => unit === first.unit || unit === twin.unit).map(({ rank }) => rank);
          expect(ranks[0]).toBe(ranks[1]);
        }
      }),
      runs(150),
    );
  });
});

describe("the denominator", () => {
  it("taking a component with no points out of it never lowers the percentage", () => {
    fc.assert(
      fc.property(randomRound, (round) => {
        const [part] = round.set.areas[0]?.criteria ?? [];
        const [unit] = round.units;
        if (part === undefined || unit === undefined) return;
        const [area] = round.set.areas;
        const zero = {
          ...part,
          source: "appraisal",
          rule: { kind: "manual" },
          notApplicable: { allowed: true, effect: "excludeFromDenominator" },
        };
        const set = { ...round.set, areas: [{ ...area, criteria: [zero, ...(area?.criteria.slice(1) ?? [])] }] };
        const percentWith = (inputs: Inputs) => {
          const one = { ...unit, penalty: "0", inputs: { ...unit.inputs, [part.code]: inputs } };
          return scoreExamples(set, [one]).blocks[0]?.units[0]?.score.percent;
        };
        const [kept, left] = [percentWith({ points: "0" }), percentWith({ na: "true" })];
        // Nothing else applies: then there is no percentage to compare with.
        if (kept === undefined || left === undefined) return;
        expect(left.compare(kept)).toBeGreaterThanOrEqual(0);
      }),
      runs(300),
    );
  });
});
