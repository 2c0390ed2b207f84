import type { Rational } from "../../rational.ts";
import type { Decision, RawDecision } from "./decision.ts";
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
  /** Points that count instead of the inputs, by component. */
  readonly decisions?: ReadonlyMap<string, RawDecision>;
  /** Parts that the owner of the round left out for this unit: code of a component, criterion or area, and why. */
  readonly exclusions?: ReadonlyMap<string, string>;
  /** True where only what the unit assesses itself counts: surveys stay out of points and denominator. */
  readonly withoutSurvey?: boolean;
};

/** What became of one component of one unit. */
export type ComponentState =
  | "scored"
  | "decided"
  | "knockedOut"
  | "fullMarks"
  | "excluded"
  | "scoredElsewhere"
  | "surveyNotHeld"
  | "surveyApart"
  | "missing";

/** Inputs that were read and checked: ready to be scored any number of times. */
export type BoundUnit = {
  readonly unit: string;
  readonly block: string;
  readonly submitted: boolean;
  /** By position of the component in the compiled set. */
  readonly states: readonly ComponentState[];
  readonly values: readonly Slots[];
  /** By position: points set directly, where the state is `decided`. */
  readonly decisions: ReadonlyMap<number, Decision>;
  /** By position: why the owner of the round left the component out. */
  readonly exclusions: ReadonlyMap<number, string>;
  /** After the caps of the set. */
  readonly bonus: Rational;
  readonly penalty: Rational;
  /** Faults and warnings; a unit with errors has `missing` components and is not to be published. */
  readonly faults: readonly InputFault[];
};
