import { Rational } from "../../rational.ts";
import { decimalsNeeded, toFixedDecimal } from "../../rational-format.ts";
import type { SurveyShape } from "./survey-shape.ts";

/** What one form brought for one component of one unit. */
export interface FormAnswers {
  /** Code of the form. */
  readonly form: string;
  /** People who answered. */
  readonly answers: number;
  /** Answers by label of the option; null for a mean. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** The mean of the answers as a plain decimal; null for answers by option. */
  readonly mean: string | null;
}

/** The answers of all forms brought together: what the survey column says. */
export interface CombinedAnswers {
  /** Inputs of the component; empty where nobody answered. */
  readonly inputs: Readonly<Record<string, string>>;
  /** People who answered, over all forms: never scaled by weights. */
  readonly answers: number;
  readonly weighted: boolean;
}

/** No reader of inputs takes longer figures. */
const longestInput = 60;
/** Means are kept as decimals where they are exact with so many, else as fractions. */
const meanDecimals = 12;

/**
 * Brings the answers of the forms of one component together, exactly. Without weights all answers are one pool. With
 * weights every form that has answers counts by its weight, however many answered it: shares by option (or means) are
 * averaged with the weights, and a form without answers leaves the average. Weighted shares become whole counts in the
 * same proportion, so that the rule of the set computes the points as from plain answers. Undefined where such counts
 * would be longer than the engine reads.
 * @example two forms with weights 60 and 40, of 10 answers (5 good) and 20 answers (20 good):
 * combineAnswers(shape, [...], weights)?.inputs // { "Tốt": "7", "Không": "3" }
 */
export function combineAnswers(
  shape: SurveyShape,
  given: readonly FormAnswers[],
  weightOf: (form: string) => string | null,
): CombinedAnswers | undefined {
  const forms = given.filter((one) => one.answers > 0);
  const answers = forms.reduce((sum, one) => sum + one.answers, 0);
  if (answers === 0) return { inputs: {}, answers: 0, weighted: false };
  const weights = forms.map((one) => weightOf(one.form));
  const weighted = forms.length > 1 && weights.every((weight) => weight !== null);
  /** Of each form the part that one of its answers has in the whole. */
  const parts = forms.map((one, at) =>
    weighted ? Rational.parse(weights[at] ?? "1").div(Rational.of(one.answers)) : Rational.ONE,
  );
  const inputs =
    shape.kind === "options" ? combineCounts(shape.options, forms, parts) : combineMeans(shape.input, forms, parts);
  const isReadable = Object.values(inputs).every((text) => text.length <= longestInput);
  return isReadable ? { inputs, answers, weighted } : undefined;
}

function combineCounts(
  options: readonly { readonly label: string }[],
  forms: readonly FormAnswers[],
  parts: readonly Rational[],
): Record<string, string> {
  const sums = options.map(({ label }) =>
    forms.reduce(
      (sum, one, at) => sum.add((parts[at] as Rational).mul(Rational.of(one.counts?.[label] ?? 0))),
      Rational.ZERO,
    ),
  );
  const isPool = parts.every((part) => part.equals(Rational.ONE));
  const whole = isPool ? sums : inProportion(sums);
  return Object.fromEntries(options.map(({ label }, at) => [label, (whole[at] as Rational).toFraction()]));
}

/** The smallest whole numbers in the same proportion. */
function inProportion(values: readonly Rational[]): Rational[] {
  const bottom = values.reduce((all, one) => lcm(all, BigInt(one.reduced().d)), 1n);
  const tops = values.map((one) => BigInt(one.mul(Rational.of(bottom)).reduced().n));
  const common = tops.reduce(gcd, 0n);
  return tops.map((top) => Rational.of(common === 0n ? top : top / common));
}

function combineMeans(
  input: string,
  forms: readonly FormAnswers[],
  parts: readonly Rational[],
): Record<string, string> {
  let top = Rational.ZERO;
  let bottom = Rational.ZERO;
  forms.forEach((one, at) => {
    const weight = (parts[at] as Rational).mul(Rational.of(one.answers));
    top = top.add(weight.mul(Rational.parse(one.mean ?? "0")));
    bottom = bottom.add(weight);
  });
  const mean = top.div(bottom);
  const needed = decimalsNeeded(mean);
  const text =
    needed !== undefined && needed <= meanDecimals ? toFixedDecimal(mean, needed, "halfUp") : mean.toFraction();
  return { [input]: text };
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}
