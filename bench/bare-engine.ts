import { amount } from "../src/domain/scoring/amount.ts";
import type { CompiledSet, Leaf } from "../src/domain/scoring/compiled-set.ts";
import type { BoundUnit } from "../src/domain/scoring/inputs/unit-inputs.ts";
import type { Rule } from "../src/domain/scoring/rule-model.ts";
import { bandLimits } from "../src/domain/scoring/rules/band-limits.ts";
import { exact } from "../src/domain/scoring/rules/rule-kind.ts";

/**
 * The same rules over the same inputs in plain floating point, as one would write them without exactness, faults and
 * explanations: the anchor of the engine's benchmark. Nothing is computed by it anywhere else.
 */
export type BareComponent = (inputs: readonly number[]) => number;

export interface BareUnit {
  readonly inputs: readonly (readonly number[])[];
}

const number = (value: string | number): number => amount(value).toNumber();

function bareRule(rule: Rule, max: number): BareComponent {
  switch (rule.kind) {
    case "yesNo": {
      const [yes, no] = [number(rule.yes), number(rule.no)];
      return ([tick]) => (tick === 1 ? yes : no);
    }
    case "choice": {
      const points = rule.options.map((option) => number(option.points));
      return ([at = 0]) => points[at] ?? 0;
    }
    case "checklist": {
      const points = rule.items.map((item) => number(item.points));
      return (ticks) => {
        let sum = 0;
        for (let at = 0; at < points.length; at += 1) sum += (ticks[at] ?? 0) * (points[at] ?? 0);
        return sum;
      };
    }
    case "bands": {
      const bands = rule.bands.map((band) => {
        const { lower, lowerClosed, upper, upperClosed } = bandLimits(band, rule.interval);
        const from = lower?.toNumber() ?? Number.NEGATIVE_INFINITY;
        const to = upper?.toNumber() ?? Number.POSITIVE_INFINITY;
        return { from, to, lowerClosed, upperClosed, points: number(band.points) };
      });
      return ([value = 0]) => {
        for (const { from, to, lowerClosed, upperClosed, points } of bands) {
          if (lowerClosed ? value < from : value <= from) continue;
          if (upperClosed ? value > to : value >= to) continue;
          return points;
        }
        return 0;
      };
    }
    case "ratio":
    case "ratioToTarget": {
      const zeroBelow = rule.zeroBelow === undefined ? 0 : number(rule.zeroBelow);
      const target = rule.kind === "ratio" ? 1 : number(rule.target);
      return ([part = 0, whole = 1]) => {
        const share = part / whole;
        return share < zeroBelow ? 0 : Math.min(1, share / target) * max;
      };
    }
    case "weightedRatio": {
      const weights = rule.terms.map((term) => number(term.weight));
      return (inputs) => {
        let sum = 0;
        for (let at = 0; at < weights.length; at += 1) sum += (inputs[at] ?? 0) * (weights[at] ?? 0);
        return Math.min(1, sum / (inputs[weights.length] ?? 1)) * max;
      };
    }
    case "countPenalty": {
      const [start, each, floor] = [number(rule.start), number(rule.perOccurrence), number(rule.floor)];
      return ([count = 0]) => Math.max(floor, start + each * count);
    }
    case "countSteps": {
      const steps = rule.steps.map((step) => ({
        min: number("min" in step ? (step.min ?? 0) : 0),
        points: number(step.points ?? 0),
      }));
      return ([count = 0]) => {
        for (const { min, points } of steps) if (count >= min) return points;
        return 0;
      };
    }
    case "deadline": {
      const [onTime, otherwise] = [number(rule.onTime), number(rule.otherwise)];
      const tiers = rule.late.map((tier) => ({ days: tier.maxDaysLate, points: number(tier.points) }));
      return ([late = 0]) => {
        if (late === 0) return onTime;
        for (const { days, points } of tiers) if (late <= days) return points;
        return otherwise;
      };
    }
    case "compare": {
      const [pass, fail] = [number(rule.pass), number(rule.fail)];
      return (values) => {
        for (let at = 0; at < values.length; at += 2) if ((values[at] ?? 0) > (values[at + 1] ?? 0)) return fail;
        return pass;
      };
    }
    case "surveyOptions": {
      const worth = rule.options.map((option) => number(option.percent) / 100);
      return (counts) => {
        let [sum, all] = [0, 0];
        for (let at = 0; at < worth.length; at += 1) {
          const count = counts[at] ?? 0;
          sum += count * (worth[at] ?? 0);
          all += count;
        }
        return (sum / all) * max;
      };
    }
    case "scaledIndex": {
      const factor = max / number(rule.outOf);
      return ([value = 0]) => value * factor;
    }
    case "manual":
      return ([points = 0]) => points;
    case "formula":
      throw new Error("the measured set has no formula");
  }
}

/** The components of a compiled set as plain functions, in its order. */
export function bareComponents(compiled: CompiledSet): BareComponent[] {
  const rules = new Map<string, Rule>();
  for (const area of compiled.set.areas)
    for (const criterion of area.criteria)
      for (const component of criterion.components)
        if (component.rule !== undefined) rules.set(component.code, component.rule);
  return compiled.leaves.map((leaf: Leaf) => bareRule(rules.get(leaf.code) ?? { kind: "manual" }, leaf.max.toNumber()));
}

/** Checked inputs as plain numbers. */
export function bareUnit(bound: BoundUnit): BareUnit {
  return { inputs: bound.values.map((slots) => slots.map((slot) => exact(slot).toNumber())) };
}

/** The percentage of one unit. */
export function bareScore(components: readonly BareComponent[], unit: BareUnit, max: number): number {
  let sum = 0;
  for (let at = 0; at < components.length; at += 1)
    sum += (components[at] as BareComponent)(unit.inputs[at] as number[]);
  return (sum / max) * 100;
}
