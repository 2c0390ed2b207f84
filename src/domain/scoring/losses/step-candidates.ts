import { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { Text } from "../finding.ts";
import { NO_DAY } from "../inputs/input-reader.ts";
import type { Slots } from "../inputs/input-spec.ts";
import { labelOf } from "../label-of.ts";
import type { ChecklistRule, ChoiceRule, CountPenaltyRule, CountStepsRule, DeadlineRule, Rule } from "../rule-model.ts";
import { exact } from "../rules/rule-kind.ts";
import { bandCandidates } from "./band-candidates.ts";
import { countChange, shareChange } from "./changed-figures.ts";

/** Changed inputs that may give more points, and how to say the change. */
export interface StepCandidate {
  readonly values: Slots;
  readonly words: Text;
}

/** Changes worth trying, the smallest first; whether one gives more points is the rule's to say. */
export function stepCandidates(rule: Rule, values: Slots): StepCandidate[] {
  switch (rule.kind) {
    case "bands":
      return bandCandidates(rule, values);
    case "ratio":
    case "ratioToTarget": {
      const whole = exact(values[1]);
      const full = rule.kind === "ratio" ? amount(rule.cap ?? "1") : amount(rule.target);
      const shares = [rule.zeroBelow === undefined ? full : amount(rule.zeroBelow), full];
      const wanted = shares.map((share) => share.mul(whole));
      return shareChange(rule, rule.numerator, values, { wanted, limits: "reached" });
    }
    case "countSteps":
      return countSteps(rule, values);
    case "countPenalty":
      return countPenalty(rule, values);
    case "deadline":
      return deadline(rule, values);
    case "yesNo":
      return [{ values: [values[0] === 1 ? 0 : 1], words: values[0] === 1 ? ended : fulfilled }];
    case "choice":
      return choice(rule, values);
    case "checklist":
      return checklist(rule, values);
    case "weightedRatio":
    case "compare":
    case "surveyOptions":
    case "scaledIndex":
    case "formula":
    case "manual":
      return [];
  }
}

const fulfilled: Text = { vi: "thực hiện đủ yêu cầu của tiêu chí", en: "meet what the component asks for" };
const ended: Text = { vi: "không để xảy ra trường hợp bị trừ điểm", en: "let the case that costs points not occur" };

function countSteps(rule: CountStepsRule, values: Slots): StepCandidate[] {
  const bounds = rule.steps.flatMap((step) => {
    const [, bound] = Object.entries(step).find(([name]) => name !== "points" && name !== "label") ?? [];
    return bound === undefined ? [] : [amount(bound)];
  });
  const around = bounds.flatMap((bound) => [bound, bound.sub(Rational.ONE)]);
  const name = rule.input ?? stepName(rule) ?? "value";
  return countChange(rule, name, values, around);
}

function stepName(rule: CountStepsRule): string | undefined {
  const key = rule.steps.flatMap((step) => Object.keys(step)).find((one) => !["min", "points", "label"].includes(one));
  return key?.replace(/AtLeast$/, "");
}

/** One occurrence fewer, two fewer, …: below the floor the first few change nothing. */
function countPenalty(rule: CountPenaltyRule, values: Slots): StepCandidate[] {
  const count = exact(values[0]);
  const most = Math.min(count.toNumber(), 100);
  const fewer = Array.from({ length: most }, (_, at) => count.sub(Rational.of(at + 1)));
  return countChange(rule, rule.input ?? "value", values, [...fewer, Rational.ZERO]);
}

function deadline(rule: DeadlineRule, values: Slots): StepCandidate[] {
  const [late, issued = NO_DAY] = values;
  if (typeof late !== "number" || late === NO_DAY)
    return [{ values: [0, issued], words: { vi: "ban hành đúng hạn", en: "issue it on time" } }];
  const days = [...rule.late.map((tier) => tier.maxDaysLate), 0].filter((day) => day < late);
  return days
    .sort((a, b) => b - a)
    .map((day) => ({
      values: [day, issued],
      words: { vi: `ban hành sớm hơn ${late - day} ngày`, en: `issue it ${late - day} days earlier` },
    }));
}

function choice(rule: ChoiceRule, values: Slots): StepCandidate[] {
  return rule.options
    .map((option, at) => ({ option, at, points: amount(option.points) }))
    .filter(({ at }) => at !== values[0])
    .sort((a, b) => a.points.compare(b.points))
    .map(({ option, at }) => ({
      values: [at],
      words: { vi: `chuyển lên mức “${labelOf(option, "vi")}”`, en: `reach “${labelOf(option, "en")}”` },
    }));
}

/** The item that brings most comes first: any of them may be done alone. */
function checklist(rule: ChecklistRule, values: Slots): StepCandidate[] {
  return rule.items
    .map((item, at) => ({ item, at, points: amount(item.points) }))
    .filter(({ at }) => values[at] !== 1)
    .sort((a, b) => b.points.compare(a.points))
    .map(({ item, at }) => ({
      values: values.with(at, 1),
      words: { vi: `thực hiện thêm “${labelOf(item, "vi")}”`, en: `also do “${labelOf(item, "en")}”` },
    }));
}
