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

/** The set made ready for scoring; a set of the server has no faults that would stop it. */
export function compileRules({ year, set }: Rules): CompiledSet | undefined {
  const result = compileSet(set as CriteriaSet, { year });
  return result.ok ? result.compiled : undefined;
}
