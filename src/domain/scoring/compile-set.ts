import { Rational } from "../rational.ts";
import { decimalsNeeded } from "../rational-format.ts";
import { type Amount, amount } from "./amount.ts";
import type { ClassLimit, CompiledSet, Group, Leaf, Level } from "./compiled-set.ts";
import type { Finding } from "./finding.ts";
import { findIndexFormula } from "./index-formula.ts";
import { knockOutTitle } from "./input-titles.ts";
import type { Area, Component, CriteriaSet, Criterion, ResultClass } from "./model.ts";
import { handedOver } from "./rules/handed-over.ts";
import { compileRule } from "./rules/operations.ts";
import { constant, larger, type RuleContext, smaller } from "./rules/rule-kind.ts";
import { withinMaximum } from "./rules/within-maximum.ts";
import { validateSet } from "./validate/validate-set.ts";

export type CompileResult =
  | { readonly ok: true; readonly compiled: CompiledSet; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export type CompileOptions = {
  /** Classes of the round; they replace those of the set (limits may move each year). */
  readonly classes?: readonly ResultClass[];
  /** Year of "MM-DD" days; replaces the year of the set. */
  readonly year?: number;
};

/**
 * Makes a set ready for scoring, once. Sets with faults that leave the points undefined (a missing maximum, an unknown
 * variable, a doubled code) are refused with all findings; other findings come along with the result.
 *
 * @example const result = compileSet(set); if (result.ok) scoreUnit(result.compiled, inputs);
 */
export function compileSet(set: CriteriaSet, options: CompileOptions = {}): CompileResult {
  const effective: CriteriaSet = options.classes === undefined ? set : { ...set, classes: [...options.classes] };
  const findings = validateSet(effective);
  if (findings.some((finding) => finding.blocking === true)) return { ok: false, findings };

  const denominator = commonDenominator(effective);
  const formula = findIndexFormula(effective.index.formula) ?? "percentOfApplicable";
  const leaves: Leaf[] = [];
  const groups: Group[] = [];
  const addLeaf = (node: Component | Criterion | Area, level: Level, path: string) => {
    const max = constant(node.max ?? "0", { max: Rational.ZERO, year: undefined, denominator });
    const context: RuleContext = { max, year: options.year ?? effective.year, denominator };
    const rule = node.rule ?? { kind: "manual" };
    const compiled = withinMaximum(compileRule(rule, context), max);
    const source = node.source ?? "appraisal";
    const { knockOut } = rule;
    leaves.push({
      code: node.code,
      name: node.name,
      nameEn: node.nameEn,
      path,
      level,
      source,
      max,
      maxUnits: max.d === denominator && typeof max.n === "number" ? max.n : undefined,
      rule: source === "elsewhere" ? handedOver(compiled, compileRule({ kind: "manual" }, context)) : compiled,
      knockOut:
        knockOut === undefined
          ? undefined
          : {
              when: knockOut.when,
              points: constant(cutTo(amount(knockOut.points), max), context),
              title: knockOutTitle(rule),
            },
      notApplicable: node.notApplicable,
      left: formula === "appraisedConverted" && source === "survey",
    });
  };
  const addGroup = (node: Criterion | Area, level: "area" | "criterion", path: string, from: number) => {
    const { code, name, nameEn, notApplicable } = node;
    groups.push({ code, name, nameEn, level, path, from, to: leaves.length, notApplicable });
  };

  effective.areas.forEach((area, a) => {
    const areaFrom = leaves.length;
    const areaPath = `areas[${a}]`;
    if (area.criteria.length === 0) addLeaf(area, "area", areaPath);
    area.criteria.forEach((criterion, c) => {
      const criterionFrom = leaves.length;
      const criterionPath = `${areaPath}.criteria[${c}]`;
      if (criterion.components.length === 0) addLeaf(criterion, "criterion", criterionPath);
      criterion.components.forEach((component, k) => {
        addLeaf(component, "component", `${criterionPath}.components[${k}]`);
      });
      addGroup(criterion, "criterion", criterionPath, criterionFrom);
    });
    addGroup(area, "area", areaPath, areaFrom);
  });

  const compiled: CompiledSet = {
    set: effective,
    formula,
    scale: amount(effective.scale),
    denominator,
    leaves,
    leafByCode: new Map(leaves.map((leaf, at) => [leaf.code, at])),
    groups,
    classes: compileClasses(effective.classes),
    bonusMax: amount(effective.bonus.max),
    penaltyMax: amount(effective.penalty.max),
  };
  return { ok: true, compiled, findings };
}

const cutTo = (points: Rational, max: Rational): Rational => smaller(larger(points, Rational.ZERO), max);

/** Classes from the highest limit down; at one number "above 80" stands over "80 and more". */
export function compileClasses(classes: readonly ResultClass[]): ClassLimit[] {
  return classes
    .map((one) => ({
      name: one.name,
      nameEn: one.nameEn,
      limit: amount(one.min ?? one.minExclusive ?? "0"),
      closed: one.minExclusive === undefined,
    }))
    .sort((a, b) => b.limit.compare(a.limit) || Number(a.closed) - Number(b.closed));
}

/** A power of ten over which the decimal constants of a set are whole numbers; at most a million. */
function commonDenominator(set: CriteriaSet): number {
  let decimals = 0;
  const visit = (value: unknown): void => {
    if (typeof value === "string" && /^-?\d+\.\d{1,6}$/.test(value))
      decimals = Math.max(decimals, decimalsNeeded(amount(value as Amount)) ?? 0);
    else if (typeof value === "number" && !Number.isInteger(value)) visit(String(value));
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(set.areas);
  return 10 ** decimals;
}
