import type { Text } from "../finding.ts";

/** Stable codes of everything that can be wrong with the inputs of a unit. */
export type InputFaultCode =
  | "unknownComponent"
  | "unknownInput"
  | "missingInput"
  | "notANumber"
  | "notACount"
  | "tooLarge"
  | "notYesNo"
  | "notADay"
  | "unknownOption"
  | "negative"
  | "aboveMaximum"
  | "belowMinimum"
  | "wrongStep"
  | "decisionOutOfRange"
  | "zeroDenominator"
  | "notApplicableNotAllowed"
  | "notApplicableEffectUnknown"
  | "notApplicableWithInputs"
  | "unpairedInput"
  | "formulaFailed"
  | "duplicateInput"
  | "extraInput"
  | "unitMissing"
  | "inputMissing"
  | "blockConflict"
  | "table"
  // The following are cut or completed by the rule and reported as warnings.
  | "numeratorAboveDenominator"
  | "cutToMaximum"
  | "scoredElsewhere"
  | "surveyNotHeld"
  | "yearAssumed";

/** One fault or warning about the inputs of one unit, naming the place and the mend in both languages. */
export type InputFault = {
  readonly code: InputFaultCode;
  readonly severity: "error" | "warning";
  readonly unit: string;
  /** Code of the component (or criterion, area); empty for the unit as a whole. */
  readonly component: string;
  readonly input?: string;
  /** Line of the file or row of the sheet the value came from. */
  readonly line?: number;
  readonly text: Text;
};
