import { Rational } from "../../rational.ts";
import type { Language } from "../../rational-format.ts";
import { type Amount, amount } from "../amount.ts";
import type { InputReader } from "../inputs/input-reader.ts";
import type { Slot } from "../inputs/input-spec.ts";
import { equalsPercent, num, percentText, signs } from "./explain-words.ts";
import { constant, exact, larger, type RuleContext, type RuleFinding } from "./rule-kind.ts";

/** What the three proportional rules have in common. */
type ShareTerms = {
  readonly denominator: string;
  readonly zeroBelow?: Amount | undefined;
  readonly cap?: Amount | undefined;
  readonly floor?: Amount | undefined;
};

/** Points in proportion to a share: max x min(cap, share x factor), 0 below a threshold, not below a floor. */
export type Share = {
  readonly points: (numerator: Slot, denominator: Slot) => Rational;
  /** What the share is compared with: " ≥ 80%" or " < 80%, 0". */
  readonly relation: (share: Rational, language: Language) => string;
  readonly least: Rational;
  readonly most: Rational;
};

const asNumber = (value: number | bigint): number => (typeof value === "number" ? value : Number.POSITIVE_INFINITY);

/**
 * Compiles the common part. As long as both inputs are whole and below `limit`, all products are safe integers and
 * plain numbers are exact; anything else takes the way through `Rational`.
 */
export function compileShare(rule: ShareTerms, context: RuleContext, factor: Rational): Share {
  const zeroBelow = rule.zeroBelow === undefined ? Rational.ZERO : amount(rule.zeroBelow).reduced();
  const cap = rule.cap === undefined ? Rational.ONE : amount(rule.cap);
  const capShare = cap.div(factor).reduced();
  const slope = context.max.mul(factor).reduced();
  const floor = rule.floor === undefined ? undefined : constant(rule.floor, context);
  const capPoints = constant(context.max.mul(cap), context);
  const atLeast = (points: Rational) => (floor === undefined ? points : larger(points, floor));
  const most = atLeast(capPoints);

  const zeroN = asNumber(zeroBelow.n);
  const zeroD = asNumber(zeroBelow.d);
  const capN = asNumber(capShare.n);
  const capD = asNumber(capShare.d);
  const slopeN = asNumber(slope.n);
  const slopeD = asNumber(slope.d);
  const limit = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(zeroN, zeroD, capN, capD, slopeN, slopeD));

  const slow = (numerator: Rational, denominator: Rational): Rational => {
    const share = numerator.div(denominator);
    if (share.compare(zeroBelow) < 0) return Rational.ZERO;
    if (share.compare(capShare) >= 0) return most;
    return atLeast(share.mul(slope));
  };

  return {
    points: (numerator, denominator) => {
      if (typeof numerator === "number" && typeof denominator === "number") {
        if (numerator <= limit && denominator <= limit) {
          if (numerator * zeroD < zeroN * denominator) return Rational.ZERO;
          if (numerator * capD >= capN * denominator) return most;
          const points = Rational.fast(numerator * slopeN, denominator * slopeD);
          if (points !== undefined) return floor === undefined ? points : larger(points, floor);
        }
      }
      return slow(exact(numerator), exact(denominator));
    },
    relation: (share, language) => {
      const { ge } = signs(language);
      if (zeroBelow.sign() === 0) return "";
      const threshold = percentText(zeroBelow, language);
      return share.compare(zeroBelow) < 0 ? ` < ${threshold}` : ` ${ge} ${threshold}`;
    },
    least: Rational.ZERO,
    most,
  };
}

/** "18/20 = 90%", a part over a whole. */
export function explainShare(numerator: Slot, denominator: Slot, language: Language): string {
  const share = exact(numerator).div(exact(denominator));
  return `${num(numerator, language)}/${num(denominator, language)} ${equalsPercent(share, language)}`;
}

/** A zero denominator is a fault; a part above the whole is only remarked where the rule states no cap. */
export function checkParts(
  reader: InputReader,
  parts: { numerators: readonly string[]; denominator: string; part: Slot; whole: Slot; capStated: boolean },
): boolean {
  const { numerators, denominator, part, whole, capStated } = parts;
  if (exact(whole).sign() === 0) {
    reader.fault("zeroDenominator", denominator, {
      vi: `mẫu số “${denominator}” bằng 0; nếu không phát sinh, đề nghị không đánh giá`,
      en: `denominator “${denominator}” is 0; where nothing arose, ask for it to be left out`,
    });
    return false;
  }
  if (!capStated && exact(part).compare(exact(whole)) > 0) {
    const names = numerators.join(" + ");
    reader.fault(
      "numeratorAboveDenominator",
      numerators[0],
      {
        vi: `tử số “${names}” (${num(part, "vi")}) lớn hơn mẫu số “${denominator}” (${num(whole, "vi")}); tính theo mức trần`,
        en: `numerator “${names}” (${num(part, "en")}) is above denominator “${denominator}” (${num(whole, "en")}); cut to the cap`,
      },
      "warning",
    );
  }
  return true;
}

/** Thresholds and caps are fractions; a value above 1 is most often a percentage typed by mistake. */
export function checkShare(rule: ShareTerms & { target?: Amount }): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const fraction = (key: "zeroBelow" | "target", value: Amount | undefined) => {
    if (value === undefined || amount(value).compare(Rational.ONE) <= 0) return;
    findings.push({
      code: "rule.fractionAboveOne",
      severity: "warning",
      path: key,
      text: {
        vi: `${key} = ${value} là tỷ lệ lớn hơn 1; viết 80% là 0.8`,
        en: `${key} = ${value} is a fraction above 1; 80% is written 0.8`,
      },
    });
  };
  fraction("zeroBelow", rule.zeroBelow);
  fraction("target", rule.target);
  for (const key of ["target", "cap"] as const) {
    const value = key === "target" ? rule.target : rule.cap;
    if (value !== undefined && amount(value).sign() <= 0)
      findings.push({
        code: "rule.fractionNotPositive",
        severity: "error",
        path: key,
        blocking: true,
        text: { vi: `${key} phải lớn hơn 0`, en: `${key} must be above 0` },
      });
  }
  return findings;
}
