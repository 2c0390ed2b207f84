import type { CompiledSet } from "../compiled-set.ts";
import type { InputFault, InputFaultCode } from "../inputs/input-fault.ts";
import { bindValues, type UnitValues } from "../unit-values.ts";
import { withOversized } from "./oversized.ts";

/** A sheet is filled bit by bit: these say that something is still to come, not that what was written is wrong. */
const unfinished: ReadonlySet<InputFaultCode> = new Set(["missingInput", "unpairedInput"]);

/**
 * Inputs as they are kept: trimmed, composed, without empty ones.
 * @example tidyInputs({ a: " 12 ", b: "" }) // { a: "12" }
 */
export function tidyInputs(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const tidy: Record<string, string> = {};
  for (const [name, value] of Object.entries(inputs)) {
    const text = value.normalize("NFC").trim();
    if (text !== "") tidy[name] = text;
  }
  return tidy;
}

/** Everything wrong or missing with the inputs of one component alone. */
export function checkComponent(
  compiled: CompiledSet,
  component: string,
  inputs: Readonly<Record<string, string>>,
): readonly InputFault[] {
  const values: UnitValues = new Map([[component, new Map(Object.entries(inputs))]]);
  const { faults } = bindValues(compiled, { name: "", block: "" }, values);
  const own = faults.filter((fault) => fault.severity === "error" && fault.component === component);
  return withOversized(own, new Map([[component, inputs]]));
}

/** Of the faults of a component those that must not be stored: wrong values, not missing ones. */
export function wrongValues(faults: readonly InputFault[]): readonly InputFault[] {
  return faults.filter((fault) => !unfinished.has(fault.code));
}
