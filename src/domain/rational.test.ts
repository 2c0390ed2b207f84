import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational, type RoundingMode } from "./rational.ts";
import { decimalsNeeded, localizedDecimals, printDecimal, toFixedDecimal, toPlainDecimal } from "./rational-format.ts";

type Plain = { n: bigint; d: bigint };

/** Small, huge and border values, so that both representations and the promotion between them are met. */
const whole = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
);
const fraction = fc.record({ n: whole, d: whole.filter((d) => d !== 0n) });

const make = ({ n, d }: Plain) => Rational.of(n, d);
const same = (value: Rational, { n, d }: Plain) => BigInt(value.n) * d === n * BigInt(value.d) && BigInt(value.d) > 0n;

describe("Rational against plain BigInt fractions", () => {
  it("adds, subtracts, multiplies and divides exactly", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const x = make(a);
        const y = make(b);
        expect(same(x.add(y), { n: a.n * b.d + b.n * a.d, d: a.d * b.d })).toBe(true);
        expect(same(x.sub(y), { n: a.n * b.d - b.n * a.d, d: a.d * b.d })).toBe(true);
        expect(same(x.mul(y), { n: a.n * b.n, d: a.d * b.d })).toBe(true);
        if (b.n === 0n) expect(() => x.div(y)).toThrow(RangeError);
        else expect(same(x.div(y), { n: a.n * b.d, d: a.d * b.n })).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("orders exactly, also values that differ by one part in 2^200", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const difference = (a.n * b.d - b.n * a.d) * (a.d * b.d > 0n ? 1n : -1n);
        expect(make(a).compare(make(b))).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
        expect(make(a).compare(make(a).add(Rational.of(1n, 2n ** 200n)))).toBe(-1);
      }),
    );
  });

  it("reduces without changing the value, and prints what it parses", () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const value = make(a);
        expect(same(value.reduced(), a)).toBe(true);
        expect(Rational.parse(value.toFraction()).equals(value)).toBe(true);
        expect(Math.abs(value.toNumber())).not.toBeNaN();
      }),
    );
  });

  it("rounds by the definition of each mode", () => {
    const mode = fc.constantFrom<RoundingMode>("halfUp", "halfEven", "truncate");
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), mode, (a, decimals, how) => {
        const value = make(a);
        const step = Rational.of(1n, 10n ** BigInt(decimals));
        const rounded = value.round(decimals, how);
        expect(rounded.div(step).isInteger()).toBe(true);
        const distance = rounded.sub(value);
        const size = distance.sign() < 0 ? distance.neg() : distance;
        if (how === "truncate") {
          expect(size.compare(step)).toBe(-1);
          expect(distance.sign() * value.sign()).not.toBe(1);
        } else expect(size.compare(step.div(Rational.of(2)))).not.toBe(1);
        expect(value.neg().round(decimals, how).equals(rounded.neg())).toBe(true);
      }),
    );
  });

  it("survives numbers beyond the range of floats", () => {
    const value = Rational.of(3n * 10n ** 400n, 10n ** 400n + 1n);
    expect(value.toNumber()).toBeCloseTo(3, 12);
    expect(value.compare(Rational.of(3))).toBe(-1);
  });
});

describe("reading and printing", () => {
  it.each(["1,35", "", " 1", "1e3", "95%", ".5", "5.", "1/0", "--1", "0x10", "١"])(
    "does not take %j for a number",
    (text) => {
      expect(Rational.tryParse(text)).toBeUndefined();
    },
  );

  it.each([
    ["1.35", "27/20"],
    ["3/4", "3/4"],
    ["-0.50", "-1/2"],
    ["+7", "7"],
    ["0.1234567890123456789012345678901234", "617283945061728394506172839450617/5000000000000000000000000000000000"],
  ])("reads %s as %s", (text, fractionText) => {
    expect(Rational.parse(text).toFraction()).toBe(fractionText);
  });

  it("is exact at the border: 94.999…% is not 95%", () => {
    const almost = Rational.parse("949999999999999999999999999999/1000000000000000000000000000000");
    expect(almost.compare(Rational.parse("0.95"))).toBe(-1);
    expect(Rational.parse("0.1").add(Rational.parse("0.2")).equals(Rational.parse("0.3"))).toBe(true);
  });

  it.each([
    ["2.345", 2, "halfUp", "2.35"],
    ["-2.345", 2, "halfUp", "-2.35"],
    ["2.345", 2, "halfEven", "2.34"],
    ["2.355", 2, "halfEven", "2.36"],
    ["-2.349", 2, "truncate", "-2.34"],
    ["-0.001", 2, "halfUp", "0.00"],
    ["6832/84", 2, "halfUp", "81.33"],
    ["1234.5", 0, "halfUp", "1235"],
  ] as const)("prints %s with %i decimals (%s) as %s", (text, decimals, mode, printed) => {
    expect(toFixedDecimal(Rational.parse(text), decimals, mode)).toBe(printed);
  });

  it("prints the shortest exact decimal, or rounds what has none", () => {
    expect(toPlainDecimal(Rational.parse("1.3500"), 6)).toBe("1.35");
    expect(toPlainDecimal(Rational.parse("1/3"), 6)).toBe("0.333333");
    expect(decimalsNeeded(Rational.parse("1/3"))).toBeUndefined();
    expect(printDecimal(Rational.parse("1234.5"), "vi")).toBe("1.234,5");
    expect(printDecimal(Rational.parse("1234.5"), "en")).toBe("1,234.5");
    expect(localizedDecimals("-1234567.25")).toEqual({ vi: "-1.234.567,25", en: "-1,234,567.25" });
  });
});
