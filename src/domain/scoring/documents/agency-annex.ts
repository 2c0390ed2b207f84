import type { DocumentFrame, Points, RoundName } from "./document-frame.ts";

/** One component of one unit as an agency appraised it. */
export interface AppraisedLine {
  readonly unitNameVi: string;
  readonly selfPoints: Points | null;
  /** Null: not appraised yet. */
  readonly appraisedPoints: Points | null;
  readonly reason: string | null;
}

export interface AppraisedComponent {
  readonly code: string;
  readonly nameVi: string;
  readonly max: Points;
  readonly lines: readonly AppraisedLine[];
}

/** What one agency appraised, as its leader approved it. */
export interface AgencyAnnex extends DocumentFrame {
  readonly round: RoundName;
  readonly agencyNameVi: string;
  /** "lần 1", "lần 2" */
  readonly turn: string;
  readonly addressee: string;
  readonly blocks: readonly { readonly nameVi: string; readonly components: readonly AppraisedComponent[] }[];
}
