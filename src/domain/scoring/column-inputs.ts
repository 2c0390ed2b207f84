import { printDecimal } from "../text/numbers.ts";
import type { DecidedColumn } from "./bundle/bundle-model.ts";
import type { CompiledSet } from "./compiled-set.ts";
import { sameText, type Text } from "./finding.ts";
import type { InputFieldView } from "./input-fields.ts";
import { leafFields } from "./input-form.ts";
import { commonInputTitles } from "./input-titles.ts";
import { writeAnswer } from "./sheet/answer-text.ts";

type Inputs = DecidedColumn["inputs"];

/** One input of a component in the words of its sheet. */
export interface NamedInput {
  readonly title: Text;
  /** What it is among inputs; undefined where they do not have it. */
  readonly print: (inputs: Inputs) => Text | undefined;
}

/**
 * The given inputs in the order of the sheet; what it does not ask for last, by its own name. Empty `component`: bonus
 * and penalty.
 */
export function columnInputs(compiled: CompiledSet | undefined, component: string, inputs: Inputs): NamedInput[] {
  const fields = fieldsOf(compiled, component, inputs);
  const order = Object.keys(inputs).toSorted((a, b) => placeOf(fields, a) - placeOf(fields, b));
  return order.map((name) => {
    const field = fields.get(name);
    return {
      title: field?.title ?? (name === "na" ? commonInputTitles.na : sameText(name)),
      print: (given) => {
        const value = given[name];
        if (value === undefined) return undefined;
        return { vi: printInput(field, name, value, "vi"), en: printInput(field, name, value, "en") };
      },
    };
  });
}

type Fields = ReadonlyMap<string, InputFieldView>;

function fieldsOf(compiled: CompiledSet | undefined, component: string, inputs: Inputs): Fields {
  const own = (name: "bonus" | "penalty"): InputFieldView => {
    return { name, title: commonInputTitles[name], kind: "points", options: [], required: false };
  };
  if (component === "") return new Map((["bonus", "penalty"] as const).map((name) => [name, own(name)]));
  const leaf = compiled?.leaves[compiled.leafByCode.get(component) ?? -1];
  if (compiled === undefined || leaf === undefined) return new Map();
  const given = new Map([[component, new Map(Object.entries(inputs))]]);
  return new Map(leafFields(compiled, leaf, given).map((one) => [one.name, one]));
}

/** In the order of a sheet, what it does not ask for last. */
function placeOf(fields: Fields, name: string): number {
  const at = [...fields.keys()].indexOf(name);
  return at < 0 ? fields.size : at;
}

function printInput(field: InputFieldView | undefined, name: string, value: string, language: keyof Text): string {
  const chosen = field?.options.find((option) => option.value === value)?.title[language];
  if (field?.kind !== "choice" && /^-?\d+(\.\d+)?$/.test(value)) return printDecimal(value, language);
  return chosen ?? writeAnswer(name === "na" ? "yesNo" : (field?.kind ?? "choice"), value, language);
}
