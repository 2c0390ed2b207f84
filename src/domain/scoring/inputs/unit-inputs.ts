import type { Rational } from "../../rational.ts";
import type { InputFault } from "./input-fault.ts";
import type { RawInput, RawInputs } from "./input-reader.ts";
import type { Slots } from "./input-spec.ts";

/** The inputs of one unit as they stand in a table: component code, then input name. All texts in NFC. */
export type RawUnit = {
  readonly unit: string;
  readonly block: string;
  /** False when the unit never sent its sheet; true unless stated. */
  readonly submitted?: boolean;
  readonly components: ReadonlyMap<string, RawInputs>;
  readonly bonus?: RawInput;
  readonly penalty?: RawInput;
};

/** What became of one component of one unit. */
export type ComponentState =
  | "scored"
  | "knockedOut"
  | "fullMarks"
  | "excluded"
  | "scoredElsewhere"
  | "surveyNotHeld"
  | "missing";

/** Inputs that were read and checked: ready to be scored any number of times. */
export type BoundUnit = {
  readonly unit: string;
  readonly block: string;
  readonly submitted: boolean;
  /** By position of the component in the compiled set. */
  readonly states: readonly ComponentState[];
  readonly values: readonly Slots[];
  /** After the caps of the set. */
  readonly bonus: Rational;
  readonly penalty: Rational;
  /** Faults and warnings; a unit with errors has `missing` components and is not to be published. */
  readonly faults: readonly InputFault[];
};
