import { z } from "zod";
import type { CompiledSet } from "../compiled-set.ts";
import { ExclusionEffect } from "../inputs/exclusion-effect.ts";
import { placeExclusions } from "../inputs/place-exclusions.ts";

/** Why and how a component is not scored for one unit. */
export const LeftOut = z.object({
  reason: z.string(),
  effect: ExclusionEffect,
  /** What the owner left out: the component, or the criterion or area around it. */
  part: z.string(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/**
 * The components that the owner of the round left out for one unit, alone or with the criterion or area around them,
 * each with its reason; of several that meet, the narrowest part decides. Nothing is asked there, so nothing that stands
 * there may hold the sheet up.
 * @param exclusions code of a component, criterion or area, and why it is left out
 */
export function leftOutComponents(
  compiled: CompiledSet,
  exclusions: ReadonlyMap<string, string>,
): ReadonlyMap<string, LeftOut> {
  const { states, reasons, parts } = placeExclusions(compiled, { unit: "", exclusions }, () => {});
  return new Map(
    [...states].map(([at, effect]) => {
      const code = compiled.leaves[at]?.code ?? "";
      return [code, { reason: reasons.get(at) ?? "", effect, part: parts.get(at) ?? code }];
    }),
  );
}
