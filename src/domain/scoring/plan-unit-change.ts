import type { CompiledSet } from "./compiled-set.ts";
import type { Text } from "./finding.ts";
import type { InputFaultCode } from "./inputs/input-fault.ts";
import { withOversized } from "./sheet/oversized.ts";
import { plainAnswer } from "./sheet/plain-answers.ts";
import { bindValues, collectValues, type StoredValue } from "./unit-values.ts";

/** One changed input: what the person saw and what it becomes; null is "no value". */
export interface WantedChange {
  readonly component: string;
  readonly input: string;
  readonly before: string | null;
  readonly value: string | null;
}

export interface UnitChangePlan {
  /** Inputs that somebody else changed meanwhile, with what is stored now. */
  readonly conflicts: readonly { component: string; input: string; stored: string | null; sent: string | null }[];
  /** Wrong values; nothing may be written while there is one. What is merely missing is no fault of a change. */
  readonly faults: readonly { readonly path: string; readonly text: Text }[];
  /** Inputs whose value differs from the stored one. */
  readonly changes: readonly { component: string; input: string; before: string | null; after: string | null }[];
}

/** A sheet is filled bit by bit: these say that something is still to come, not that what was written is wrong. */
const unfinished: ReadonlySet<InputFaultCode> = new Set(["missingInput", "unpairedInput"]);

/**
 * What changes of one unit's inputs do. An input that another person changed meanwhile is a conflict unless both wrote
 * the same; the changed components are checked as they would be afterwards.
 */
export function planUnitChange(
  compiled: CompiledSet,
  unit: { readonly name: string; readonly block: string },
  stored: readonly StoredValue[],
  wanted: readonly WantedChange[],
): UnitChangePlan {
  const next = collectValues(stored);
  const conflicts: UnitChangePlan["conflicts"][number][] = [];
  const faults: UnitChangePlan["faults"][number][] = [];
  const changes: UnitChangePlan["changes"][number][] = [];
  const seen = new Set<string>();
  for (const { component, input, before: shown, value } of wanted) {
    const sent = tidy(value);
    const before = next.get(component)?.get(input) ?? null;
    const plain = (value: string) => plainAnswer(compiled, component, input, value);
    // What says the same as before is no change, however it is spelled.
    const isSame = sent !== null && before !== null && plain(sent) === plain(before);
    const after = isSame ? before : sent && plain(sent);
    const path = `${component} ${input}`.trim();
    if (seen.has(path)) faults.push({ path, text: { vi: "được nêu hai lần", en: "is named twice" } });
    seen.add(path);
    if (component === "" && input !== "bonus" && input !== "penalty")
      faults.push({ path, text: { vi: "thiếu mã tiêu chí thành phần", en: "the code of the component is missing" } });
    if (before === after) continue;
    if (before !== tidy(shown)) conflicts.push({ component, input, stored: before, sent: after });
    changes.push({ component, input, before, after });
    write(next, { component, input, value: after });
  }
  const touched = new Set(changes.map((change) => change.component));
  const given = new Map([...touched].map((code) => [code, Object.fromEntries(next.get(code) ?? [])]));
  for (const fault of withOversized(bindValues(compiled, unit, next).faults, given)) {
    if (fault.severity !== "error" || !touched.has(fault.component) || unfinished.has(fault.code)) continue;
    faults.push({ path: `${fault.component} ${fault.input ?? ""}`.trim(), text: fault.text });
  }
  return { conflicts, faults, changes };
}

function tidy(value: string | null): string | null {
  const text = value?.normalize("NFC").trim() ?? "";
  return text === "" ? null : text;
}

/** A component without any input left is one that nothing was said about. */
function write(values: Map<string, Map<string, string>>, change: Omit<WantedChange, "before">): void {
  const { component, input, value } = change;
  const inputs = values.get(component) ?? new Map<string, string>();
  if (value === null) inputs.delete(input);
  else inputs.set(input, value);
  if (inputs.size === 0) values.delete(component);
  else values.set(component, inputs);
}
