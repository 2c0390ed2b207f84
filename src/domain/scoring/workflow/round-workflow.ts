import { z } from "zod";
import type { Seat } from "../columns/entry.ts";
import type { Schedule } from "./windows.ts";

/** An officer of an assignment; seat 2 is the second appraiser, whose view never counts. */
export interface AppraisalOfficer {
  readonly accountId: string;
  readonly seat: Seat;
}

/** Which agency appraises which part of the work. Null means all; the narrowest line that fits decides. */
export interface Assignment {
  readonly id: string;
  readonly agencyUnitId: string;
  /** The agency and all units above it, as the tree stands at the end of the year that is scored. */
  readonly agencyUnitIds: readonly string[];
  readonly blockCode: string | null;
  /** Code of an area, a criterion or a component. */
  readonly part: string | null;
  /** The group of units it is meant for. */
  readonly unitIds: readonly string[] | null;
  /** Approves the agency's part before anybody else sees it. */
  readonly leaderAccountId: string | null;
  /** Steps in where another agency would have to appraise itself; otherwise this line says nothing. */
  readonly replacement: boolean;
  readonly officers: readonly AppraisalOfficer[];
}

/** What of a line is written down; where its agency stands is read from the tree of units. */
export type AssignmentLine = Omit<Assignment, "agencyUnitIds">;

/** The leader's approval of an agency's part at a stage, as it stands. */
export interface Approval {
  readonly assignmentId: string;
  readonly stage: "appraisal1" | "appraisal2";
  readonly approvedAt: Date;
  readonly accountId: string;
}

export const CouncilDuty = z.enum(["chair", "viceChair", "secretary", "member"]);
export type CouncilDuty = z.infer<typeof CouncilDuty>;

export interface CouncilMember {
  readonly accountId: string;
  readonly position: number;
  readonly duty: CouncilDuty;
}

/** A component, criterion or area that the owner left out for a unit. */
export interface Exclusion {
  readonly unitId: string;
  readonly part: string;
  readonly reason: string;
}

/** Everything that decides who may do what in a round, and when. */
export interface Workflow extends Schedule {
  readonly roundId: string;
  readonly assignments: readonly Assignment[];
  /** Only those that hold now. */
  readonly approvals: readonly Approval[];
  /** In the order of the minutes. */
  readonly council: readonly CouncilMember[];
  readonly exclusions: readonly Exclusion[];
}
