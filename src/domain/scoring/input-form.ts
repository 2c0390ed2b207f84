import type { CompiledSet, Group, Leaf } from "./compiled-set.ts";
import { describeRule } from "./describe-rule.ts";
import { partAt, ruleAt } from "./describe-set.ts";
import { exactSum } from "./exact-sum.ts";
import { sameText, type Text } from "./finding.ts";
import { type InputFieldView, inputFields } from "./input-fields.ts";
import { inputTitle } from "./input-titles.ts";
import type { InputFault } from "./inputs/input-fault.ts";
import { printPoints } from "./print-points.ts";
import type { RuleKind } from "./rule-model.ts";
import type { UnitValues } from "./unit-values.ts";

/** One part of a sheet: what is asked, what is stored, what is missing or wrong. */
export interface FormPart {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly areaCode: string;
  readonly areaNameVi: string;
  readonly areaNameEn: string | null;
  readonly max: string;
  readonly ruleKind: RuleKind | null;
  readonly rule: Text;
  readonly inputs: (InputFieldView & { readonly value: string | null })[];
  readonly notApplicable: { readonly allowed: boolean; readonly value: boolean };
  readonly faults: Text[];
}

const groupRule: Text = {
  vi: "Đánh dấu không đánh giá cho toàn bộ mục này.",
  en: "Mark the whole part as not applicable.",
};
const saysYes = new Set(["true", "1", "yes", "có"]);

/**
 * The sheet of one unit in the order of its set. An area or criterion that may be "not applicable" as a whole stands
 * before its components, with that one question.
 */
export function buildInputForm(compiled: CompiledSet, values: UnitValues, faults: readonly InputFault[]): FormPart[] {
  const parts: FormPart[] = [];
  const areas = compiled.groups.filter((group) => group.level === "area");
  const asked = compiled.groups.filter((group) => group.notApplicable?.allowed === true && group.to > group.from);
  const common = (part: Leaf | Group, at: number) => {
    const area = areas.find((one) => one.from <= at && at < one.to) ?? part;
    const stored = values.get(part.code)?.get("na");
    return {
      code: part.code,
      nameVi: part.name,
      nameEn: part.nameEn ?? null,
      areaCode: area.code,
      areaNameVi: area.name,
      areaNameEn: area.nameEn ?? null,
      notApplicable: {
        allowed: part.notApplicable?.allowed === true,
        value: stored !== undefined && saysYes.has(stored.toLowerCase()),
      },
      faults: faults.flatMap((fault) =>
        fault.severity === "error" && fault.component === part.code ? [fault.text] : [],
      ),
    };
  };
  compiled.leaves.forEach((leaf, at) => {
    for (const group of asked) {
      if (group.from !== at || compiled.leafByCode.has(group.code)) continue;
      const max = exactSum(
        compiled.leaves.map((one) => one.max),
        group.from,
        group.to,
        compiled.denominator,
      );
      const empty = { max: printPoints(max), ruleKind: null, rule: groupRule, inputs: [] };
      parts.push({ ...common(group, at), ...empty });
    }
    const rule = ruleAt(compiled.set, leaf.path);
    parts.push({
      ...common(leaf, at),
      max: printPoints(leaf.max),
      ruleKind: rule?.kind ?? null,
      rule: describeRule(rule, partAt(compiled.set, leaf.path)?.max ?? null),
      inputs: leafFields(compiled, leaf, values).map((field) => ({
        ...field,
        value: values.get(leaf.code)?.get(field.name) ?? null,
      })),
    });
  });
  return parts;
}

/** The fields a component asks for, and after them stored ones of further pairs, such as `actual#2`. */
export function leafFields(compiled: CompiledSet, leaf: Leaf, values: UnitValues): InputFieldView[] {
  const rule = ruleAt(compiled.set, leaf.path);
  const fields = inputFields(rule, leaf.rule, leaf.knockOut);
  const known = new Set([...fields.map((field) => field.name), "na"]);
  const further = [...(values.get(leaf.code)?.keys() ?? [])].filter((name) => !known.has(name));
  return [
    ...fields,
    ...further.map((name): InputFieldView => {
      const title = inputTitle(rule, name) ?? sameText(name);
      return { name, title, kind: "number", options: [], required: false };
    }),
  ];
}
