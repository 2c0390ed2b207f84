import type { UnitResult } from "../../../../../contract/scoring/ranking.ts";
import { mapComponents } from "./map-components.ts";

/** What stands in the place of an explanation whose figures are not public. */
export const withheldText = {
  vi: "Số liệu của tiêu chí này không công khai; chỉ công khai điểm.",
  en: "The figures of this component are not public; its points alone are.",
};

/** A result as the publication tells it: of restricted components points alone, neither inputs nor how they count. */
export function withholdInputs(result: UnitResult, restricted: ReadonlySet<string>): UnitResult {
  if (restricted.size === 0) return result;
  return mapComponents(result, (component) =>
    restricted.has(component.code) ? { ...component, inputs: [], explanation: withheldText } : component,
  );
}
