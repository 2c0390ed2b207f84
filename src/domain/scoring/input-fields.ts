import type { Text } from "./finding.ts";
import { inputTitle } from "./input-titles.ts";
import type { InputSpec } from "./inputs/input-spec.ts";
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

const both = (text: string): Text => ({ vi: text, en: text });

/** The inputs of a component, in the order a sheet asks for them; the knock-out question comes last. */
export function inputFields(
  rule: Rule | undefined,
  compiled: CompiledRule,
  knockOut: { readonly when: string; readonly text?: string | undefined } | undefined,
): InputFieldView[] {
  const fields = compiled.inputs.map((spec) => toField(spec, rule));
  if (knockOut === undefined) return fields;
  const title = inputTitle(rule, knockOut.when) ?? both(knockOut.text ?? knockOut.when);
  return [...fields, { name: knockOut.when, title, kind: "yesNo", options: [], required: false }];
}

function toField(spec: InputSpec, rule: Rule | undefined): InputFieldView {
  return {
    name: spec.name,
    title: titleOf(spec.name, rule),
    kind: kindOf(spec),
    options: (spec.options ?? []).map((value) => ({ value, title: both(labelOf(value, rule)) })),
    required: spec.absent === undefined,
  };
}

function kindOf(spec: InputSpec): InputFieldView["kind"] {
  if (spec.type === "option") return "choice";
  if (spec.type === "amount") return spec.name === "points" ? "points" : "number";
  return spec.type;
}

function labelOf(id: string, rule: Rule | undefined): string {
  if (rule?.kind === "choice") return rule.options.find((option) => option.id === id)?.label ?? id;
  if (rule?.kind === "checklist") return rule.items.find((item) => item.id === id)?.label ?? id;
  return id;
}

function titleOf(name: string, rule: Rule | undefined): Text {
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
      return { vi: `Số phiếu chọn ${name}`, en: `Answers ${name}` };
    case "deadline":
      return { vi: "Ngày ban hành", en: "Day of issue" };
    case "countPenalty":
    case "countSteps":
      return name === "value" ? { vi: "Số lượng", en: "Count" } : { vi: `Số lượng: ${name}`, en: `Count: ${name}` };
    case "formula": {
      const variable = rule.variables.find((one) => typeof one !== "string" && one.name === name);
      return both(typeof variable === "object" ? (variable.title ?? name) : name);
    }
    default:
      return name === "value" ? { vi: "Giá trị", en: "Value" } : both(labelOf(name, rule));
  }
}
