import type { CompiledSet } from "../compiled-set.ts";
import { leafFields } from "../input-form.ts";
import { writeAnswer } from "./answer-text.ts";
import { notApplicableTitle } from "./name-inputs.ts";
import type { PlannedComponent } from "./plan-sheet-import.ts";

type Change = PlannedComponent["changes"][number];

const fixedTitles = {
  vi: { estimate: "Số ước", note: "Ghi chú", na: notApplicableTitle.vi, bonus: "Điểm thưởng", penalty: "Điểm trừ" },
  en: { estimate: "Estimate", note: "Note", na: notApplicableTitle.en, bonus: "Bonus", penalty: "Penalty" },
} as const;

/** What a workbook changes in one component, in the words that its form has for each input. */
export function nameChanges(
  compiled: CompiledSet,
  component: string,
  changes: readonly Change[],
  language: "vi" | "en",
): Change[] {
  const leaf = compiled.leaves[compiled.leafByCode.get(component) ?? -1];
  const fields = new Map(
    (leaf === undefined ? [] : leafFields(compiled, leaf, new Map())).map((field) => [field.name, field]),
  );
  return changes.map(({ field, before, after }) => {
    const name = field.slice(component.length + 1);
    const known = fields.get(name);
    const fixed = new Map(Object.entries(fixedTitles[language])).get(name);
    const kind = known?.kind ?? (name === "estimate" || name === "na" ? "yesNo" : undefined);
    const write = (value: string | null) => {
      if (value === null || kind === undefined) return value;
      return known?.options.find((one) => one.value === value)?.title[language] ?? writeAnswer(kind, value, language);
    };
    return { field: known?.title[language] ?? fixed ?? name, before: write(before), after: write(after) };
  });
}

/**
 * What a table changes in the inputs of one unit, in the words of their forms: "1.1.1 Số nhiệm vụ đã hoàn thành". Bonus
 * and penalty belong to no component.
 */
export function nameInputChanges(
  compiled: CompiledSet,
  changes: readonly {
    readonly component: string;
    readonly input: string;
    readonly before: string | null;
    readonly after: string | null;
  }[],
  language: "vi" | "en",
): Change[] {
  return changes.flatMap(({ component, input, before, after }) =>
    nameChanges(compiled, component, [{ field: `${component} ${input}`, before, after }], language).map((change) => ({
      ...change,
      field: `${component} ${change.field}`.trim(),
    })),
  );
}
