import type { RawDecision } from "../inputs/decision.ts";
import type { RawInputs } from "../inputs/input-reader.ts";
import type { RawUnit } from "../inputs/unit-inputs.ts";
import { effectiveEntries } from "./effective-entry.ts";
import type { ScoreEntry } from "./entry.ts";
import { findReasonedEntry } from "./reasoned-entry.ts";
import type { ResultStage } from "./stage.ts";

/** The columns of one unit of a round, as they count at one instant. */
export interface UnitColumns {
  /** Names in faults and rankings. */
  readonly unit: { readonly nameVi: string; readonly blockCode: string };
  readonly entries: readonly CountedEntry[];
  /** Parts the owner left out for the unit, and why. */
  readonly exclusions: ReadonlyMap<string, string>;
  /** True from the opening of the round on: then bonus and penalty count only once somebody has decided on them. */
  readonly opened: boolean;
}

/** What counting needs of an entry. */
export type CountedEntry = Pick<
  ScoreEntry,
  "component" | "stage" | "seat" | "verdict" | "inputs" | "points" | "reason"
>;

/** The inputs, decided points and exclusions of a unit as they count at a result stage. */
export function rawUnitAt(
  { unit, entries, exclusions, opened }: UnitColumns,
  stage: ResultStage,
  effective: ReadonlyMap<string, CountedEntry> = effectiveEntries(entries, stage),
): RawUnit {
  const components = new Map<string, RawInputs>();
  const decisions = new Map<string, RawDecision>();
  const extra = effective.get("");
  for (const [component, entry] of effective) {
    if (component === "") continue;
    if (entry.points !== null) decisions.set(component, decisionOf(entries, entry, entry.points));
    if (Object.keys(entry.inputs).length > 0) components.set(component, rawInputs(entry.inputs));
  }
  const extras = extra !== undefined && (!opened || extra.verdict !== null) ? rawInputs(extra.inputs) : new Map();
  return {
    unit: unit.nameVi,
    block: unit.blockCode,
    submitted: entries.some((entry) => isSent(entry, opened)),
    components,
    ...pick(extras, "bonus"),
    ...pick(extras, "penalty"),
    ...(decisions.size > 0 && { decisions }),
    ...(exclusions.size > 0 && { exclusions }),
    ...(stage === "self" && { withoutSurvey: true }),
  };
}

/**
 * Points set directly are decided by the column that counts, as the bundle of a publication tells it, also where it
 * only accepts what another set; the reason stands where the points were last changed, unless the council kept them
 * with one of its own.
 */
function decisionOf(entries: readonly CountedEntry[], entry: CountedEntry, points: string): RawDecision {
  const ownWords = entry.stage === "council" && entry.reason !== null;
  const { stage: reasonAt, reason } = ownWords ? entry : findReasonedEntry(entries, entry);
  return { points, stage: entry.stage, reason, ...(reasonAt !== entry.stage && { reasonAt }) };
}

/**
 * A unit has submitted where its own column says anything: survey answers, and points that appraisers or the council
 * gave without a sheet, do not make one. A mere claim of a bonus is no sheet once the round is under way.
 */
function isSent({ stage, component, inputs, points }: CountedEntry, opened: boolean): boolean {
  if (stage !== "self" || (component === "" && opened)) return false;
  return points !== null || Object.keys(inputs).length > 0;
}

function rawInputs(inputs: ScoreEntry["inputs"]): RawInputs {
  return new Map(Object.entries(inputs).map(([name, text]) => [name, { text }]));
}

function pick(extras: RawInputs, name: "bonus" | "penalty") {
  const value = extras.get(name);
  return value === undefined ? {} : { [name]: value };
}
