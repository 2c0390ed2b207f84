import type { CompiledSet } from "../compiled-set.ts";
import type { Text } from "../finding.ts";
import { leafFields } from "../input-form.ts";
import { nameInputs } from "./name-inputs.ts";

/** A fault of a component in the words of its form, in both languages; of no known component it stays as it is. */
export function nameFault(compiled: CompiledSet, component: string, fault: Text): Text {
  const leaf = compiled.leaves[compiled.leafByCode.get(component) ?? -1];
  if (leaf === undefined) return fault;
  const fields = leafFields(compiled, leaf, new Map());
  return { vi: nameInputs(fault.vi, fields, "vi"), en: nameInputs(fault.en, fields, "en") };
}
