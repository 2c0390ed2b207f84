import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import type { InputField } from "../../../../../contract/scoring/texts.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import { noDecision, type TypedDecision } from "../parts/types.ts";

/** A unit of the round that was chosen. */
export interface ChosenUnit {
  readonly unitId: string;
  readonly blockCode: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
}

export type Inputs = Readonly<Record<string, string>>;

/** One place that is to be corrected, as it stands in the list. */
export interface ListedChange {
  readonly unit: ChosenUnit;
  /** Empty: bonus and penalty. */
  readonly component: string;
  /** Null where the points are set directly. */
  readonly inputs: Inputs | null;
  readonly points: string | null;
  readonly reason: string;
  /** How its inputs are asked, to tell them in words. */
  readonly fields: readonly Pick<InputField, "name" | "title" | "options">[];
}

/** The place that is being typed. */
export interface TypedChange {
  readonly unit: ChosenUnit | null;
  readonly component: string | null;
  readonly kind: "inputs" | "points";
  /** Null: as they count now. */
  readonly inputs: Inputs | null;
  readonly points: string | null;
  readonly reason: string;
}

/** Everything typed for an amendment and not yet published. */
export interface AmendDraft {
  readonly list: readonly ListedChange[];
  readonly typed: TypedChange;
  readonly decision: TypedDecision;
  readonly reason: string;
}

export const noChange: TypedChange = {
  unit: null,
  component: null,
  kind: "inputs",
  inputs: null,
  points: null,
  reason: "",
};

export const noAmendment: AmendDraft = { list: [], typed: noChange, decision: noDecision, reason: "" };

/** One component of one unit is corrected once. */
export function keyOfChange({ unit, component }: Pick<ListedChange, "unit" | "component">): string {
  return `${unit.unitId} ${component}`;
}

/** The list with a change; one on the same component of the same unit is replaced in its place. */
export function putChange(list: readonly ListedChange[], change: ListedChange): ListedChange[] {
  const key = keyOfChange(change);
  return list.some((one) => keyOfChange(one) === key)
    ? list.map((one) => (keyOfChange(one) === key ? change : one))
    : [...list, change];
}

/** A place is being typed that the list does not have, or has otherwise: what is made of the list would lack it. */
export function isOpenChange(typed: TypedChange, list: readonly ListedChange[]): boolean {
  const { unit, component, kind } = typed;
  if (unit === null || component === null) return false;
  const listed = list.find((one) => keyOfChange(one) === keyOfChange({ unit, component }));
  if (listed === undefined || typed.reason.trim() !== listed.reason.trim()) return true;
  return kind === "points" ? typed.points !== listed.points : !areSameInputs(typed.inputs, listed.inputs);
}

/** What is typed would be lost if another place were taken up. */
export function holdsTyped(typed: TypedChange, list: readonly ListedChange[]): boolean {
  const isBare = typed.inputs === null && typed.points === null && typed.reason.trim() === "";
  return !isBare && isOpenChange(typed, list);
}

function areSameInputs(one: Inputs | null, other: Inputs | null): boolean {
  if (one === null || other === null) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? "") === (other[name] ?? ""));
}

/** The changes as they are sent. */
export function changesSent(list: readonly ListedChange[]) {
  return list.map(({ unit, component, inputs, points, reason }) => ({
    ...{ unitId: unit.unitId, component, inputs: inputs && { ...inputs }, points },
    reason: reason.trim(),
  }));
}

/** The amendment as its papers are drafted of it; a reason that is too short to be one is still to be worded. */
export function draftSent({ list, reason }: Pick<AmendDraft, "list" | "reason">) {
  const worded = reason.trim();
  return { changes: changesSent(list), reason: worded.length < 3 ? null : worded };
}

/** The column that gives the points now; undefined: nothing counts. */
export function countedColumn(columns: readonly ColumnView[]): ColumnView | undefined {
  return findEffectiveEntry(
    columns.map((column) => ({ ...column, component: "" })),
    "final",
  );
}

/** Inputs with one of them changed; null takes it away. */
export function withInput(inputs: Inputs, name: string, value: string | null): Inputs {
  const { [name]: _, ...rest } = inputs;
  return value === null ? rest : { ...rest, [name]: value };
}
