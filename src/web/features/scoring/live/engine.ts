import { compileSet } from "../../../../domain/scoring/compile-set.ts";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import type { CriteriaSet } from "../../../../domain/scoring/model.ts";

export { scoreColumn } from "../../../../domain/scoring/appraisal/score-column.ts";
export { findImplausible } from "../../../../domain/scoring/sheet/implausible.ts";
export { scoreSheet } from "../../../../domain/scoring/sheet/score-sheet.ts";

/** A set as the server hands it out for computing in the browser. */
export interface Rules {
  readonly year: number;
  readonly set: object;
}

/** What was made ready, by the answer of the server: many lines of a page score by the same set. */
const compiledRules = new WeakMap<Rules, CompiledSet>();

/** The set made ready for scoring; a set of the server has no faults that would stop it. */
export function compileRules(rules: Rules): CompiledSet | undefined {
  const known = compiledRules.get(rules);
  if (known !== undefined) return known;
  const result = compileSet(rules.set as CriteriaSet, { year: rules.year });
  if (!result.ok) return undefined;
  compiledRules.set(rules, result.compiled);
  return result.compiled;
}
