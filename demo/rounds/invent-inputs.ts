import { addDays } from "../../src/domain/calendar/day.ts";
import type { CompiledSet, Leaf } from "../../src/domain/scoring/compiled-set.ts";
import { ruleAt } from "../../src/domain/scoring/describe-set.ts";
import type { Rule } from "../../src/domain/scoring/rule-model.ts";
import type { StoredValue } from "../../src/domain/scoring/unit-values.ts";
import { makeChance } from "./chance.ts";

/** How one unit did in a year: 0.6 is weak, 0.98 is very good. */
export interface UnitStory {
  readonly year: number;
  readonly quality: number;
  readonly chance: () => number;
  /** Share of the components that are filled in already; 1 for a finished sheet. */
  readonly filled: number;
  /** False where the unit fills in its own sheet: it cannot say itself that a component does not apply. */
  readonly leavesOut?: boolean;
}

/** Believable, sound inputs of one unit, the same for the same story. */
export function inventInputs(compiled: CompiledSet, story: UnitStory): StoredValue[] {
  const { chance, filled, leavesOut = true } = story;
  const values = compiled.leaves.flatMap((leaf): StoredValue[] => {
    const isFilled = chance() < filled;
    const isOutside = leaf.notApplicable?.allowed === true && chance() < 0.05;
    // What stands instead of a tick takes no chance away from the components after it.
    const own = isOutside ? { ...story, chance: makeChance(`${story.year} ${leaf.code}`) } : story;
    const inputs =
      isOutside && leavesOut ? { na: "true" } : inventComponent(ruleAt(compiled.set, leaf.path), leaf, own);
    if (!isFilled) return [];
    return Object.entries(inputs).map(([input, value]) => ({ component: leaf.code, input, value }));
  });
  if (filled < 1) return values;
  const extra = (input: string, value: string) => values.push({ component: "", input, value });
  if (compiled.bonusMax.sign() > 0 && chance() < 0.3) extra("bonus", chance() < 0.5 ? "0.5" : "1");
  if (compiled.penaltyMax.sign() > 0 && chance() < 0.1) extra("penalty", "1");
  return values;
}

function inventComponent(rule: Rule | undefined, leaf: Leaf, story: UnitStory): Record<string, string> {
  const { chance, quality, year } = story;
  const did = chance() < quality;
  const pick = (from: number, to: number) => from + Math.floor(chance() * (to - from + 1));
  /** A part of a whole: mostly near the quality of the unit, now and then all of it. */
  const part = (whole: number) =>
    chance() < quality / 2 ? whole : Math.min(whole, Math.round(whole * (quality + (chance() - 0.5) * 0.12)));
  const shared = (top: string, bottom: string, from: number, to: number) => {
    const whole = pick(from, to);
    return { [top]: String(part(whole)), [bottom]: String(whole) };
  };
  switch (rule?.kind) {
    case "ratio":
      return shared(rule.numerator, rule.denominator, 12, 160);
    case "ratioToTarget":
      return shared(rule.numerator, rule.denominator, 150, 2400);
    case "bands":
      if (rule.numerator !== undefined && rule.denominator !== undefined)
        return shared(rule.numerator, rule.denominator, 15, 90);
      return { [leaf.rule.inputs[0]?.name ?? "value"]: did ? "100" : (quality * 100 - chance() * 9).toFixed(1) };
    case "weightedRatio": {
      const whole = pick(15, 120);
      const onTime = part(whole);
      const names = rule.terms.map((term) => term.input);
      const rest = names.slice(1).map((name) => [name, String(Math.floor((whole - onTime) / names.length))]);
      return { [names[0] ?? "value"]: String(onTime), ...Object.fromEntries(rest), [rule.denominator]: String(whole) };
    }
    case "countPenalty":
      return { [leaf.rule.inputs[0]?.name ?? "value"]: String(did ? 0 : pick(1, 3)) };
    case "countSteps":
      return { [leaf.rule.inputs[0]?.name ?? "value"]: String(did ? pick(2, 5) : pick(0, 1)) };
    case "yesNo":
      return { value: did ? "true" : "false" };
    case "choice":
      return { value: (did ? rule.options[0] : rule.options[pick(0, rule.options.length - 1)])?.id ?? "" };
    case "checklist":
      return Object.fromEntries(rule.items.map((item) => [item.id, chance() < quality ? "true" : "false"]));
    case "deadline": {
      const due = rule.due.length === 5 ? `${year}-${rule.due}` : rule.due;
      return { value: addDays(due, did ? -pick(0, 12) : pick(1, 20)) };
    }
    case "compare": {
      const allowed = pick(2, 60);
      return { [rule.left]: String(did ? allowed - pick(0, 1) : allowed + 1), [rule.right]: String(allowed) };
    }
    case "surveyOptions": {
      const answers = pick(60, 150);
      let left = answers;
      const counts = rule.options.map((option, at): [string, string] => {
        const count = at === rule.options.length - 1 ? left : Math.round(left * (quality - 0.06 * chance()));
        left -= count;
        return [option.label, String(count)];
      });
      return Object.fromEntries(counts);
    }
    default:
      return { points: leaf.max.toFraction() };
  }
}
