import { Rational } from "../rational.ts";
import { type Language, printDecimal } from "../rational-format.ts";
import { type Amount, amount } from "./amount.ts";
import { describeBand } from "./describe-band.ts";
import type { Text } from "./finding.ts";
import { inputWords, knockOutTitle } from "./input-titles.ts";
import { labelOf } from "./label-of.ts";
import type { Rule } from "./rule-model.ts";

/** What a rule says, sentence by sentence, made from its data; the wording of the decision stands beside it. */
type Say = (vi: string, en: string) => string;

const number = (value: Amount, language: Language) => printDecimal(amount(value), language);
const percent = (value: Amount, language: Language) =>
  `${printDecimal(amount(value).mul(Rational.HUNDRED), language)}%`;

/**
 * A rule in words, in both languages; `max` is the maximum of the component (null where the source does not tell).
 * @example describeRule({ kind: "yesNo", yes: "0.5", no: "0" }, "0.5").vi // "Có: 0,5 điểm; không: 0 điểm."
 */
export function describeRule(rule: Rule | undefined, max: Amount | null): Text {
  return { vi: inLanguage(rule, max, "vi"), en: inLanguage(rule, max, "en") };
}

function inLanguage(rule: Rule | undefined, max: Amount | null, language: Language): string {
  const say: Say = (vi, en) => (language === "vi" ? vi : en);
  if (rule === undefined) return say("Chưa có quy tắc chấm điểm.", "There is no scoring rule yet.");
  const points = (value: Amount) =>
    say(`${number(value, "vi")} điểm`, `${number(value, "en")} ${isOne(value) ? "point" : "points"}`);
  const full = max === null ? say("điểm tối đa", "the maximum") : number(max, language);
  const call = (name: string) => inputWords(rule, name, language);
  const body = describeBody(rule, { language, say, points, full, call });
  if (rule.knockOut === undefined) return body;
  const { points: instead } = rule.knockOut;
  const text = knockOutTitle(rule)[language];
  return `${body} ${say(
    `Nếu “${text}” thì cả tiêu chí được ${points(instead)}.`,
    `Where “${text}” holds, the whole component gets ${points(instead)}.`,
  )}`;
}

interface Words {
  readonly language: Language;
  readonly say: Say;
  readonly points: (value: Amount) => string;
  readonly full: string;
  /** What an input is called. */
  readonly call: (name: string) => string;
}

const isOne = (value: Amount) => amount(value).equals(Rational.ONE);

function describeBody(rule: Rule, words: Words): string {
  const { language, say, points, full, call } = words;
  const list = (parts: readonly string[]) => `${parts.join("; ")}.`;
  switch (rule.kind) {
    case "yesNo":
      return say(
        `Có: ${points(rule.yes)}; không: ${points(rule.no)}.`,
        `Yes: ${points(rule.yes)}; no: ${points(rule.no)}.`,
      );
    case "choice":
      return `${say("Chọn một", "Choose one")}: ${list(rule.options.map((option) => `${labelOf(option, language)}: ${points(option.points)}`))}`;
    case "checklist":
      return describeChecklist(rule, words);
    case "bands": {
      const isShare = rule.numerator !== undefined || rule.input === "ratioPercent";
      return list(
        rule.bands.map((band) => `${describeBand(band, rule.interval, { language, isShare })}: ${points(band.points)}`),
      );
    }
    case "ratio":
      return `${say("Điểm", "Points")} = ${call(rule.numerator)} / ${call(rule.denominator)} × ${full}.${describeLimits(rule, words)}`;
    case "ratioToTarget": {
      const target = percent(rule.target, language);
      const share = `(${call(rule.numerator)} / ${call(rule.denominator)})`;
      return say(
        `Đạt ${target} trở lên: ${full} điểm; thấp hơn: ${share} / ${target} × ${full}.${describeLimits(rule, words)}`,
        `From ${target}: ${full} points; below: ${share} / ${target} × ${full}.${describeLimits(rule, words)}`,
      );
    }
    case "weightedRatio": {
      const sum = rule.terms.map((term) => `${call(term.input)} × ${number(term.weight, language)}`).join(" + ");
      return `${say("Điểm", "Points")} = (${sum}) / ${call(rule.denominator)} × ${full}.${describeLimits(rule, words)}`;
    }
    case "countPenalty":
      return say(
        `Bắt đầu từ ${points(rule.start)}; mỗi trường hợp ${points(rule.perOccurrence)}; thấp nhất ${points(rule.floor)}.`,
        `Starts at ${points(rule.start)}; ${points(rule.perOccurrence)} for each case; never below ${points(rule.floor)}.`,
      );
    case "countSteps":
      return list(rule.steps.map((step) => describeStep(step, words)));
    case "deadline": {
      const late = rule.late.map((tier) =>
        say(
          `chậm không quá ${tier.maxDaysLate} ngày: ${points(tier.points)}`,
          `at most ${tier.maxDaysLate} days late: ${points(tier.points)}`,
        ),
      );
      return list([
        say(
          `Đến hết ngày ${dueText(rule.due)}: ${points(rule.onTime)}`,
          `By ${dueText(rule.due)}: ${points(rule.onTime)}`,
        ),
        ...late,
        say(`còn lại hoặc không ban hành: ${points(rule.otherwise)}`, `later or not issued: ${points(rule.otherwise)}`),
      ]);
    }
    case "compare": {
      const where =
        rule.scope === "every" ? say("ở mọi đơn vị", "in every body") : say("tính theo tổng số", "in total");
      return `${call(rule.left)} ${sign(rule.op)} ${call(rule.right)} ${where}: ${points(rule.pass)}; ${say("không đạt", "otherwise")}: ${points(rule.fail)}.`;
    }
    case "surveyOptions": {
      const worth = rule.options
        .map((option) => `${labelOf(option, language)} = ${number(option.percent, language)}%`)
        .join(", ");
      return say(
        `Điểm = bình quân theo số phiếu (${worth}) × ${full}.`,
        `Points = mean over the answers (${worth}) × ${full}.`,
      );
    }
    case "scaledIndex":
      return `${say("Điểm", "Points")} = ${rule.index ?? rule.input ?? say("giá trị chỉ số", "value of the index")} / ${number(rule.outOf, language)} × ${full}.`;
    case "formula":
      return describeFormula(rule, words);
    case "manual":
      return describeManual(rule, words);
  }
}

