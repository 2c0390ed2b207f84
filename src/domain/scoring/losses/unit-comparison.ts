import type { Comparison } from "../../organisations/comparable-with-last-year.ts";
import { printDay } from "../../text/dates.ts";
import type { Text } from "../finding.ts";

/** The body of last year that a unit is compared with; null with the reason where there is none. */
export interface UnitComparison {
  readonly previousUnitId: string | null;
  /** Why it is not comparable, or why it is although the unit changed. */
  readonly note: Text | null;
}

/**
 * The judgement of the organisation tree in words of a result.
 * @example describeUnitComparison({ comparable: true, because: "sameUnit", previousUnitId }).note // null
 */
export function describeUnitComparison(comparison: Comparison): UnitComparison {
  if (comparison.comparable) {
    const note = comparison.because === "linked" ? bothWays(comparison.reason) : null;
    return { previousUnitId: comparison.previousUnitId, note };
  }
  return { previousUnitId: null, note: reasonOf(comparison) };
}

const bothWays = (reason: string): Text => ({
  vi: `so sánh theo quyết định của cơ quan chủ trì: ${reason}`,
  en: `compared by decision of the owner: ${reason}`,
});

function reasonOf(comparison: Extract<Comparison, { comparable: false }>): Text {
  if (comparison.because === "notLiving")
    return { vi: "không so sánh được: đơn vị đã kết thúc hoạt động", en: "not comparable: the unit has ended" };
  const day = printDay(comparison.since);
  switch (comparison.because) {
    case "newUnit":
      return { vi: `không so sánh được: đơn vị mới từ ${day}`, en: `not comparable: a new unit since ${day}` };
    case "eraChanged":
      return {
        vi: `không so sánh được: cấp chính quyền thay đổi từ ${day}`,
        en: `not comparable: the levels of government changed on ${day}`,
      };
    default:
      return {
        vi: `không so sánh được: đơn vị được sắp xếp lại từ ${day}`,
        en: `not comparable: the unit was reorganised on ${day}`,
      };
  }
}
