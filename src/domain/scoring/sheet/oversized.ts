import type { Text } from "../finding.ts";
import type { InputFault } from "../inputs/input-fault.ts";

/** No figure of an office has more digits before its decimal sign: a thousand billion dong has twelve. */
const mostDigits = 12;

const text: Text = {
  vi: `số có hơn ${mostDigits} chữ số; ghi lại cho đúng`,
  en: `the number has more than ${mostDigits} digits; correct it`,
};

/**
 * Inputs with more digits before the decimal sign than a figure can have; they are refused, not merely remarked.
 * @example findOversized({ due: "9999999999999" }).length // 1
 */
export function findOversized(
  inputs: Readonly<Record<string, string>>,
): { readonly input: string; readonly text: Text }[] {
  return Object.entries(inputs).flatMap(([input, value]) => {
    const [, digits = ""] = /^[+-]?0*(\d+)(?:\.\d*)?$/.exec(value.trim()) ?? [];
    return digits.length > mostDigits ? [{ input, text }] : [];
  });
}

/**
 * Faults of a unit with those of its oversized inputs behind them: of an input that is wrong already, and of one of a
 * component that is not known, nothing more is said.
 */
export function withOversized(
  faults: readonly InputFault[],
  inputs: ReadonlyMap<string, Readonly<Record<string, string>>>,
): InputFault[] {
  const errors = faults.filter(({ severity }) => severity === "error");
  const isTold = (component: string, input: string) =>
    errors.some((one) => one.component === component && (one.input === input || one.code === "unknownComponent"));
  const oversized = [...inputs].flatMap(([component, given]) =>
    findOversized(given).flatMap(({ input, text: { vi, en } }): InputFault[] => {
      if (isTold(component, input)) return [];
      const named = { vi: `“${input}”: ${vi}`, en: `“${input}”: ${en}` };
      return [{ code: "tooLarge", severity: "error", unit: "", component, input, text: named }];
    }),
  );
  return [...faults, ...oversized];
}
