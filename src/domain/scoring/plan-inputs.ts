import { nameKey } from "../text/name-key.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { Text } from "./finding.ts";
import type { InputFault } from "./inputs/input-fault.ts";
import { makeUnitMatcher, type NamedUnit } from "./match-unit.ts";
import { answerKind, notADay, readAnswer } from "./sheet/answer-text.ts";
import { findImplausible, type Seen } from "./sheet/implausible.ts";
import { nameFault } from "./sheet/name-fault.ts";
import { withOversized } from "./sheet/oversized.ts";
import { bindValues, type UnitValues } from "./unit-values.ts";
import type { InputEntry } from "./workbook/input-table.ts";
import type { Place, SheetFault } from "./workbook/sheet.ts";

/** What a table of inputs would do to one unit. */
export interface UnitInputPlan {
  readonly unitId: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Row of the first value in the table. */
  readonly row: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  /** Inputs whose value differs; null is "no value". */
  readonly changes: readonly { component: string; input: string; before: string | null; after: string | null }[];
  /** What of the new figures can hardly be; told in the preview, taken all the same. */
  readonly doubts: readonly Text[];
}

export interface InputPlan {
  readonly units: readonly UnitInputPlan[];
  readonly faults: readonly SheetFault[];
}

export interface PlanContext {
  readonly units: readonly NamedUnit[];
  readonly compiledOf: (blockCode: string) => CompiledSet;
  readonly storedOf: (unitId: string) => UnitValues;
  /** When the figures are looked at. */
  readonly seen: Seen;
  /** Why a component may not be entered by this table; undefined where it may. */
  readonly refuse?: (compiled: CompiledSet, component: string) => Text | undefined;
}

interface Named {
  readonly unit: NamedUnit;
  readonly entries: InputEntry[];
}

const extras = new Set(["bonus", "penalty"]);

/**
 * What a table of inputs means for a round: of every unit and component it names, the inputs become those of the table;
 * what it does not name stays. Every unknown unit, unknown or wrong input, and every double is a fault with its place.
 */
export function planInputs(entries: readonly InputEntry[], context: PlanContext): InputPlan {
  const faults: SheetFault[] = [];
  const match = remember(makeUnitMatcher(context.units));
  const named = new Map<string, Named>();
  const unmatched = new Set<string>();
  for (const entry of entries) {
    // In the long form as in the wide one a value left empty says nothing.
    if (entry.value === "") continue;
    const text = entry.unit === "" ? entry.unitName : entry.unit;
    const found = match(text, entry.block);
    if (!found.ok) {
      // One fault a unit is enough: a sheet has hundreds of values for it.
      const key = `${entry.place.sheet}\n${text}\n${entry.block}`;
      const column = entry.columns[found.at === "unit" && entry.unit === "" ? "unitName" : found.at];
      if (!unmatched.has(key)) faults.push({ ...entry.place, column, text: found.text });
      unmatched.add(key);
      continue;
    }
    const stranger = findStranger(entry, found.unit);
    if (stranger !== undefined) {
      const key = `${entry.place.sheet}\n${entry.place.row}`;
      if (!unmatched.has(key)) faults.push({ ...entry.place, column: entry.columns.unitName, text: stranger });
      unmatched.add(key);
      continue;
    }
    const known = named.get(found.unit.unitId);
    if (known === undefined) named.set(found.unit.unitId, { unit: found.unit, entries: [entry] });
    else known.entries.push(entry);
  }
  const units = [...named.values()].map((one) => planUnit(one, context, faults));
  return { units, faults };
}

