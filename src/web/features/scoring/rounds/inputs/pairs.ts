import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import type { ChangeSet } from "./change-set.ts";

type Field = ComponentInputs["inputs"][number];

const numberOf = (name: string) => Number(/#(\d+)$/.exec(name)?.[1] ?? "1");

/**
 * The inputs of a comparison that must hold in several places: beside the two named by the rule, `left#2` and
 * `right#2` and so on, those stored, those typed, and `added` further pairs that are still empty.
 */
export function fieldsWithPairs(component: ComponentInputs, changes: ChangeSet, added: number): Field[] {
  const [left, right] = component.inputs;
  if (component.ruleKind !== "compare" || left === undefined || right === undefined) return component.inputs;
  const typed = Object.values(changes).filter((change) => change.component === component.code);
  const names = [...component.inputs.map((field) => field.name), ...typed.map((change) => change.input)];
  const pairs = Math.max(1, ...names.map(numberOf)) + added;
  const stored = new Map(component.inputs.map((field) => [field.name, field]));
  const fields = Array.from({ length: pairs }, (_, at) => at + 1).flatMap((number) =>
    [left, right].map((base) => {
      const name = number === 1 ? base.name : `${base.name}#${number}`;
      const title = (text: string) => (pairs === 1 ? text : `${text} (${number})`);
      const titles = { vi: title(base.title.vi), en: title(base.title.en) };
      return { ...base, name, title: titles, required: number === 1, value: stored.get(name)?.value ?? null };
    }),
  );
  const known = new Set(fields.map((field) => field.name));
  return [...fields, ...component.inputs.filter((field) => !known.has(field.name))];
}
