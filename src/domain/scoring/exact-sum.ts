import { Rational } from "../rational.ts";

const MAX = Number.MAX_SAFE_INTEGER;

/**
 * The exact sum of points. Constants of a set share one denominator and add as integers; fractions are put together
 * as long as that stays in safe integers, and only what is left over is added with BigInt. A hundred components cost a
 * few BigInt operations instead of a hundred.
 */
export function exactSum(values: readonly Rational[], from: number, to: number, denominator: number): Rational {
  let shared = 0;
  let top = 0;
  let bottom = 1;
  let spilled: Rational | undefined;
  for (let at = from; at < to; at += 1) {
    const value = values[at];
    if (value === undefined) continue;
    const { n, d } = value;
    if (typeof n !== "number" || typeof d !== "number") {
      spilled = spilled === undefined ? value : spilled.add(value);
      continue;
    }
    if (n === 0) continue;
    if (d === denominator) {
      shared += n;
      if (shared <= MAX && shared >= -MAX) continue;
      shared -= n;
    }
    const left = top * d;
    const right = n * bottom;
    const product = bottom * d;
    const next = left + right;
    if (left <= MAX && right <= MAX && product <= MAX && next <= MAX && left >= -MAX && right >= -MAX && next >= -MAX) {
      top = next;
      bottom = product;
      continue;
    }
    const part = Rational.of(top, bottom);
    spilled = spilled === undefined ? part : spilled.add(part);
    top = n;
    bottom = d;
  }
  const whole = Rational.of(shared, denominator).add(Rational.of(top, bottom));
  return spilled === undefined ? whole : whole.add(spilled);
}
