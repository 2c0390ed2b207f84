import { Rational } from "../../rational.ts";

/** One component of one year as the loss analysis needs it. */
export interface GapLine {
  readonly max: Rational;
  readonly self: Rational | undefined;
  readonly ministry: Rational | undefined;
}

/** Sums over a group of components. */
export interface Gap {
  readonly components: number;
  /** Components that the ministry has scored. */
  readonly published: number;
  readonly max: Rational;
  readonly self: Rational | null;
  readonly ministry: Rational | null;
  /** Points lost against the maximum, over what the ministry has scored. */
  readonly lost: Rational | null;
  /** Own points above (positive) or below the ministry's, over components that have both. */
  readonly gap: Rational | null;
}

/**
 * Loss and gap of a group of components. Compared is only what stands on both sides: a component by survey has no own
 * points, so it can lose points, but has no gap.
 */
export function computeGap(lines: readonly GapLine[]): Gap {
  const sum = (values: readonly Rational[]) =>
    values.length === 0 ? null : values.reduce((whole, one) => whole.add(one), Rational.ZERO);
  const defined = (value: Rational | undefined): Rational[] => (value === undefined ? [] : [value]);
  return {
    components: lines.length,
    published: lines.filter(({ ministry }) => ministry !== undefined).length,
    max: sum(lines.map(({ max }) => max)) ?? Rational.ZERO,
    self: sum(lines.flatMap(({ self }) => defined(self))),
    ministry: sum(lines.flatMap(({ ministry }) => defined(ministry))),
    lost: sum(lines.flatMap(({ max, ministry }) => (ministry === undefined ? [] : [max.sub(ministry)]))),
    gap: sum(
      lines.flatMap(({ self, ministry }) => (self === undefined || ministry === undefined ? [] : [self.sub(ministry)])),
    ),
  };
}
