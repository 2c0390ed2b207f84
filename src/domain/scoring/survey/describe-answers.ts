import { printDecimal } from "../../text/numbers.ts";
import type { FormAnswers } from "./combine-answers.ts";
import type { SurveyShape } from "./survey-shape.ts";

/**
 * Where the answers of a component come from, in one line for whoever reads the survey column.
 * @example describeAnswers([{ form: "M1", answers: 120, … }], () => null) // "120 phiếu: M1 120"
 */
export function describeAnswers(given: readonly FormAnswers[], weightOf: (form: string) => string | null): string {
  const forms = given.filter((one) => one.answers > 0);
  const all = forms.reduce((sum, one) => sum + one.answers, 0);
  const weighted = forms.length > 1 && forms.every((one) => weightOf(one.form) !== null);
  const parts = forms.map(({ form, answers }) => {
    const weight = weighted ? ` (trọng số ${printDecimal(weightOf(form) ?? "", "vi")})` : "";
    return `${form} ${printDecimal(answers, "vi")}${weight}`;
  });
  const scaled = weighted ? "; tỷ lệ trong công thức đã tính theo trọng số" : "";
  return `${printDecimal(all, "vi")} phiếu: ${parts.join(", ")}${scaled}`;
}

/** What one form said in the words of the set: "Tốt 12; Khá 3", or "86.5 (40)" for a mean. The order is that of the set. */
export function printAnswers(shape: SurveyShape | undefined, { counts, mean, answers }: FormAnswers): string {
  if (counts === null) return `${mean ?? "–"} (${answers})`;
  const labels = shape?.kind === "options" ? shape.options.map((option) => option.label) : Object.keys(counts);
  return labels.map((label) => `${label} ${counts[label] ?? 0}`).join("; ");
}