function describeChecklist(rule: Extract<Rule, { kind: "checklist" }>, { language, say, points }: Words): string {
  const items = rule.items.map((item) => `${labelOf(item, language)}: ${points(item.points)}`).join("; ");
  if (rule.mode === "formula") {
    const names = rule.items.map((item) => labelOf(item, language)).join("; ");
    return say(
      `Tính theo công thức ${rule.formula ?? ""} từ các mục: ${names}.`,
      `By the formula ${rule.formula ?? ""} from: ${names}.`,
    );
  }
  return rule.mode === "or"
    ? say(`Lấy mục cao nhất đạt được: ${items}.`, `The best of what is met: ${items}.`)
    : say(`Cộng các mục đạt được: ${items}.`, `The sum of what is met: ${items}.`);
}

function describeLimits(
  rule: { zeroBelow?: Amount | undefined; cap?: Amount | undefined; floor?: Amount | undefined },
  { language, say, points }: Words,
): string {
  const limits: string[] = [];
  if (rule.zeroBelow !== undefined) {
    const limit = percent(rule.zeroBelow, language);
    limits.push(say(`Dưới ${limit}: 0 điểm.`, `Below ${limit}: 0 points.`));
  }
  if (rule.cap !== undefined && !isOne(rule.cap)) {
    const limit = percent(rule.cap, language);
    limits.push(say(`Tỷ lệ tính tối đa ${limit}.`, `The share counts up to ${limit}.`));
  }
  if (rule.floor !== undefined) {
    limits.push(say(`Thấp nhất ${points(rule.floor)}.`, `Never below ${points(rule.floor)}.`));
  }
  return limits.map((limit) => ` ${limit}`).join("");
}

function describeStep(step: Extract<Rule, { kind: "countSteps" }>["steps"][number], words: Words): string {
  const { language, say, points, call } = words;
  const fields = step as Readonly<Record<string, Amount>>;
  const given = points(fields["points"] ?? "0");
  const [key, bound] = Object.entries(fields).find(([name]) => name !== "points" && name !== "label") ?? ["min", "0"];
  const count = number(bound, language);
  if (key === "min") return say(`từ ${count} trở lên: ${given}`, `${count} or more: ${given}`);
  const atLeast = /^(.+)AtLeast$/.exec(key)?.[1];
  if (atLeast !== undefined)
    return say(`${call(atLeast)} từ ${count} trở lên: ${given}`, `${call(atLeast)} ${count} or more: ${given}`);
  return `${call(key)} = ${count}: ${given}`;
}

/** Day and month as people in Việt Nam write them, in both languages. */
function dueText(due: string): string {
  const [first = "", second = "", third] = due.split("-");
  return third === undefined ? `${second}/${first}` : `${third}/${second}/${first}`;
}

function sign(op: string): string {
  return ({ "<=": "≤", ">=": "≥", "==": "=", "!=": "≠" } as Record<string, string>)[op] ?? op;
}

function describeFormula(rule: Extract<Rule, { kind: "formula" }>, { language, say, full }: Words): string {
  const variables = rule.variables.map((one) => {
    if (typeof one === "string" || one.title === undefined) return typeof one === "string" ? one : one.name;
    return `${one.name}: ${language === "en" ? (one.titleEn ?? one.title) : one.title}`;
  });
  const where = variables.length === 0 ? "" : say(` với ${variables.join("; ")}`, ` where ${variables.join("; ")}`);
  const chosen = rule.alternatives?.find((one) => one.id === rule.chosen);
  const formulas =
    rule.expression !== undefined
      ? rule.expression
      : chosen !== undefined
        ? (chosen.shown ?? chosen.expression)
        : (rule.alternatives ?? []).map((one) => `[${one.id}] ${one.shown ?? one.expression}`).join("; ");
  return say(`Điểm = ${formulas}${where}; tối đa ${full}.`, `Points = ${formulas}${where}; at most ${full}.`);
}

function describeManual(rule: Extract<Rule, { kind: "manual" }>, { language, say, full }: Words): string {
  const from = number(rule.min ?? "0", language);
  const step =
    rule.step === undefined ? "" : say(`, bước ${number(rule.step, "vi")}`, ` in steps of ${number(rule.step, "en")}`);
  return say(`Chấm trực tiếp từ ${from} đến ${full}${step}.`, `Points given directly, ${from} to ${full}${step}.`);
}
