import type { Guidance } from "../../../../../contract/scoring/guidance.ts";
import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { describeRule } from "../../../../../domain/scoring/describe-rule.ts";
import { partAt } from "../../../../../domain/scoring/describe-set.ts";
import { inputFields } from "../../../../../domain/scoring/input-fields.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import { leftOut, type OpenSheet } from "./open-sheet.ts";

/** What a component asks, apart from what anybody answered. */
type Asked = Pick<
  SheetComponent,
  | "code"
  | "nameVi"
  | "nameEn"
  | "areaCode"
  | "criterionCode"
  | "criterionVi"
  | "criterionEn"
  | "max"
  | "source"
  | "asked"
  | "ruleKind"
  | "rule"
  | "ruleTextVi"
  | "ruleTextEn"
  | "guidance"
  | "inputs"
  | "notApplicable"
  | "evidence"
  | "leadAgency"
  | "excluded"
>;

/** Every component of the unit's set in its order, with the guidance on it and on the parts above. */
export function describeAsked(open: OpenSheet, guidance: readonly Guidance[]): Asked[] {
  const { set, leaves, groups } = open.compiled;
  const excluded = leftOut(open);
  return leaves.map((leaf, at) => {
    const part = partAt(set, leaf.path);
    const above = groups.filter((group) => group.from <= at && at < group.to);
    const area = above.find((group) => group.level === "area");
    const criterion = above.find((group) => group.level === "criterion" && group.code !== leaf.code);
    return {
      code: leaf.code,
      nameVi: leaf.name,
      nameEn: leaf.nameEn ?? null,
      areaCode: area?.code ?? leaf.code,
      criterionCode: criterion?.code ?? null,
      criterionVi: criterion === undefined ? null : `${criterion.code}. ${criterion.name}`,
      criterionEn: criterion === undefined ? null : `${criterion.code}. ${criterion.nameEn ?? criterion.name}`,
      max: printPoints(leaf.max),
      source: leaf.source,
      asked: isSelfAssessed(leaf),
      ruleKind: part?.rule?.kind ?? null,
      rule: describeRule(part?.rule, part?.max ?? null),
      ruleTextVi: part?.ruleText ?? null,
      ruleTextEn: part?.ruleTextEn ?? null,
      guidance: guidance
        .filter((one) => [leaf.code, criterion?.code, area?.code].includes(one.part))
        .map(({ part: of, textVi, textEn, files }) => ({ part: of, textVi, textEn, files })),
      inputs: inputFields(part?.rule, leaf.rule, leaf.knockOut),
      notApplicable: {
        allowed: leaf.notApplicable?.allowed === true,
        text: leaf.notApplicable?.text ?? null,
      },
      evidence: part?.evidence ?? [],
      leadAgency: part?.leadAgency ?? null,
      excluded: excluded.get(leaf.code) ?? null,
    };
  });
}
