/**
 * Exact rational numbers. Points and percentages are never binary floats: 1/3 is no decimal, and 94.999…% is not 95%.
 *
 * Numerator and denominator are plain numbers as long as both are safe integers (fast), and are promoted to BigInt
 * as soon as a product would leave that range (exact). Fractions are kept unreduced on purpose: a greatest common
 * divisor on every step costs more than the arithmetic itself. Comparison and printing do not depend on the form.
 */

const MAX = Number.MAX_SAFE_INTEGER;

/** How a value is cut to n decimals: half away from zero, half to even, or cut off. */
export type RoundingMode = "halfUp" | "halfEven" | "truncate";

const NUMBER_PATTERN = /^([+-]?)(\d+)(?:\.(\d+)|\/(\d+))?$/;

/** A rounded product above 2^53-1 shows that the true product is, too: rounding is monotone. */
function isSafe(value: number): boolean {
  return value <= MAX && value >= -MAX;
}

function gcdNumber(a: number, b: number): number {
  let x = a < 0 ? -a : a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

function gcdBig(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** Relative error of `toNumber` is a few units in the last place (1e-15), so this gap decides safely. */
const CLEAR_GAP = 1e-12;

/** Far from overflow and underflow the error bound of `toNumber` holds; 0 and the extremes are compared exactly. */
function hasFullPrecision(value: number): boolean {
  const size = Math.abs(value);
  return size > 1e-200 && size < 1e200;
}

/**
 * An exact fraction n/d, d > 0. Values are immutable.
 *
 * @example Rational.parse("1.35").add(Rational.parse("1/3")).toFraction() // "101/60"
 */
export class Rational {
  static readonly ZERO = new Rational(0, 1);
  static readonly ONE = new Rational(1, 1);
  static readonly HUNDRED = new Rational(100, 1);

  /** Numerator; a bigint exactly when the denominator is one. Not necessarily reduced. */
  readonly n: number | bigint;
  /** Denominator, greater than 0. */
  readonly d: number | bigint;

  private constructor(n: number | bigint, d: number | bigint) {
    this.n = n;
    this.d = d;
  }

  /**
   * The fraction n/d of two whole numbers.
   * @throws RangeError when d is 0 or a number is not a safe integer.
   */
  static of(n: number | bigint, d: number | bigint = 1): Rational {
    if (d === 0 || d === 0n) throw new RangeError("zero denominator");
    if (typeof n === "number" && typeof d === "number") {
      if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) throw new RangeError(`not a safe integer: ${n}/${d}`);
      return d < 0 ? new Rational(0 - n, -d) : new Rational(n + 0, d);
    }
    return Rational.#fromBig(BigInt(n), BigInt(d));
  }

  /**
   * n/d of safe integers with d > 0 and products that may have left the safe range: the inner loop of the engine.
   * Falls back to undefined when either is no longer exact, so that the caller takes the slow exact way.
   */
  static fast(n: number, d: number): Rational | undefined {
    return isSafe(n) && d <= MAX ? new Rational(n, d) : undefined;
  }

  static #fromBig(n: bigint, d: bigint): Rational {
    if (d < 0n) return Rational.#fromBig(-n, -d);
    if (n >= -BigInt(MAX) && n <= BigInt(MAX) && d <= BigInt(MAX)) return new Rational(Number(n), Number(d));
    return new Rational(n, d);
  }

  /**
   * Reads "12", "-1.35" or "3/4". A decimal comma, blanks, exponents and signs of percent are not numbers here.
   * @throws SyntaxError for any other text, RangeError for "1/0".
   */
  static parse(text: string): Rational {
    const value = Rational.tryParse(text);
    if (value === undefined) throw new SyntaxError(`not a number: ${JSON.stringify(text)}`);
    return value;
  }

  /** As `parse`, but undefined for text that is no number (a zero denominator included). */
  static tryParse(text: string): Rational | undefined {
    const match = NUMBER_PATTERN.exec(text);
    if (match === null) return undefined;
    const [, sign = "", whole = "", decimals, denominator] = match;
    const digits = whole + (decimals ?? "");
    if (digits.length <= 15 && (denominator === undefined || denominator.length <= 15)) {
      const n = sign === "-" ? 0 - Number(digits) : Number(digits);
      const d = denominator === undefined ? 10 ** (decimals?.length ?? 0) : Number(denominator);
      return d === 0 ? undefined : new Rational(n, d);
    }
    const n = BigInt(digits) * (sign === "-" ? -1n : 1n);
    const d = denominator === undefined ? 10n ** BigInt(decimals?.length ?? 0) : BigInt(denominator);
    return d === 0n ? undefined : Rational.#fromBig(n, d);
  }

  add(other: Rational): Rational {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
      if (b === d) {
        const sum = a + c;
        if (isSafe(sum)) return new Rational(sum, b);
      } else {
        const left = a * d;
        const right = c * b;
        const sum = left + right;
        const bottom = b * d;
        if (isSafe(left) && isSafe(right) && isSafe(sum) && bottom <= MAX) return new Rational(sum, bottom);
      }
    }
    const bigB = BigInt(b);
    const bigD = BigInt(d);
    return Rational.#fromBig(BigInt(a) * bigD + BigInt(c) * bigB, bigB * bigD);
  }

  neg(): Rational {
    return typeof this.n === "number" ? new Rational(0 - this.n, this.d) : new Rational(-this.n, this.d);
  }

  sub(other: Rational): Rational {
    return this.add(other.neg());
  }

  mul(other: Rational): Rational {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
      const top = a * c;
      const bottom = b * d;
      if (isSafe(top) && bottom <= MAX) return new Rational(top + 0, bottom);
    }
    return Rational.#fromBig(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d));
  }

  /** @throws RangeError when the other is zero. */
  div(other: Rational): Rational {
    const { n: c, d } = other;
    if (c === 0 || c === 0n) throw new RangeError("division by zero");
    const flipped = c < 0 ? new Rational(-d, -c) : new Rational(d, c);
    return this.mul(flipped);
  }

  /** -1, 0 or 1: the exact order of the two values. */
  compare(other: Rational): -1 | 0 | 1 {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
      const left = a * d;
      const right = c * b;
      if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const x = this.toNumber();
    const y = other.toNumber();
    if (hasFullPrecision(x) && hasFullPrecision(y)) {
      const gap = CLEAR_GAP * (Math.abs(x) + Math.abs(y));
      if (x < y - gap) return -1;
      if (x > y + gap) return 1;
    }
    const left = BigInt(a) * BigInt(d);
    const right = BigInt(c) * BigInt(b);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  /** -1, 0 or 1. */
  sign(): -1 | 0 | 1 {
    return this.n > 0 ? 1 : this.n < 0 ? -1 : 0;
  }

  isInteger(): boolean {
    const { n, d } = this;
    if (typeof n === "number" && typeof d === "number") return n % d === 0;
    return BigInt(n) % BigInt(d) === 0n;
  }

  /** The same value in lowest terms, and as plain numbers when it fits. */
  reduced(): Rational {
    const { n, d } = this;
    if (typeof n === "number" && typeof d === "number") {
      const factor = gcdNumber(n, d);
      return factor === 1 ? this : new Rational(n / factor, d / factor);
    }
    const top = BigInt(n);
    const bottom = BigInt(d);
    const factor = gcdBig(top, bottom);
    return Rational.#fromBig(top / factor, bottom / factor);
  }

  /**
   * The value cut to a number of decimals (0 or more). Halves go away from zero (`halfUp`), to the even neighbour
   * (`halfEven`), or everything beyond is cut off (`truncate`, towards zero).
   * @example Rational.parse("-2.345").round(2, "halfUp").toFraction() // "-47/20", that is -2.35
   */
  round(decimals: number, mode: RoundingMode): Rational {
    const scale = 10n ** BigInt(decimals);
    const n = BigInt(this.n);
    const d = BigInt(this.d);
    const top = (n < 0n ? -n : n) * scale;
    let quotient = top / d;
    const twice = (top % d) * 2n;
    if (mode !== "truncate" && (twice > d || (twice === d && (mode === "halfUp" || quotient % 2n === 1n))))
      quotient += 1n;
    return Rational.#fromBig(n < 0n ? -quotient : quotient, scale);
  }

  /** The nearest float, for pictures, sorting filters and benchmarks only; never for a decision. */
  toNumber(): number {
    const top = Number(this.n);
    const bottom = Number(this.d);
    if (Number.isFinite(top) && Number.isFinite(bottom)) return top / bottom;
    // Beyond 2^1024 both overflow: drop the same number of low bits from both, keeping at least 900 of the longer one.
    const n = BigInt(this.n);
    const d = BigInt(this.d);
    const longest = Math.max(n.toString(16).length, d.toString(16).length) * 4;
    const shift = BigInt(longest - 900);
    return Number(n >> shift) / Number(d >> shift);
  }

  /** "3/4", or "5" for a whole number: lowest terms, the form that is stored and published. */
  toFraction(): string {
    const { n, d } = this.reduced();
    return d === 1 || d === 1n ? String(n) : `${n}/${d}`;
  }

  toJSON(): string {
    return this.toFraction();
  }

  toString(): string {
    return this.toFraction();
  }
}
