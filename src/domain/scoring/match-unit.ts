import { nameKey } from "../text/name-key.ts";
import type { Text } from "./finding.ts";

/** A unit of a round, as inputs name it. */
export interface NamedUnit {
  readonly unitId: string;
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly blockCode: string;
}

export type UnitMatch<Unit> =
  | { readonly ok: true; readonly unit: Unit }
  /** `at` is what is wrong: the name of the unit, or the block beside the name of a unit that there is. */
  | { readonly ok: false; readonly at: "unit" | "block"; readonly text: Text };

/**
 * Finds units by official code first, then by name (case, tone placement and usual short forms do not matter). A text
 * that fits several units is refused, never guessed.
 */
export function makeUnitMatcher<Unit extends NamedUnit>(units: readonly Unit[]) {
  const byCode = groupBy(units, (unit) => (unit.officialCode ?? "").toUpperCase());
  const byName = groupBy(units, (unit) => nameKey(unit.nameVi));
  const byEnglish = groupBy(units, (unit) => nameKey(unit.nameEn ?? ""));
  return (text: string, block: string): UnitMatch<Unit> => {
    const key = nameKey(text);
    const inBlock = (found: readonly Unit[] | undefined) =>
      (found ?? []).filter((unit) => block === "" || unit.blockCode.toUpperCase() === block.toUpperCase());
    if (text === "") return { ok: false, at: "unit", text: { vi: "thiếu đơn vị", en: "the unit is missing" } };
    const candidates = [byCode.get(text.toUpperCase()), byName.get(key), byEnglish.get(key)];
    for (const found of candidates) {
      const [first, second] = inBlock(found);
      if (second !== undefined) {
        const names = inBlock(found)
          .map((unit) => `${unit.nameVi} (${unit.officialCode ?? unit.blockCode})`)
          .join(", ");
        return {
          ok: false,
          at: "unit",
          text: { vi: `“${text}” khớp nhiều đơn vị: ${names}`, en: `“${text}” fits several units: ${names}` },
        };
      }
      if (first !== undefined) return { ok: true, unit: first };
    }
    const blocks = [...new Set(candidates.flatMap((found) => (found ?? []).map((unit) => unit.blockCode)))].join(", ");
    if (blocks !== "") {
      const vi = `đơn vị “${text}” không thuộc nhóm “${block}” mà thuộc nhóm ${blocks}; ghi nhóm đó hoặc để trống`;
      const en = `the unit “${text}” is not of block “${block}” but of ${blocks}; give that block or none`;
      return { ok: false, at: "block", text: { vi, en } };
    }
    const unknown: Text = {
      vi: `không có đơn vị “${text}” trong đợt đánh giá`,
      en: `no unit “${text}” in the round`,
    };
    return { ok: false, at: "unit", text: unknown };
  };
}

/** Map.groupBy is not on every runtime that this folder supports. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
