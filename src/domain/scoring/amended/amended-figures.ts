import type { BundleDifference } from "../bundle/bundle-model.ts";
import { extrasComponent } from "../extras/decide-extras.ts";
import type { Text } from "../finding.ts";

/**
 * What of a unit amendments of the published result set anew, with the decision that did so last ("Quyết định số
 * 13/QĐ-UBND"): the code of a component, "bonus", "penalty", and `extrasComponent` for these two together.
 */
export type AmendedFigures = ReadonlyMap<string, Text>;

/** The same of every unit, by its id. */
export type AmendedUnits = ReadonlyMap<string, AmendedFigures>;

/** Nothing was amended. */
export const noneAmended: AmendedFigures = new Map();
export const noUnitAmended: AmendedUnits = new Map();

/** A publication; the first of a round has no reason and amends nothing. */
interface AmendingPublication {
  readonly decision: { readonly number: string } | null;
  readonly reason: string | null;
  readonly differences: readonly Pick<BundleDifference, "unit" | "component" | "field">[];
}

/** What publications of one round, the newest of which is given first, set anew. */
export function collectAmended(newestFirst: readonly AmendingPublication[]): AmendedUnits {
  const units = new Map<string, Map<string, Text>>();
  for (const { decision, reason, differences } of newestFirst) {
    if (reason === null || decision === null) continue;
    const named = { vi: `Quyết định số ${decision.number}`, en: `Decision No. ${decision.number}` };
    for (const difference of differences) {
      const own = units.get(difference.unit) ?? new Map<string, Text>();
      const unnamed = figuresOf(difference).filter((figure) => !own.has(figure));
      for (const figure of unnamed) units.set(difference.unit, own.set(figure, named));
    }
  }
  return units;
}

/** Sums, places and classes follow from what was set anew. */
function figuresOf({ component, field }: Pick<BundleDifference, "component" | "field">): readonly string[] {
  if (component !== extrasComponent) return [component];
  if (field === "bonus" || field === "penalty") return [field, extrasComponent];
  return field === "columnInputs" || field === "column" ? [extrasComponent] : [];
}
