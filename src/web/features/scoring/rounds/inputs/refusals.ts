import type { InputField } from "../../../../../contract/scoring/texts.ts";
import type { Language } from "../../../../../contract/text.ts";
import { nameInputs } from "../../../../../domain/scoring/sheet/name-inputs.ts";
import type { FieldFaults } from "../../../../ui/form/field-faults.ts";

/** Why a save was refused because of a component: by the name of the input, "" for the component as a whole. */
export type Refusal = ReadonlyMap<string, string>;

/** The faults of a refused save by component, in the words of the form: the place of a fault is "1.2.3 done". */
export function refusalsByComponent(
  faults: FieldFaults,
  components: readonly { readonly code: string; readonly inputs: readonly Pick<InputField, "name" | "title">[] }[],
  language: Language,
): ReadonlyMap<string, Refusal> {
  const byComponent = new Map<string, Refusal>();
  for (const { code, inputs } of components) {
    const refusal = new Map<string, string>();
    for (const name of [...inputs.map((input) => input.name), "na", ""]) {
      const { error } = faults.at(`${code} ${name}`.trim());
      if (error === undefined) continue;
      // At its own field a fault need not name the field once more.
      const text = error.replace(`“${name}”: `, "");
      refusal.set(name, nameInputs(text.charAt(0).toUpperCase() + text.slice(1), inputs, language));
    }
    if (refusal.size > 0) byComponent.set(code, refusal);
  }
  return byComponent;
}
