import { Rational } from "../../rational.ts";
import type { Language } from "../../rational-format.ts";
import { inputWords } from "../input-titles.ts";
import type { InputReader } from "../inputs/input-reader.ts";
import type { InputSpec, Slot, Slots } from "../inputs/input-spec.ts";
import type { CompareRule } from "../rule-model.ts";
import { num, signs } from "./explain-words.ts";
import { constant, exact, extremes, type RuleFinding, type RuleOperations } from "./rule-kind.ts";

type Pair = { left?: string; right?: string };

const SIGN_NAME = { "<=": "le", "<": "lt", ">=": "ge", ">": "gt", "==": "eq", "!=": "ne" } as const;

function holds(left: Rational, op: CompareRule["op"], right: Rational): boolean {
  const order = left.compare(right);
  switch (op) {
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
  }
}

/** Side and pair of an input name: `left`, `right#2`, or the rule's own names `actual`, `allowed#2`. */
function placeOf(rule: CompareRule, name: string): { side: "left" | "right"; pair: string } | undefined {
  const mark = name.lastIndexOf("#");
  for (const [base, pair] of [
    [name, ""],
    [name.slice(0, mark), name.slice(mark + 1)],
  ] as const) {
    if (base === name ? false : mark < 0) continue;
    if (base === rule.left) return { side: "left", pair };
    if (base === rule.right) return { side: "right", pair };
    if (base === "left" || base === "right") return { side: base, pair };
  }
  return undefined;
}

/** Reads all pairs; each needs both sides. Values are left, right, left, right … in order of first appearance. */
function bindPairs(rule: CompareRule, reader: InputReader): Slots | undefined {
  const pairs = new Map<string, Pair>();
  let sound = true;
  for (const name of reader.names()) {
    const place = placeOf(rule, name);
    if (place === undefined) continue;
    const pair = pairs.get(place.pair) ?? {};
    pairs.set(place.pair, pair);
    if (pair[place.side] !== undefined) {
      reader.fault("duplicateInput", name, {
        vi: `“${name}” trùng với “${pair[place.side]}”`,
        en: `“${name}” says the same as “${pair[place.side]}”`,
      });
      sound = false;
    }
    pair[place.side] = name;
  }
  const values: Slot[] = [];
  for (const [number, pair] of pairs) {
    if (pair.left === undefined || pair.right === undefined) {
      const present = pair.left ?? pair.right;
      const absent = `${pair.left === undefined ? rule.left : rule.right}${number === "" ? "" : `#${number}`}`;
      reader.fault("unpairedInput", present, {
        vi: `“${present}” thiếu vế kia “${absent}”`,
        en: `“${present}” lacks its other side “${absent}”`,
      });
      sound = false;
    }
    for (const name of [pair.left, pair.right]) {
      if (name === undefined) continue;
      const value = reader.read({ name, type: "amount" });
      if (value === undefined) sound = false;
      else values.push(value);
    }
  }
  return sound && values.length > 0 ? values : undefined;
}

/** Row 13: left op right in every pair (each office), or for the totals. */
export const compare: RuleOperations<CompareRule> = {
  compile(rule, context) {
    const pass = constant(rule.pass, context);
    const fail = constant(rule.fail, context);
    const inputs: readonly InputSpec[] = [
      { name: rule.left, type: "amount" },
      { name: rule.right, type: "amount" },
    ];
    const totals = (values: Slots): [Rational, Rational] => {
      const sums: [Rational, Rational] = [Rational.ZERO, Rational.ZERO];
      values.forEach((value, at) => {
        const side = at % 2 === 0 ? 0 : 1;
        sums[side] = sums[side].add(exact(value));
      });
      return sums;
    };
    const firstBroken = (values: Slots): number => {
      for (let at = 0; at < values.length; at += 2)
        if (!holds(exact(values[at]), rule.op, exact(values[at + 1]))) return at;
      return -1;
    };
    const evaluate = (values: Slots): Rational => {
      if (rule.scope === "total") return holds(totals(values)[0], rule.op, totals(values)[1]) ? pass : fail;
      return firstBroken(values) < 0 ? pass : fail;
    };
    const explain = (values: Slots, language: Language): string => {
      const word = signs(language)[SIGN_NAME[rule.op]];
      const call = (name: string) => inputWords(rule, name, language);
      const sentence = (left: Slot | undefined, right: Slot | undefined) =>
        `${call(rule.left)} ${num(left, language)} ${word} ${call(rule.right)} ${num(right, language)}`;
      const no = language === "vi" ? "không đạt: " : "does not hold: ";
      if (rule.scope === "total") {
        const [left, right] = totals(values);
        return (holds(left, rule.op, right) ? "" : no) + sentence(left, right);
      }
      const broken = firstBroken(values);
      if (broken >= 0) return no + sentence(values[broken], values[broken + 1]);
      if (values.length === 2) return sentence(values[0], values[1]);
      const pairs = values.length / 2;
      const every = language === "vi" ? `đúng ở cả ${pairs} đơn vị: ` : `holds in all ${pairs} pairs: `;
      return `${every}${call(rule.left)} ${word} ${call(rule.right)}`;
    };
    return { inputs, bind: (reader) => bindPairs(rule, reader), evaluate, explain, ...extremes([pass, fail]) };
  },
  check(rule) {
    if (rule.left !== rule.right) return [];
    const finding: RuleFinding = {
      code: "rule.sameSides",
      severity: "error",
      path: "right",
      blocking: true,
      text: { vi: "hai vế so sánh cùng một tên", en: "both sides of the comparison have one name" },
    };
    return [finding];
  },
};
