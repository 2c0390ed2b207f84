import type { ComponentInputs, InputChange, UnitInputs } from "../../../../../contract/scoring/inputs.ts";

/** Changed inputs of one unit by place: what the person saw before the first change, and what is typed now. */
export type ChangeSet = Readonly<Record<string, InputChange>>;

/** The place of an input in a unit; bonus and penalty have an empty component. */
export function placeOf(component: string, input: string): string {
  return `${component}\n${input}`;
}

interface Typed {
  readonly component: string;
  readonly input: string;
  /** What is stored as far as the page knows. */
  readonly stored: string | null;
  readonly value: string | null;
}

/** Takes one typed value; typing what was seen before is no change any more. */
export function takeValue(changes: ChangeSet, { component, input, stored, value }: Typed): ChangeSet {
  const place = placeOf(component, input);
  const before = changes[place] === undefined ? stored : changes[place].before;
  const { [place]: _, ...others } = changes;
  return before === value ? others : { ...others, [place]: { component, input, before, value } };
}

/** The value on the screen: typed, else stored. */
export function shownValue(changes: ChangeSet, component: string, input: string, stored: string | null): string | null {
  const change = changes[placeOf(component, input)];
  return change === undefined ? stored : change.value;
}

/** "Not applicable" takes the inputs away; taking it back brings those of the store again. */
export function takeNotApplicable(changes: ChangeSet, component: ComponentInputs, ticked: boolean): ChangeSet {
  const { code } = component;
  const stored = component.notApplicable.value ? "true" : null;
  let next = takeValue(changes, { component: code, input: "na", stored, value: ticked ? "true" : null });
  const typed = Object.values(changes).filter((change) => change.component === code && change.input !== "na");
  const inputs = new Map([
    ...typed.map((change) => [change.input, change.before] as const),
    ...component.inputs.map((field) => [field.name, field.value] as const),
  ]);
  for (const [input, value] of inputs) {
    next = takeValue(next, { component: code, input, stored: value, value: ticked ? null : value });
  }
  return next;
}

/** Changes of a draft that still change something; what was saved elsewhere in the same words is none. */
export function pruneChanges(changes: ChangeSet, stored: UnitInputs): ChangeSet {
  const values = storedValues(stored);
  return Object.fromEntries(
    Object.entries(changes).filter(([place, change]) => (values.get(place) ?? null) !== change.value),
  );
}

/** Every stored value of a unit by its place. */
function storedValues(unit: UnitInputs): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (const { code, inputs, notApplicable } of unit.components) {
    for (const { name, value } of inputs) values.set(placeOf(code, name), value);
    values.set(placeOf(code, "na"), notApplicable.value ? "true" : null);
  }
  for (const extra of ["bonus", "penalty"] as const) values.set(placeOf("", extra), unit[extra].value);
  return values;
}
