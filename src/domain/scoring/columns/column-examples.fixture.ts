import { compileSet } from "../compile-set.ts";
import type { CompiledSet } from "../compiled-set.ts";
import { CriteriaSet } from "../model.ts";
import { type EntryContent, emptyContent } from "./entry.ts";
import type { CountedEntry, UnitColumns } from "./raw-unit.ts";
import type { Stage } from "./stage.ts";

const ratio = { kind: "ratio", numerator: "done", denominator: "planned" };

/** Two appraised components that may be left out together, one by survey, one by hand; bonus up to 2, penalty up to 1. */
const columnSet = {
  id: "cot",
  scale: "10",
  bonus: { max: "2" },
  penalty: { max: "1" },
  areas: [
    {
      code: "1",
      name: "Chỉ đạo",
      max: "7",
      criteria: [
        {
          code: "1.1",
          name: "Kế hoạch",
          max: "4",
          notApplicable: { allowed: true, effect: "fullMarks" },
          components: [
            { code: "1.1.1", name: "Hoàn thành", max: "3", rule: ratio },
            { code: "1.1.2", name: "Kịp thời", max: "1", rule: { kind: "yesNo", yes: "1", no: "0" } },
          ],
        },
        { code: "1.2", name: "Điều tra", max: "3", source: "survey", rule: { kind: "manual" } },
      ],
    },
    {
      code: "2",
      name: "Điểm chấm",
      max: "3",
      criteria: [{ code: "2.1", name: "Tay", max: "3", rule: { kind: "manual" } }],
    },
  ],
};

export function compileColumnSet(): CompiledSet {
  const result = compileSet(CriteriaSet.parse(columnSet), { year: 2025 });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.compiled;
}

/** An entry of the first appraiser's seat. */
export const entryOf = (
  stage: Stage,
  component: string,
  content: Partial<EntryContent> & { readonly seat?: 1 | 2 } = {},
): CountedEntry => ({ ...emptyContent, seat: 1, ...content, stage, component });

export const columnsOf = (entries: readonly CountedEntry[], changes: Partial<UnitColumns> = {}): UnitColumns => ({
  unit: { nameVi: "Xã A", blockCode: "xa" },
  exclusions: new Map(),
  opened: true,
  ...changes,
  entries,
});

/** What a unit says of itself, and its survey: 2 + 1 + 1.5 + 2 points of 10. */
export const wholeSheet = [
  entryOf("self", "1.1.1", { inputs: { done: "2", planned: "3" } }),
  entryOf("self", "1.1.2", { inputs: { value: "true" } }),
  entryOf("survey", "1.2", { inputs: { points: "1.5" } }),
  entryOf("self", "2.1", { inputs: { points: "2" } }),
];
