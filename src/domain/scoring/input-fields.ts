import { sameText, type Text } from "./finding.ts";
import { inputTitle } from "./input-titles.ts";
import type { InputSpec } from "./inputs/input-spec.ts";
import { labelOf } from "./label-of.ts";
import type { Rule } from "./rule-model.ts";
import type { CompiledRule } from "./rules/rule-kind.ts";

/** One input as a form asks for it. */
export interface InputFieldView {
  readonly name: string;
  readonly title: Text;
  readonly kind: "number" | "count" | "points" | "yesNo" | "day" | "choice";
  readonly options: { readonly value: string; readonly title: Text }[];
  readonly required: boolean;
}

/** The inputs of a component, in the order a sheet asks for them; the knock-out question comes last. */
export function inputFields(
  rule: Rule | undefined,
  compiled: CompiledRule,
  knockOut: { readonly when: string; readonly title: Text } | undefined,
): InputFieldView[] {
  const fields = compiled.inputs.map((spec) => toField(spec, rule));
  if (knockOut === undefined) return fields;
  return [...fields, { name: knockOut.when, title: knockOut.title, kind: "yesNo", options: [], required: false }];
}

function toField(spec: InputSpec, rule: Rule | undefined): InputFieldView {
  return {
    name: spec.name,
    title: fieldTitle(spec.name, rule),
    kind: kindOf(spec),
    options: (spec.options ?? []).map((value) => ({ value, title: optionTitle(value, rule) })),
    required: spec.absent === undefined,
  };
}

function kindOf(spec: InputSpec): InputFieldView["kind"] {
  if (spec.type === "option") return "choice";
  if (spec.type === "amount") return spec.name === "points" ? "points" : "number";
  return spec.type;
}

function optionTitle(id: string, rule: Rule | undefined): Text {
  const options = rule?.kind === "choice" ? rule.options : rule?.kind === "checklist" ? rule.items : [];
  const option = options.find((one) => one.id === id) ?? { id };
  return { vi: labelOf(option, "vi"), en: labelOf(option, "en") };
}

const answerEn = (
  label: string,
  options: readonly { readonly label: string; readonly labelEn?: string | undefined }[],
) => options.find((option) => option.label === label)?.labelEn ?? label;

/** What a sheet calls an input: its title, else what it is for its rule. */
export function fieldTitle(name: string, rule: Rule | undefined): Text {
  const own = inputTitle(rule, name);
  if (own !== undefined) return own;
  if (name === "points") return { vi: "Điểm", en: "Points" };
  switch (rule?.kind) {
    case "ratio":
    case "ratioToTarget":
      if (name === rule.numerator) return { vi: `Tử số: ${name}`, en: `Numerator: ${name}` };
      return { vi: `Mẫu số: ${name}`, en: `Denominator: ${name}` };
    case "bands":
      if (name === rule.denominator) return { vi: `Mẫu số: ${name}`, en: `Denominator: ${name}` };
      if (name === rule.numerator) return { vi: `Tử số: ${name}`, en: `Numerator: ${name}` };
      return { vi: "Tỷ lệ hoặc giá trị", en: "Percentage or value" };
    case "surveyOptions":
      return { vi: `Số phiếu chọn ${name}`, en: `Answers ${answerEn(name, rule.options)}` };
    case "deadline":
      return { vi: "Ngày ban hành", en: "Day of issue" };
    case "countPenalty":
    case "countSteps":
      return name === "value" ? { vi: "Số lượng", en: "Count" } : { vi: `Số lượng: ${name}`, en: `Count: ${name}` };
    case "formula": {
      const variable = rule.variables.find((one) => typeof one !== "string" && one.name === name);
      if (typeof variable !== "object") return sameText(name);
      const { title = name, titleEn = title } = variable;
      return { vi: title, en: titleEn };
    }
    default:
      return name === "value" ? { vi: "Giá trị", en: "Value" } : optionTitle(name, rule);
  }
}
