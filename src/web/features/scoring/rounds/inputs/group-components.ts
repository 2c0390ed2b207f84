import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";

export interface AreaOfInputs {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly components: readonly ComponentInputs[];
}

interface Filter {
  readonly faultyOnly: boolean;
  readonly text: string;
  /** Components with unsaved changes stay in sight whatever the filter says. */
  readonly changed: (code: string) => boolean;
}

/** The components a person wants to see, by area, in the order of the set. */
export function groupComponents(components: readonly ComponentInputs[], filter: Filter): AreaOfInputs[] {
  const areas = new Map<string, AreaOfInputs & { components: ComponentInputs[] }>();
  for (const component of components) {
    const { code, nameVi, nameEn } = component;
    const wanted =
      (!filter.faultyOnly || component.faults.length > 0) &&
      matchesSearch(`${code} ${nameVi} ${nameEn ?? ""}`, filter.text);
    if (!wanted && !filter.changed(code)) continue;
    const known = areas.get(component.areaCode);
    if (known) known.components.push(component);
    else {
      const { areaCode, areaNameVi, areaNameEn } = component;
      areas.set(areaCode, { code: areaCode, nameVi: areaNameVi, nameEn: areaNameEn, components: [component] });
    }
  }
  return [...areas.values()];
}
