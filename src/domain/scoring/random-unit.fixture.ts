import { Rational } from "../rational.ts";
import type { CompiledSet, Leaf } from "./compiled-set.ts";
import type { RawInput, RawInputs } from "./inputs/input-reader.ts";
import type { RawUnit } from "./inputs/unit-inputs.ts";

/** Sound inputs for every component of a set, for tests and benchmarks; wholes are 1 to 400, parts never above them. */
export function randomUnit(compiled: CompiledSet, unit: string, block: string, random: () => number): RawUnit {
  const components = new Map<string, RawInputs>();
  for (const leaf of compiled.leaves) components.set(leaf.code, randomInputs(leaf, random));
  return { unit, block, components };
}

function randomInputs(leaf: Leaf, random: () => number): RawInputs {
  const inputs = new Map<string, RawInput>();
  const { inputs: specs } = leaf.rule;
  const amounts = specs.filter((spec) => spec.type === "amount");
  // The last amount of a rule is its denominator; parts share it out, so that their sum stays below.
  const whole = 1 + Math.floor(random() * 400);
  for (const spec of specs) {
    const at = amounts.indexOf(spec);
    const isPart = at >= 0 && at < amounts.length - 1;
    const part = Math.floor((whole * (0.6 + 0.4 * random())) / Math.max(1, amounts.length - 1));
    const text = textOf({
      type: spec.type,
      options: spec.options ?? [],
      absent: spec.absent !== undefined,
      leaf,
      isPart,
      part,
      whole,
      random,
      lone: amounts.length === 1,
    });
    inputs.set(spec.name, { text });
  }
  return inputs;
}

function textOf(options: {
  type: string;
  options: readonly string[];
  absent: boolean;
  leaf: Leaf;
  isPart: boolean;
  part: number;
  whole: number;
  random: () => number;
  lone: boolean;
}): string {
  const { type, leaf, isPart, part, whole, random, lone } = options;
  switch (type) {
    case "yesNo":
      return random() < 0.8 ? "true" : "false";
    case "option":
      return options.options[Math.floor(random() * options.options.length)] ?? "";
    case "day":
      return `2025-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
    case "count":
      // Counts that may be left out are answers of a survey: somebody has answered.
      return String(Math.floor(random() * 5) + (random() < 0.3 ? 20 : 0) + (options.absent ? 1 : 0));
    default:
      // A lone amount is a percentage with one decimal, or points typed by hand in quarters of the maximum.
      if (lone && leaf.rule.inputs[0]?.name === "points") return leaf.max.mul(quarter(random)).toFraction();
      if (lone) return (Math.floor(random() * 1001) / 10).toFixed(1);
      return String(isPart ? part : whole);
  }
}

function quarter(random: () => number) {
  return QUARTERS[Math.floor(random() * QUARTERS.length)] ?? Rational.ONE;
}

const QUARTERS = [0, 1, 2, 3, 4].map((n) => Rational.of(n, 4));
