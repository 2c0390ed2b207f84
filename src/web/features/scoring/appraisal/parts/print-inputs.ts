import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import type { InputField } from "../../../../../contract/scoring/texts.ts";
import type { Language } from "../../../../../contract/text.ts";
import { translate } from "../../../../i18n/texts.ts";
import { printInput } from "../../rounds/parts/print-input.ts";
import { roundTexts } from "../../rounds/texts.ts";

/**
 * The inputs of a column in one line, in the order they are asked: "Tử số: 18; Mẫu số: 20". Those that no field asks for
 * any more come last under their own names.
 */
export function printInputs(
  column: Pick<ColumnView, "inputs">,
  fields: readonly Pick<InputField, "name" | "title" | "options">[],
  language: Language,
): string {
  const known = new Map(fields.map((field) => [field.name, field]));
  const order = [...known.keys(), ...Object.keys(column.inputs).filter((name) => !known.has(name))];
  return order
    .flatMap((name) => {
      const value = column.inputs[name];
      if (value === undefined) return [];
      const field = known.get(name);
      const option = field?.options.find((one) => one.value === value)?.title[language];
      const own = name === "na" ? translate(roundTexts, "editor.notApplicable") : name;
      return `${field?.title[language] ?? own}: ${option ?? printInput(value, language)}`;
    })
    .join("; ");
}
