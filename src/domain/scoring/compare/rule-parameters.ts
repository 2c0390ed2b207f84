import { Rational } from "../../rational.ts";
import { type Language, printDecimal } from "../../rational-format.ts";
import { amount } from "../amount.ts";
import { readStep } from "../edit/step-row.ts";
import { sameText, type Text } from "../finding.ts";
import type { Rule } from "../rule-model.ts";
import { type RuleWord, ruleWords } from "../rule-words.ts";

type Words = (language: Language) => string;
type Members = Readonly<Record<string, unknown>>;

/** Fractions that people read as percentages, and choices whose values are codes. */
const percents = new Set(["zeroBelow", "cap", "target"]);
const amounts = new Set([
  ...["yes", "no", "points", "floor", "weight", "start", "perOccurrence", "onTime", "otherwise", "pass", "fail"],
  ...["percent", "outOf", "min", "minExclusive", "max", "maxInclusive", "step", "maxDaysLate", "bound"],
]);
const choices: Readonly<Record<string, RuleWord>> = {
  and: "mode.and",
  or: "mode.or",
  formula: "mode.formula",
  "[min,max)": "interval.lower",
  "(min,max]": "interval.upper",
  explicit: "interval.explicit",
  "<=": "op.le",
  "<": "op.lt",
  ">=": "op.ge",
  ">": "op.gt",
  "==": "op.eq",
  "!=": "op.ne",
  every: "scope.every",
  total: "scope.total",
  atLeast: "how.atLeast",
  exactly: "how.exactly",
};
const chosen = new Set(["mode", "interval", "op", "scope", "how"]);

/** What a parameter is called where its own key does not say it; by the list it stands in, "" being the rule itself. */
const named: Readonly<Record<string, RuleWord>> = {
  ".formula": "field.formulaOfTicks",
  "bands.min": "field.bandMin",
  "bands.minExclusive": "field.bandMinExclusive",
  "bands.max": "field.bandMax",
  "bands.maxInclusive": "field.bandMaxInclusive",
  "steps.count": "field.countName",
  "terms.input": "field.inputName",
  "variables.name": "field.variable",
  "variables.min": "field.from",
  "variables.max": "field.to",
  "inputs.name": "field.inputName",
  "knockOut.when": "knockOut.when",
  "knockOut.points": "knockOut.points",
  "knockOut.text": "knockOut.text",
  "knockOut.textEn": "knockOut.textEn",
};

/**
 * The parameters of a rule in the words of the designer, a line each; with `exact` figures stand as the file writes
 * them, so that "0.50" and "0.5" read apart.
 * @example ruleParameters({ kind: "yesNo", yes: "0.5", no: "0" }).map(({ vi }) => vi)
 * // ["Kiểu quy tắc: Có hoặc không", "Điểm khi có: 0,5", "Điểm khi không: 0"]
 */
export function ruleParameters(rule: Rule, { exact = false }: { readonly exact?: boolean } = {}): Text[] {
  const lines: Words[] = [(language) => join(ruleWords["rule.kind"], ruleWords[`kind.${rule.kind}`], language)];
  const call = (list: string, key: string) => nameOf(rule, list, key);
  const say = (key: string, value: unknown): Words => (exact ? () => String(value) : sayValue(key, value));
  for (const [key, value] of Object.entries(rule)) {
    if (key === "kind" || key === "aggregate" || value === undefined) continue;
    if (key === "knockOut") lines.push(...ofMembers(value as Members, (one) => call("knockOut", one), say));
    else if (!Array.isArray(value)) lines.push(pair(call("", key), say(key, value)));
    else {
      for (const [at, entry] of value.entries()) {
        const parts = ofMembers(membersOf(key, entry), (one) => call(key, one), say);
        const heading = call("", key);
        lines.push((language) => `${heading[language]} (${at + 1}): ${parts.map((part) => part(language)).join("; ")}`);
      }
    }
  }
  return lines.map((line) => ({ vi: line("vi"), en: line("en") }));
}

const join = (label: Text, value: Text, language: Language) => `${label[language]}: ${value[language]}`;
const pair =
  (label: Text, value: Words): Words =>
  (language) =>
    `${label[language]}: ${value(language)}`;

function ofMembers(
  members: Members,
  call: (key: string) => Text,
  say: (key: string, value: unknown) => Words,
): Words[] {
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => pair(call(key), say(key, value)));
}

/** An entry of a list as the designer asks it: of a step its count is told, a bare name is a variable without more. */
function membersOf(list: string, entry: unknown): Members {
  if (typeof entry !== "object" || entry === null) return { name: entry };
  if (list !== "steps") return entry as Members;
  const { count, how, bound, ...rest } = readStep(entry as Members);
  return { count, how, bound, ...rest };
}

function nameOf(rule: Rule, list: string, key: string): Text {
  if (list === "" && key === "inputs") return ruleWords.titles;
  if (rule.kind === "surveyOptions" && key === "options") return ruleWords["field.answers"];
  if (list === "bands" && key === "max" && rule.kind === "bands" && rule.interval === "(min,max]")
    return ruleWords["field.bandMaxInclusive"];
  const word = named[`${list}.${key}`] ?? `field.${key}`;
  return word in ruleWords ? ruleWords[word as RuleWord] : sameText(key);
}

function sayValue(key: string, value: unknown): Words {
  const text = String(value);
  const choice = chosen.has(key) ? choices[text] : undefined;
  if (choice !== undefined) return (language) => ruleWords[choice][language];
  if (percents.has(key)) return (language) => `${printDecimal(amount(text).mul(Rational.HUNDRED), language, 24)}%`;
  if (amounts.has(key)) return (language) => printDecimal(amount(text), language, 24);
  const due = key === "due" ? /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(text) : null;
  if (due !== null) return () => [due[3], due[2], due[1]].filter((part) => part !== undefined).join("/");
  return () => text;
}
