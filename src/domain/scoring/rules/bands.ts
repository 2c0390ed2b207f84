import { Rational } from "../../rational.ts";
import type { Language } from "../../rational-format.ts";
import type { InputReader } from "../inputs/input-reader.ts";
import type { InputSpec, Slot, Slots } from "../inputs/input-spec.ts";
import type { BandsRule } from "../rule-model.ts";
import { type BandLimits, bandLimits } from "./band-limits.ts";
import { checkBands } from "./bands-check.ts";
import { num, signs } from "./explain-words.ts";
import { constant, exact, extremes, type RuleOperations } from "./rule-kind.ts";
import { checkParts, explainShare } from "./share.ts";

type ReadyBand = BandLimits & { readonly points: Rational };

/** Order of a slot and a limit; plain numbers as long as the products are safe. */
function order(value: Slot, limit: Rational): number {
  const { n, d } = limit;
  if (typeof n === "number" && typeof d === "number") {
    if (typeof value === "number") {
      const left = value * d;
      if (left <= Number.MAX_SAFE_INTEGER) return left - n;
    } else {
      const { n: top, d: bottom } = value;
      if (typeof top === "number" && typeof bottom === "number") {
        const left = top * d;
        const right = n * bottom;
        if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
      }
    }
  }
  return exact(value).compare(limit);
}

function inside(value: Slot, band: BandLimits): boolean {
  if (band.lower !== undefined) {
    const sign = order(value, band.lower);
    if (sign < 0 || (sign === 0 && !band.lowerClosed)) return false;
  }
  if (band.upper !== undefined) {
    const sign = order(value, band.upper);
    if (sign > 0 || (sign === 0 && !band.upperClosed)) return false;
  }
  return true;
}

/** "≥ 80", "20 ≤ … < 30": the limits of a band beside its value. */
function sentence(shown: string, band: BandLimits, unit: string, language: Language): string {
  const { ge, gt, le, lt } = signs(language);
  const show = (limit: Rational) => num(limit, language) + unit;
  const upper = band.upper === undefined ? "" : ` ${band.upperClosed ? le : lt} ${show(band.upper)}`;
  if (band.lower === undefined) return shown + upper;
  if (upper === "") return `${shown} ${band.lowerClosed ? ge : gt} ${show(band.lower)}`;
  return `${show(band.lower)} ${band.lowerClosed ? le : lt} ${shown}${upper}`;
}

function percentOf(values: Slots): Slot {
  if (values.length < 2) return values[0] ?? 0;
  return exact(values[0]).mul(Rational.HUNDRED).div(exact(values[1]));
}

/** Row 5: points by the band a number falls into; the number is an input or a percentage of two inputs. */
export const bands: RuleOperations<BandsRule> = {
  compile(rule, context) {
    const ready: ReadyBand[] = rule.bands.map((band) => ({
      ...bandLimits(band, rule.interval),
      points: constant(band.points, context),
    }));
    const { numerator, denominator } = rule;
    const pair: readonly InputSpec[] =
      numerator === undefined || denominator === undefined
        ? []
        : [
            { name: numerator, type: "amount" },
            { name: denominator, type: "amount" },
          ];
    const single: InputSpec = { name: rule.input ?? "value", type: "amount" };
    const isPercent = pair.length > 0 || single.name === "ratioPercent";
    const unit = isPercent ? "%" : "";

    const bindSingle = (reader: InputReader): Slots | undefined => {
      const value = reader.read(single);
      if (value === undefined) return undefined;
      if (isPercent && exact(value).compare(Rational.HUNDRED) > 0) {
        reader.fault(
          "numeratorAboveDenominator",
          single.name,
          {
            vi: `“${single.name}” = ${reader.text(single.name)} lớn hơn 100%; hãy kiểm tra lại`,
            en: `“${single.name}” = ${reader.text(single.name)} is above 100%; please check`,
          },
          "warning",
        );
      }
      return [value];
    };
    const bindPair = (reader: InputReader): Slots | undefined => {
      const values = reader.readAll(pair);
      if (values === undefined) return undefined;
      const [part = 0, whole = 0] = values;
      const names = { numerators: [numerator ?? ""], denominator: denominator ?? "" };
      return checkParts(reader, { ...names, part, whole, capStated: false }) ? values : undefined;
    };

    return {
      inputs: pair.length > 0 ? pair : [single],
      bind: (reader) => {
        if (pair.length === 0) return bindSingle(reader);
        const byPair = pair.some((spec) => reader.has(spec.name));
        if (!byPair && reader.has(single.name)) return bindSingle(reader);
        return bindPair(reader);
      },
      evaluate: (values) => {
        const value = percentOf(values);
        for (const band of ready) if (inside(value, band)) return band.points;
        return Rational.ZERO;
      },
      explain: (values, language) => {
        const value = percentOf(values);
        const [part = 0, whole] = values;
        const shown = whole === undefined ? num(value, language) + unit : explainShare(part, whole, language);
        const band = ready.find((one) => inside(value, one));
        if (band !== undefined) return sentence(shown, band, unit, language);
        return language === "vi" ? `${shown}, ngoài mọi khoảng` : `${shown}, outside every band`;
      },
      ...extremes(ready.map((band) => band.points)),
    };
  },
  check: checkBands,
};
