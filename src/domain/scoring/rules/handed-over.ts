import type { Slots } from "../inputs/input-spec.ts";
import type { CompiledRule } from "./rule-kind.ts";

const GIVEN = 1;
const COMPUTED = 0;

/**
 * Row 19: a component scored by another body. That body hands over plain `points`, or the inputs of the rule; a first
 * slot tells which of the two the rest is.
 */
export function handedOver(own: CompiledRule, points: CompiledRule): CompiledRule {
  const rest = (values: Slots): Slots => values.slice(1);
  const pick = (values: Slots): CompiledRule => (values[0] === GIVEN ? points : own);
  return {
    inputs: points.inputs,
    bind: (reader) => {
      const given = reader.has("points");
      const values = (given ? points : own).bind(reader);
      return values === undefined ? undefined : [given ? GIVEN : COMPUTED, ...values];
    },
    evaluate: (values) => pick(values).evaluate(rest(values)),
    explain: (values, language) => pick(values).explain(rest(values), language),
    least: own.least,
    most: own.most,
  };
}
