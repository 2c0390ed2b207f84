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

/** The same as faults of a component, each naming its input. */
export function oversizedFaults(component: string, inputs: Readonly<Record<string, string>>): InputFault[] {
  return findOversized(inputs).map(({ input, text: what }) => {
    const named = { vi: `“${input}”: ${what.vi}`, en: `“${input}”: ${what.en}` };
    return { code: "tooLarge", severity: "error", unit: "", component, input, text: named };
  });
}
