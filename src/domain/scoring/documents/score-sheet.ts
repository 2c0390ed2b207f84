import type { Day } from "../../calendar/day.ts";
import type { Points } from "./document-frame.ts";

/** A document that proves an input, as it is cited on paper. A secret one is named by its number alone. */
export interface CitedEvidence {
  /** "12/KH-UBND"; null where the document carries none. */
  readonly number: string | null;
  /** Null where only the number may stand. */
  readonly title: string | null;
  readonly date: Day | null;
  readonly issuer: string | null;
  readonly section: string | null;
  /** "3" or "3-5". */
  readonly page: string | null;
}

/** An input with its title as people read it. */
export interface SheetInput {
  readonly title: string;
  /** As people write it; null: nothing was given. */
  readonly value: string | null;
}

interface SheetPart {
  readonly code: string;
  readonly nameVi: string;
  readonly max: Points;
}

/** An area or a criterion with the sums of its parts. */
export interface SheetGroup extends SheetPart {
  readonly level: "area" | "criterion";
  /** Maximum of what applies to the unit and is self-scored. */
  readonly selfMax: Points;
  /** Sum of the self-scored parts. */
  readonly points: Points;
}

/** How far the evidence of a component goes; none is asked for components by survey. */
export type EvidenceState = "complete" | "incomplete" | "missing" | "notAsked";

/** A line of the sheet that carries points. */
export interface SheetComponent extends SheetPart {
  readonly level: "component";
  /**
   * survey, elsewhere: not for the unit to score; notApplicable: left out for this unit; open: nothing usable was given.
   */
  readonly state: "scored" | "survey" | "elsewhere" | "notApplicable" | "open";
  /** Null where there are none to show. */
  readonly points: Points | null;
  readonly inputs: readonly SheetInput[];
  readonly evidence: readonly CitedEvidence[];
  readonly evidenceState: EvidenceState;
  /** Entered before the year ended and not yet confirmed. */
  readonly estimate: boolean;
  readonly note: string | null;
}

/** All parts of a sheet in the order of the set. */
export type ScoreSheet = readonly (SheetGroup | SheetComponent)[];
