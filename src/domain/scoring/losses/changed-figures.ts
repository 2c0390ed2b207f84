import { Rational } from "../../rational.ts";
import type { Text } from "../finding.ts";
import { inputTitle } from "../input-titles.ts";
import type { Slots } from "../inputs/input-spec.ts";
import type { Rule } from "../rule-model.ts";
import { num } from "../rules/explain-words.ts";
import { exact } from "../rules/rule-kind.ts";

interface Candidate {
  readonly values: Slots;
  readonly words: Text;
}

/** Other values for the first input of a rule, the nearest first; none below 0. */
export function countChange(rule: Rule, name: string, values: Slots, wanted: readonly Rational[]): Candidate[] {
  const now = exact(values[0]);
  return nearestFirst(wanted, now)
    .filter((value) => value.sign() >= 0 && !value.equals(now))
    .map((value) => ({ values: values.with(0, value), words: changeWords(rule, name, value.sub(now)) }));
}

/**
 * Other numerators of a share. Where both figures are whole so is the change: files are not handled by halves. None
 * above the whole, which nobody can reach. `limits`: `reached` at the value itself, `either` also just beside it.
 */
export function shareChange(
  rule: Rule,
  name: string,
  values: Slots,
  { wanted, limits }: { readonly wanted: readonly Rational[]; readonly limits: "reached" | "either" },
): Candidate[] {
  const [part, whole] = [exact(values[0]), exact(values[1])];
  const isWhole = part.isInteger() && whole.isInteger();
  const around = limits === "either" ? wholeAround : wholeAbove;
  const possible = wanted.flatMap((value) => (isWhole ? around(value) : [value]));
  return countChange(
    rule,
    name,
    values,
    possible.filter((value) => value.compare(whole) <= 0),
  );
}

/** The whole numbers at, just above and just below a value: a limit may be open on either side. */
function wholeAround(value: Rational): Rational[] {
  const floor = value.round(0, "truncate");
  return [floor.sub(Rational.ONE), floor, floor.add(Rational.ONE)];
}

function wholeAbove(value: Rational): Rational[] {
  return [value.isInteger() ? value : value.round(0, "truncate").add(Rational.ONE)];
}

export function nearestFirst(values: readonly Rational[], now: Rational): Rational[] {
  const distance = (value: Rational) => (value.compare(now) < 0 ? now.sub(value) : value.sub(now));
  return values.toSorted((a, b) => distance(a).compare(distance(b)));
}

/** "thêm 2 “hồ sơ đúng hạn”", "bớt 1 “lần vi phạm”" */
function changeWords(rule: Rule, name: string, change: Rational): Text {
  const isMore = change.sign() > 0;
  const size = isMore ? change : change.neg();
  const title = inputTitle(rule, name) ?? plainTitle(name);
  return {
    vi: `${isMore ? "thêm" : "bớt"} ${num(size, "vi")} “${title.vi}”`,
    en: `${num(size, "en")} ${isMore ? "more" : "fewer"} of “${title.en}”`,
  };
}

function plainTitle(name: string): Text {
  return name === "value" ? { vi: "số lượng", en: "count" } : { vi: name, en: name };
}
