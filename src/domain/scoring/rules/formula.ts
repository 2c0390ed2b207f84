import { Rational } from "../../rational.ts";
import { type Amount, amount } from "../amount.ts";
import type { InputReader } from "../inputs/input-reader.ts";
import type { InputSpec, Slots } from "../inputs/input-spec.ts";
import type { FormulaRule } from "../rule-model.ts";
import { duplicates } from "./duplicates.ts";
import { num } from "./explain-words.ts";
import { compileExpression, type Expression } from "./expression.ts";
import { constant, exact, larger, type RuleFinding, type RuleOperations, smaller } from "./rule-kind.ts";

type Alternative = { readonly id: string; readonly shown: string; readonly text: string; readonly path: string };
type NamedVariable = { name: string; title?: string | undefined; min?: Amount | undefined; max?: Amount | undefined };

function alternativesOf(rule: FormulaRule): Alternative[] {
  const single = rule.expression;
  if (single !== undefined) return [{ id: "", shown: single, text: single, path: "expression" }];
  return (rule.alternatives ?? []).map((one, at) => ({
    id: one.id,
    shown: one.shown ?? one.expression,
    text: one.expression,
    path: `alternatives[${at}].expression`,
  }));
}

const variablesOf = (rule: FormulaRule): NamedVariable[] =>
  rule.variables.map((variable) => (typeof variable === "string" ? { name: variable } : variable));

/** Reports variables outside the range that the rule states for them. */
function withinRange(reader: InputReader, variables: readonly NamedVariable[], values: Slots): boolean {
  return variables.every((variable, at) => {
    const value = exact(values[at]);
    const tooLow = variable.min !== undefined && value.compare(amount(variable.min)) < 0;
    const tooHigh = variable.max !== undefined && value.compare(amount(variable.max)) > 0;
    if (tooLow || tooHigh)
      reader.fault(tooLow ? "belowMinimum" : "aboveMaximum", variable.name, {
        vi: `“${variable.name}” = ${reader.text(variable.name)} nằm ngoài giới hạn ${variable.min ?? "…"} – ${variable.max ?? "…"}`,
        en: `“${variable.name}” = ${reader.text(variable.name)} is outside ${variable.min ?? "…"} – ${variable.max ?? "…"}`,
      });
    return !tooLow && !tooHigh;
  });
}

/**
 * Row 4: named variables and one of several formulas. The result is cut to 0 and the maximum, so that no formula gives
 * more than a component holds. `max` is always known as a variable.
 */
export const formula: RuleOperations<FormulaRule> = {
  compile(rule, context) {
    const variables = variablesOf(rule);
    const names = [...variables.map((variable) => variable.name), "max"];
    const alternatives = alternativesOf(rule);
    const expressions = alternatives.map((one): Expression => {
      const parsed = compileExpression(one.text, names);
      return parsed.ok ? parsed.expression : () => Rational.ZERO;
    });
    const fixed = alternatives.length === 1 ? 0 : alternatives.findIndex((one) => one.id === rule.chosen);
    const last = variables.length;
    const inputs: readonly InputSpec[] = [
      ...variables.map((variable): InputSpec => ({ name: variable.name, type: "amount" })),
      {
        name: "alternative",
        type: "option",
        options: alternatives.map((one) => one.id),
        ...(fixed >= 0 ? { absent: fixed } : {}),
      },
    ];
    const max = constant(context.max, context);
    const raw = (values: Slots): Rational => {
      const known = variables.map((_, at) => exact(values[at]));
      return expressions[values[last] as number]?.([...known, context.max]) ?? Rational.ZERO;
    };
    const evaluate = (values: Slots): Rational => smaller(larger(raw(values), Rational.ZERO), max);

    return {
      inputs: fixed >= 0 ? inputs.slice(0, last) : inputs,
      bind: (reader) => {
        const values = reader.readAll(fixed >= 0 ? inputs.slice(0, last) : inputs);
        if (values === undefined || !withinRange(reader, variables, values)) return undefined;
        const bound = fixed >= 0 ? [...values, fixed] : values;
        try {
          if (!raw(bound).equals(evaluate(bound)))
            reader.fault(
              "cutToMaximum",
              reader.names()[0],
              {
                vi: `công thức cho ${num(raw(bound), "vi")}, được đưa về khoảng 0 – ${num(max, "vi")}`,
                en: `the formula gives ${num(raw(bound), "en")}, cut to 0 – ${num(max, "en")}`,
              },
              "warning",
            );
          return bound;
        } catch {
          reader.fault("formulaFailed", reader.names()[0], {
            vi: "công thức chia cho 0 với số liệu này",
            en: "the formula divides by zero for these inputs",
          });
          return undefined;
        }
      },
      evaluate,
      explain: (values, language) => {
        const list = variables.map((variable, at) => `${variable.name} = ${num(values[at], language)}`).join(", ");
        const shown = alternatives[values[last] as number]?.shown ?? "";
        return list === "" ? shown : `${shown}, ${list}`;
      },
      least: undefined,
      most: undefined,
    };
  },
  check(rule) {
    const names = variablesOf(rule).map((variable) => variable.name);
    const alternatives = alternativesOf(rule);
    const findings: RuleFinding[] = duplicates([
      ...names.map((name, at) => ({ name, path: `variables[${at}]` })),
      ...(names.length > 0 ? [{ name: "alternative", path: "variables" }] : []),
    ]);
    const add = (code: string, path: string, vi: string, en: string) => {
      findings.push({ code, severity: "error", path, blocking: true, text: { vi, en } });
    };
    if (alternatives.length === 0) add("formula.absent", "expression", "chưa có công thức", "there is no formula");
    if (rule.chosen !== undefined && !alternatives.some((one) => one.id === rule.chosen))
      add(
        "formula.chosenUnknown",
        "chosen",
        `không có công thức “${rule.chosen}”`,
        `there is no formula “${rule.chosen}”`,
      );
    const used = new Set<string>();
    for (const alternative of alternatives) {
      const parsed = compileExpression(alternative.text, [...names, "max"]);
      if (parsed.ok) for (const name of parsed.used) used.add(name);
      else {
        const { code, text } = parsed;
        findings.push({ code, severity: "error", path: alternative.path, blocking: true, text });
      }
    }
    names.forEach((name, at) => {
      if (used.has(name)) return;
      findings.push({
        code: "formula.unusedVariable",
        severity: "warning",
        path: `variables[${at}]`,
        text: { vi: `biến “${name}” không được dùng`, en: `variable “${name}” is not used` },
      });
    });
    return findings;
  },
};
