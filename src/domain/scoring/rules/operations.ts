import type { Rule, RuleKind } from "../rule-model.ts";
import { bands } from "./bands.ts";
import { checklist } from "./checklist.ts";
import { choice } from "./choice.ts";
import { compare } from "./compare.ts";
import { countPenalty } from "./count-penalty.ts";
import { countSteps } from "./count-steps.ts";
import { deadline } from "./deadline.ts";
import { formula } from "./formula.ts";
import { manual } from "./manual.ts";
import { ratio } from "./ratio.ts";
import { ratioToTarget } from "./ratio-to-target.ts";
import type { CompiledRule, RuleContext, RuleFinding, RuleOperations } from "./rule-kind.ts";
import { scaledIndex } from "./scaled-index.ts";
import { surveyOptions } from "./survey-options.ts";
import { weightedRatio } from "./weighted-ratio.ts";
import { yesNo } from "./yes-no.ts";

type OperationsOf = { readonly [K in RuleKind]: RuleOperations<Extract<Rule, { kind: K }>> };

const OPERATIONS: OperationsOf = {
  yesNo,
  choice,
  checklist,
  bands,
  ratio,
  ratioToTarget,
  weightedRatio,
  countPenalty,
  countSteps,
  deadline,
  compare,
  surveyOptions,
  scaledIndex,
  formula,
  manual,
};

/** The kind of a rule picks its operations; the type of the table guarantees that the two belong together. */
function operationsOf<R extends Rule>(rule: R): RuleOperations<R> {
  return OPERATIONS[rule.kind] as unknown as RuleOperations<R>;
}

/** Makes a sound rule ready for scoring. Call `checkRule` first: blocking findings must be mended. */
export function compileRule(rule: Rule, context: RuleContext): CompiledRule {
  return operationsOf(rule).compile(rule, context);
}

/** Everything that is wrong or doubtful inside one rule. */
export function checkRule(rule: Rule, context: RuleContext): RuleFinding[] {
  return operationsOf(rule).check(rule, context);
}
