import type { CompiledSet } from "./compiled-set.ts";
import { bindUnit } from "./inputs/bind-unit.ts";
import type { BoundUnit, RawUnit } from "./inputs/unit-inputs.ts";

/** The stored inputs of one unit: component code (empty for bonus and penalty), then input name, then value. */
export type UnitValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface StoredValue {
  readonly component: string;
  readonly input: string;
  readonly value: string;
}

/** Values of one unit by component and input. */
export function collectValues(values: readonly StoredValue[]): Map<string, Map<string, string>> {
  const byComponent = new Map<string, Map<string, string>>();
  for (const { component, input, value } of values) {
    const inputs = byComponent.get(component) ?? new Map<string, string>();
    byComponent.set(component, inputs.set(input, value));
  }
  return byComponent;
}

/** Checks the inputs of a unit against its set; a unit without any value has not submitted. */
export function bindValues(
  compiled: CompiledSet,
  unit: { readonly name: string; readonly block: string },
  values: UnitValues,
): BoundUnit {
  return bindUnit(compiled, toRawUnit(unit, values));
}

export function toRawUnit(unit: { readonly name: string; readonly block: string }, values: UnitValues): RawUnit {
  const components = new Map<string, Map<string, { text: string }>>();
  for (const [component, inputs] of values) {
    if (component === "") continue;
    components.set(component, new Map([...inputs].map(([input, text]) => [input, { text }])));
  }
  const extra = (name: "bonus" | "penalty") => {
    const text = values.get("")?.get(name);
    return text === undefined ? {} : { [name]: { text } };
  };
  return {
    unit: unit.name,
    block: unit.block,
    submitted: values.size > 0,
    components,
    ...extra("bonus"),
    ...extra("penalty"),
  };
}
