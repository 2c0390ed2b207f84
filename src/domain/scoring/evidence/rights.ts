import type { EvidenceStage, MarkStage } from "./model.ts";

/** A document under a component, now or until it was taken off. */
export interface PlacedDocument {
  readonly component: string;
  readonly stage: EvidenceStage;
  readonly removedAt: Date | null;
}

/** What a person may do with the evidence of one unit in a round now. */
export interface EvidenceRights {
  /** False: for this person there is nothing. */
  readonly any: boolean;
  sees(component: string): boolean;
  /** The unit's own people see what it has not sent yet, in every component that they see. */
  readonly seesUnsent: boolean;
  /** Whether the person may know that a document stands or stood in this place. */
  seesPlace(place: PlacedDocument): boolean;
  /** Stages at which the person may add evidence and take it away. */
  readonly adds: readonly EvidenceStage[];
  /** Whether the person may change the evidence of this component at those stages. */
  mayChange(component: string): boolean;
  /** Whether marks made at a stage are the person's to see. */
  seesMarks(component: string, stage: MarkStage): boolean;
  /** The stage at which the person may mark pages of a component now. */
  marksAt(component: string): MarkStage | null;
}
