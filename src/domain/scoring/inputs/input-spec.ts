import type { Rational } from "../../rational.ts";

/** One input value, exact: a plain number is always a safe integer. Ticks are 1 or 0, options their position. */
export type Slot = number | Rational;
export type Slots = readonly Slot[];

/** An input a rule takes: for reading tables, and for forms that ask for it. */
export type InputSpec = {
  readonly name: string;
  readonly type: "amount" | "count" | "yesNo" | "option" | "day";
  /** The value of an input left out; without it the input is required. */
  readonly absent?: Slot;
  /** A second name under which a table may bring the input: `value` for a count that the rule names. */
  readonly alias?: string;
  readonly options?: readonly string[];
};