function planUnit({ unit, entries }: Named, context: PlanContext, faults: SheetFault[]): UnitInputPlan {
  const before = faults.length;
  const places = new Map<string, Place & Pick<InputEntry, "columns">>();
  const next = new Map([...context.storedOf(unit.unitId)].map(([code, inputs]) => [code, new Map(inputs)]));
  const mentioned = new Map<string, Map<string, string>>();
  const compiled = context.compiledOf(unit.blockCode);
  const stored = context.storedOf(unit.unitId);
  for (const { component, input, value: written, place, columns } of entries) {
    const value = asStored(answerKind(compiled, component, input), written, stored.get(component)?.get(input));
    const key = `${component}\n${input}`;
    const fault = (text: Text, column = place.column) => faults.push({ ...place, column, text });
    if (places.has(key))
      fault({ vi: `“${component} ${input}” có hai lần`, en: `“${component} ${input}” stands twice` });
    if (component === "" && !extras.has(input))
      fault(
        { vi: `thiếu mã tiêu chí của số liệu “${input}”`, en: `the component of input “${input}” is missing` },
        columns.component,
      );
    places.set(key, { ...place, columns });
    if (!places.has(component)) places.set(component, { ...place, columns });
    const inputs = mentioned.get(component) ?? new Map<string, string>();
    mentioned.set(component, inputs.set(input, value));
  }
  for (const [component, inputs] of mentioned) {
    // Bonus and penalty are two things: naming one leaves the other.
    next.set(component, component === "" ? new Map([...(next.get("") ?? []), ...inputs]) : inputs);
  }
  const changes = differences(stored, next, mentioned);
  for (const { component, input } of changes) {
    const text = context.refuse?.(compiled, component);
    const place = places.get(`${component}\n${input}`) ?? places.get(component);
    if (text !== undefined && place !== undefined) faults.push({ ...at(place, place.columns.component), text });
  }
  const bound = bindValues(compiled, { name: unit.nameVi, block: unit.blockCode }, next);
  const given = new Map([...mentioned].map(([code, inputs]) => [code, Object.fromEntries(inputs)]));
  const errors = withOversized(bound.faults, given).filter(({ severity }) => severity === "error");
  for (const fault of errors.filter((one) => mentioned.has(one.component) && !isWrongName(one, errors))) {
    const place = places.get(`${fault.component}\n${fault.input ?? ""}`) ?? places.get(fault.component);
    if (place === undefined) continue;
    const where = fault.component === "" ? "" : `${fault.component}: `;
    const value = next.get(fault.component)?.get(fault.input ?? "") ?? "";
    const text = fault.code === "notADay" ? notADay(value) : nameFault(compiled, fault.component, fault.text);
    const named = faultColumn[fault.code];
    const column = named === undefined ? place.column : place.columns[named];
    faults.push({ ...at(place, column), text: { vi: `${where}${text.vi}`, en: `${where}${text.en}` } });
  }
  const outcome =
    faults.length > before ? "faulty" : changes.length === 0 ? "unchanged" : stored.size === 0 ? "new" : "changed";
  const doubts = [...new Set(changes.map((change) => change.component))].flatMap((code) =>
    findImplausible(compiled, code, Object.fromEntries(next.get(code) ?? []), context.seen).map((doubt) => ({
      vi: `${code}: ${doubt.vi}`,
      en: `${code}: ${doubt.en}`,
    })),
  );
  const row = entries[0]?.place.row ?? 1;
  return { unitId: unit.unitId, name: unit.nameVi, nameEn: unit.nameEn, row, outcome, changes, doubts };
}

/** Faults of what names the value, rather than of the value. */
const faultColumn: Readonly<Partial<Record<InputFault["code"], "component" | "input">>> = {
  unknownComponent: "component",
  unknownInput: "input",
};
const at = ({ sheet, row }: Place, column: string | null): Place => ({ sheet, row, column });

/** True where an input is missing only because it stands under a wrong name, of which there is a fault of its own. */
function isWrongName({ code, component }: InputFault, errors: readonly InputFault[]): boolean {
  const count = (sought: InputFault["code"]) =>
    errors.filter((one) => one.code === sought && one.component === component).length;
  return code === "missingInput" && count("missingInput") <= count("unknownInput");
}

/** What was written, as it is stored; what says the same as before is no change, however it is spelled. */
function asStored(kind: ReturnType<typeof answerKind>, written: string, before: string | undefined): string {
  const value = readAnswer(kind, written);
  return before !== undefined && readAnswer(kind, before) === value ? before : value;
}

function differences(stored: UnitValues, next: UnitValues, mentioned: UnitValues): UnitInputPlan["changes"] {
  const changes: UnitInputPlan["changes"][number][] = [];
  for (const component of mentioned.keys()) {
    const [old, now] = [stored.get(component), next.get(component)];
    for (const input of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const [before, after] = [old?.get(input) ?? null, now?.get(input) ?? null];
      if (before !== after) changes.push({ component, input, before, after });
    }
  }
  return changes;
}

/** A row whose code and name belong to different units must not reach either of them. */
function findStranger({ unit, unitName }: InputEntry, found: NamedUnit): Text | undefined {
  if (unit === "" || unitName === "") return undefined;
  const names = [found.nameVi, found.nameEn ?? found.nameVi, found.officialCode ?? found.nameVi].map(nameKey);
  if (names.includes(nameKey(unitName))) return undefined;
  return {
    vi: `mã “${unit}” là của “${found.nameVi}”, không phải “${unitName}”`,
    en: `the code “${unit}” is that of “${found.nameEn ?? found.nameVi}”, not of “${unitName}”`,
  };
}

/** A sheet names each unit hundreds of times; matching names is the dear part of reading it. */
function remember(match: ReturnType<typeof makeUnitMatcher>): ReturnType<typeof makeUnitMatcher> {
  const known = new Map<string, ReturnType<typeof match>>();
  return (text, block) => {
    const key = `${text}\n${block}`;
    const found = known.get(key) ?? match(text, block);
    known.set(key, found);
    return found;
  };
}
