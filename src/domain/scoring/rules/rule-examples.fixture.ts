import { describe, expect, it } from "vitest";
import { compileSet } from "../compile-set.ts";
import { bindUnit } from "../inputs/bind-unit.ts";
import type { InputFaultCode } from "../inputs/input-fault.ts";
import { readCriteriaSet } from "../read-set.ts";
import { scoreUnit } from "../score-unit.ts";

/** A component as a criteria set writes it: `max`, `rule`, and what else the example is about. */
export type ExampleComponent = { readonly max: string; readonly rule: object } & Readonly<Record<string, unknown>>;

/** Inputs by name, and what comes of them: exact points with their reason, or the fault that is found. */
export type RuleExample = {
  readonly of: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly points?: string;
  readonly vi?: string;
  readonly en?: string;
  readonly fault?: InputFaultCode;
  readonly warning?: InputFaultCode;
};

/** A set of one component, whose maximum is the scale. */
export function setOf(component: ExampleComponent, more: object = {}): object {
  const part = { code: "1.1.1", name: "Thành phần", ...component };
  return {
    id: "example",
    title: "Ví dụ",
    scale: component.max,
    areas: [
      {
        code: "1",
        name: "Lĩnh vực",
        max: component.max,
        criteria: [{ code: "1.1", name: "Tiêu chí", max: component.max, components: [part] }],
      },
    ],
    ...more,
  };
}

/** Scores one unit by the one component of a set. */
export function scoreExample(component: ExampleComponent, inputs: Readonly<Record<string, string>>, more: object = {}) {
  const read = readCriteriaSet(setOf(component, more));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const result = compileSet(read.set);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const raw = new Map(Object.entries(inputs).map(([name, text]) => [name, { text }]));
  const components = new Map(raw.size === 0 ? [] : [["1.1.1", raw] as const]);
  return scoreUnit(result.compiled, bindUnit(result.compiled, { unit: "Sở A", block: "Sở", components }));
}

/** One test for each example of a rule. `source` is the row of the catalogue and where that row comes from. */
export function testRule(
  title: string,
  source: string,
  component: ExampleComponent,
  examples: readonly RuleExample[],
): void {
  describe(`${title} [${source}]`, () => {
    it.each(examples)("$of: $inputs", ({ inputs, points, vi, en, fault, warning }) => {
      const score = scoreExample(component, inputs);
      const [one] = score.components;
      const codes = (severity: string) =>
        score.faults.filter((one) => one.severity === severity).map(({ code }) => code);
      expect(codes("error")).toEqual(fault === undefined ? [] : [fault]);
      expect(codes("warning")).toEqual(warning === undefined ? [] : [warning]);
      expect(one?.state === "missing").toBe(fault !== undefined && points === undefined);
      if (points !== undefined) expect(one?.points.toFraction()).toBe(points);
      if (vi !== undefined) expect(one?.explain("vi")).toBe(vi);
      if (en !== undefined) expect(one?.explain("en")).toBe(en);
      for (const { text } of score.faults) {
        expect(text.vi.trim()).not.toBe("");
        expect(text.en.trim()).not.toBe("");
      }
    });
  });
}
