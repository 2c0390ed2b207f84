import type { Rational } from "../../rational.ts";
import { type CutSet, cutSet } from "../columns/cut-set.ts";
import type { EntryContent } from "../columns/entry.ts";
import type { Stage } from "../columns/stage.ts";
import type { CompiledSet } from "../compiled-set.ts";
import type { Text } from "../finding.ts";
import { bindUnit } from "../inputs/bind-unit.ts";
import { scoreUnit } from "../score-unit.ts";
import { withOversized } from "../sheet/oversized.ts";
import { toRawUnit } from "../unit-values.ts";

/** What one column by itself gives for one component. */
export interface ColumnScore {
  /** Undefined where it gives none: inputs are missing or wrong. */
  readonly points: Rational | undefined;
  /** How the points came about, or what is missing. */
  readonly how: Text;
  /** Wrong or missing inputs, each in words. */
  readonly faults: readonly Text[];
}

/** Cut sets by set and place: thousands of lines are scored of the same few components. */
const cuts = new WeakMap<CompiledSet, Map<number, CutSet>>();

function cutAt(compiled: CompiledSet, at: number): CutSet {
  const ofSet = cuts.get(compiled) ?? new Map<number, CutSet>();
  cuts.set(compiled, ofSet);
  const cut = ofSet.get(at) ?? cutSet(compiled, compiled.leaves[at]?.code ?? "");
  if (cut === undefined) throw new RangeError(`the set has no component at ${at}`);
  ofSet.set(at, cut);
  return cut;
}

/**
 * The points one column would give a component if it alone counted: from its inputs, or the points set directly.
 * @example scoreColumn(compiled, 3, { stage: "self", inputs: { xong: "18", giao: "20" }, points: null, reason: null })
 */
export function scoreColumn(
  compiled: CompiledSet,
  at: number,
  column: Pick<EntryContent, "inputs" | "points" | "reason"> & { readonly stage: Stage },
): ColumnScore {
  const cut = cutAt(compiled, at);
  const code = cut.leaf.code;
  const { points, stage, reason } = column;
  const values = new Map([[code, new Map(Object.entries(column.inputs))]]);
  const raw = toRawUnit({ name: "", block: "" }, values);
  const decisions = points === null ? {} : { decisions: new Map([[code, { points, stage, reason }]]) };
  const bound = bindUnit(cut.compiled, { ...raw, ...decisions });
  const scored = scoreUnit(cut.compiled, bound).components[cut.at];
  const wrong = bound.faults.filter((fault) => fault.component === code && fault.severity === "error");
  const faults = withOversized(wrong, new Map([[code, column.inputs]])).map(({ text }) => text);
  const how = { vi: scored?.explain("vi") ?? "", en: scored?.explain("en") ?? "" };
  return { points: scored?.state === "missing" ? undefined : scored?.points, how, faults };
}
