import type { Day } from "../../calendar/day.ts";
import type { DocumentFrame, Points, RoundName } from "./document-frame.ts";
import type { CitedEvidence, ScoreSheet } from "./score-sheet.ts";

/** Total of the part that a unit scores itself. */
export interface SelfAssessedTotal {
  readonly points: Points;
  /** Maximum of what applies to the unit and is self-scored. */
  readonly applicableMax: Points;
  /** Null where nothing applies. */
  readonly percent: string | null;
  readonly bonus: Points;
  readonly penalty: Points;
}

/**
 * The report by which a unit hands in its own points. Content after the guidance of the ministry: the table of points, an
 * explanation for every criterion without or with incomplete evidence, difficulties and proposals.
 */
export interface SelfAssessmentReport extends DocumentFrame {
  readonly round: RoundName;
  /** The day up to which figures count; null where the round sets none. */
  readonly inputsAsOf: Day | null;
  readonly unitNameVi: string;
  /** Whom it is sent to; the index owner. */
  readonly addressee: string;
  readonly total: SelfAssessedTotal;
  readonly sheet: ScoreSheet;
  /** What the bonus and penalty that the unit proposes rest on. */
  readonly extras: { readonly note: string | null; readonly evidence: readonly CitedEvidence[] };
  readonly difficulties: readonly string[];
  readonly proposals: readonly string[];
}
