import { compileSet } from "../../../../../domain/scoring/compile-set.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import type { SetPartNode } from "../../../../../domain/scoring/edit/part-path.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { type InputFieldView, inputFields } from "../../../../../domain/scoring/input-fields.ts";
import { readCriteriaSet } from "../../../../../domain/scoring/read-set.ts";
import type { Rule } from "../../../../../domain/scoring/rule-model.ts";
import { scoreUnit } from "../../../../../domain/scoring/score-unit.ts";
import type { ComponentScore } from "../../../../../domain/scoring/unit-score.ts";
import { bindValues } from "../../../../../domain/scoring/unit-values.ts";

/** A part made ready to be tried out, apart from the rest of its set. */
export interface TriedPart {
  readonly compiled: CompiledSet;
  readonly fields: readonly InputFieldView[];
  readonly rule: Rule;
}

const code = "1";

/** Undefined while the rule or the maximum cannot be used. */
export function compilePart(part: SetPartNode, year: number | undefined): TriedPart | undefined {
  const { max, source, rule = { kind: "manual" as const }, notApplicable } = part;
  const area = { code, name: part.name, max, source, rule, notApplicable, criteria: [] };
  const read = readCriteriaSet({ id: "try-out", year, areas: [area] });
  const result = read.ok ? compileSet(read.set) : undefined;
  const leaf = result?.ok ? result.compiled.leaves[0] : undefined;
  if (!result?.ok || leaf === undefined) return undefined;
  const read0 = result.compiled.set.areas[0]?.rule ?? rule;
  return { compiled: result.compiled, fields: inputFields(read0, leaf.rule, leaf.knockOut), rule: read0 };
}

/** Points of what was typed, by the program that scores rounds; and what is wrong with it. */
export function tryPart(
  { compiled }: TriedPart,
  values: Readonly<Record<string, string>>,
): { readonly score: ComponentScore | undefined; readonly faults: readonly Text[] } {
  const bound = bindValues(compiled, { name: "", block: "" }, new Map([[code, new Map(Object.entries(values))]]));
  const faults = bound.faults.filter((fault) => fault.component === code).map((fault) => fault.text);
  return { score: scoreUnit(compiled, bound).components[0], faults };
}
