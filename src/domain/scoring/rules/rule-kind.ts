import { Rational } from "../../rational.ts";
import type { Language } from "../../rational-format.ts";
import type { Amount } from "../amount.ts";
import { amount } from "../amount.ts";
import type { Severity, Text } from "../finding.ts";
import type { InputReader } from "../inputs/input-reader.ts";
import type { InputSpec, Slot, Slots } from "../inputs/input-spec.ts";

/** A rule made ready: everything that can be known without inputs is computed once. */
export type CompiledRule = {
  readonly inputs: readonly InputSpec[];
  /** Reads and checks the inputs of one unit; undefined when a fault was reported. */
  readonly bind: (reader: InputReader) => Slots | undefined;
  /** Points for checked inputs; total, exact and without side effects. */
  readonly evaluate: (values: Slots) => Rational;
  /** The reason for the points ("18/20 = 90% ≥ 80%"), without the points themselves. */
  readonly explain: (values: Slots, language: Language) => string;
  /** Fewest and most points the rule itself can give, where that can be known. */
  readonly least: Rational | undefined;
  readonly most: Rational | undefined;
};

export type RuleContext = {
  readonly max: Rational;
  /** The year "MM-DD" days belong to; undefined takes the year of the day that is judged. */
  readonly year: number | undefined;
  /** Common denominator of the constants of a set, so that their sums stay integers. */
  readonly denominator: number;
};

/** A fault of a rule; `path` is inside the rule ("bands[1].min"). */
export type RuleFinding = {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly text: Text;
  readonly blocking?: boolean;
};

export type RuleOperations<R> = {
  readonly compile: (rule: R, context: RuleContext) => CompiledRule;
  readonly check: (rule: R, context: RuleContext) => RuleFinding[];
};

/** The exact value of a slot. */
export function exact(value: Slot | undefined): Rational {
  return typeof value === "number" ? Rational.of(value) : (value ?? Rational.ZERO);
}

/** A constant of the set, written over the common denominator where that is exact. */
export function constant(value: Amount | Rational, context: RuleContext): Rational {
  const plain = value instanceof Rational ? value : amount(value);
  const scaled = plain.mul(Rational.of(context.denominator));
  return scaled.isInteger() ? overDenominator(scaled, context.denominator) : plain;
}

function overDenominator(whole: Rational, denominator: number): Rational {
  const { n } = whole.reduced();
  return Rational.of(n, denominator);
}

export function smaller(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}

export function extremes(values: readonly Rational[]): { least: Rational; most: Rational } {
  const [first = Rational.ZERO, ...rest] = values;
  return { least: rest.reduce(smaller, first), most: rest.reduce(larger, first) };
}
