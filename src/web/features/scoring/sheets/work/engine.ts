import { compileSet } from "../../../../../domain/scoring/compile-set.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";

export { scoreSheet } from "../../../../../domain/scoring/sheet/score-sheet.ts";

/** The set of a sheet made ready for scoring; a set of the server has no faults that would stop it. */
export function compileRules({ year, set }: { readonly year: number; readonly set: object }): CompiledSet | undefined {
  const result = compileSet(set as CriteriaSet, { year });
  return result.ok ? result.compiled : undefined;
}
