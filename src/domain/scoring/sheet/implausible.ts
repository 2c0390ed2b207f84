import { type Day, isDay } from "../../calendar/day.ts";
import { Rational } from "../../rational.ts";
import { printDay } from "../../text/dates.ts";
import { printDecimal } from "../../text/numbers.ts";
import { amount } from "../amount.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { ruleAt } from "../describe-set.ts";
import type { Text } from "../finding.ts";
import type { InputFieldView } from "../input-fields.ts";
import { leafFields } from "../input-form.ts";
import type { Rule } from "../rule-model.ts";
import { findOversized } from "./oversized.ts";

type Inputs = Readonly<Record<string, string>>;
type Titles = ReadonlyMap<string, InputFieldView>;

/** When the figures are of: the year of the round, and the day on which they are looked at. */
export interface Seen {
  readonly year: number;
  readonly today: Day;
}

/** Counts are told from sums of money by what the set calls them: "Số nhiệm vụ", not "Số vốn", "Tỷ lệ". */
const countTitle = /^(tổng )?số (?!vốn|tiền|kinh phí|thu|chi |điểm|giờ)/i;
/** A share that may be told as a percentage. */
const percentTitle = /%/;

/**
 * What of the answers of a component can hardly be: a part above its whole, a share over 100%, half a task, a day long
 * before the round or still to come. Nothing of it is refused: some plans are over-fulfilled, and the rule decides.
 */
export function findImplausible(compiled: CompiledSet, code: string, inputs: Inputs, seen: Seen): Text[] {
  const leaf = compiled.leaves[compiled.leafByCode.get(code) ?? -1];
  if (leaf === undefined || Object.hasOwn(inputs, "na")) return [];
  const rule = ruleAt(compiled.set, leaf.path);
  const titles = titlesOf(compiled, leaf, inputs);
  const oversized = findOversized(inputs);
  if (oversized.length > 0) {
    return oversized.map(({ input, text }) => {
      const title = titles.get(input)?.title;
      return { vi: `“${title?.vi ?? input}”: ${text.vi}`, en: `“${title?.en ?? input}”: ${text.en}` };
    });
  }
  const found = [...partsAboveWhole(rule, inputs, titles)];
  for (const field of titles.values()) found.push(...oddValue(field, inputs[field.name] ?? "", seen));
  return found;
}

function titlesOf(compiled: CompiledSet, leaf: Leaf, inputs: Inputs): Titles {
  const values = new Map([[leaf.code, new Map(Object.entries(inputs))]]);
  return new Map(leafFields(compiled, leaf, values).map((field) => [field.name, field]));
}

/** The parts and the whole of a rule in which one is of the other. */
function sharesOf(rule: Rule | undefined): { readonly parts: readonly string[]; readonly whole: string } | undefined {
  switch (rule?.kind) {
    case "ratio":
    case "ratioToTarget":
      if (rule.cap !== undefined && amount(rule.cap).compare(Rational.ONE) > 0) return undefined;
      return { parts: [rule.numerator], whole: rule.denominator };
    case "weightedRatio":
      if (rule.cap !== undefined && amount(rule.cap).compare(Rational.ONE) > 0) return undefined;
      return { parts: rule.terms.map((term) => term.input), whole: rule.denominator };
    case "bands":
      if (rule.numerator === undefined || rule.denominator === undefined) return undefined;
      return { parts: [rule.numerator], whole: rule.denominator };
    default:
      return undefined;
  }
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Rational.tryParse(text.trim()));

function partsAboveWhole(rule: Rule | undefined, inputs: Inputs, titles: Titles): Text[] {
  const shares = sharesOf(rule);
  const whole = numberOf(inputs[shares?.whole ?? ""]);
  if (shares === undefined || whole === undefined) return [];
  const given = shares.parts.filter((name) => numberOf(inputs[name]) !== undefined);
  const sum = given.reduce((total, name) => total.add(numberOf(inputs[name]) ?? Rational.ZERO), Rational.ZERO);
  if (sum.compare(whole) <= 0) return [];
  const name = (input: string, language: "vi" | "en") => titles.get(input)?.title[language] ?? input;
  const list = (language: "vi" | "en") =>
    given.map((part) => `“${name(part, language)}” (${print(inputs[part], language)})`).join(" + ");
  return [
    {
      vi: `${list("vi")} lớn hơn “${name(shares.whole, "vi")}” (${print(inputs[shares.whole], "vi")}); kiểm tra lại`,
      en: `${list("en")} is more than “${name(shares.whole, "en")}” (${print(inputs[shares.whole], "en")}); check it`,
    },
  ];
}

function print(text: string | undefined, language: "vi" | "en"): string {
  const trimmed = (text ?? "").trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? printDecimal(trimmed, language) : trimmed;
}

function oddValue({ name, title, kind }: InputFieldView, text: string, seen: Seen): Text[] {
  const say = (vi: string, en: string): Text[] => [
    { vi: `“${title.vi}”: ${vi}; kiểm tra lại`, en: `“${title.en}”: ${en}; check it` },
  ];
  if (kind === "day") return isDay(text.trim()) ? oddDay(text.trim() as Day, seen, say) : [];
  const value = kind === "number" ? numberOf(text) : undefined;
  if (value === undefined) return [];
  const isPercent = name === "ratioPercent" || percentTitle.test(title.vi);
  if (isPercent && value.compare(Rational.HUNDRED) > 0) {
    return say(`${print(text, "vi")}% lớn hơn 100%`, `${print(text, "en")}% is above 100%`);
  }
  if (countTitle.test(title.vi) && !value.isInteger()) {
    return say(`${print(text, "vi")} không phải số nguyên`, `${print(text, "en")} is no whole number`);
  }
  return [];
}

function oddDay(day: Day, { year, today }: Seen, say: (vi: string, en: string) => Text[]): Text[] {
  if (day > today) return say(`ngày ${printDay(day)} chưa đến`, `${day} is still to come`);
  // A paper for the year is often issued in the year before it, and reported on in the year after it.
  if (day < `${year - 1}-01-01`) {
    return say(
      `ngày ${printDay(day)} trước năm đánh giá ${year} hơn một năm`,
      `${day} is more than a year before the year ${year}`,
    );
  }
  if (day > `${year + 1}-12-31`) {
    return say(
      `ngày ${printDay(day)} sau năm đánh giá ${year} hơn một năm`,
      `${day} is more than a year after the year ${year}`,
    );
  }
  return [];
}
