import type { CompiledSet } from "../compiled-set.ts";
import { placeExclusions } from "../inputs/place-exclusions.ts";

/**
 * The components that the owner of the round left out for one unit, alone or with the criterion or area around them,
 * each with its reason; of several that meet, the narrowest part gives the reason. Nothing is asked there, so nothing
 * that stands there may hold the sheet up.
 * @param exclusions code of a component, criterion or area, and why it is left out
 */
export function leftOutComponents(
  compiled: CompiledSet,
  exclusions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const { reasons } = placeExclusions(compiled, { unit: "", exclusions }, () => {});
  return new Map([...reasons].map(([at, reason]) => [compiled.leaves[at]?.code ?? "", reason]));
}
