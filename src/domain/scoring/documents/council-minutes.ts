import type { Day } from "../../calendar/day.ts";
import type { Signature } from "../../documents/letterhead.ts";
import type { Position } from "../council/case-positions.ts";
import type { Passage } from "../council/count-votes.ts";
import type { DocumentFrame, Points, RoundName } from "./document-frame.ts";

/** A moment by the clock of Việt Nam. */
export interface Moment {
  readonly day: Day;
  /** "14:30" */
  readonly time: string;
}

export type CouncilDuty = "chair" | "viceChair" | "secretary" | "member";

export interface CouncilSeat {
  readonly name: string;
  /** "Phó Giám đốc Sở Nội vụ" */
  readonly office: string | null;
  readonly duty: CouncilDuty;
  readonly present: boolean;
  /** Why somebody was away. */
  readonly absence: string | null;
}

/** Votes on one of the proposals, of the members present. */
export interface Vote {
  readonly points: Points;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** One component of one unit on which the council decided. */
export interface CouncilCase {
  readonly unitNameVi: string;
  readonly code: string;
  readonly nameVi: string;
  readonly max: Points;
  readonly positions: readonly Position[];
  readonly votes: readonly Vote[];
  /** By which majority of those present, or by the chair's vote where half are for it; null where the votes do not tell. */
  readonly passedBy: Passage | null;
  readonly decided: Points;
  readonly reason: string;
}

/** What was before the meeting and stays undecided there: a component of a unit, or its bonus and penalty. */
export interface UndecidedCase {
  readonly unitNameVi: string;
  readonly kind: "component" | "extras";
  readonly code: string;
  readonly nameVi: string;
  /** Points of the appraisal, of bonus and penalty the one less the other; null where nobody appraised it. */
  readonly appraised: Points | null;
  /** True once the council has ended its meetings without deciding it: the appraised points stand. */
  readonly kept: boolean;
}

/** What a unit left without figures and nobody gave points to, settled at 0 points at once with one reason. */
export interface SettledUnit {
  readonly unitNameVi: string;
  readonly codes: readonly string[];
  readonly reason: string;
}

/** How decisions moved a unit in its block. */
export interface RankEffect {
  readonly blockNameVi: string;
  readonly unitNameVi: string;
  readonly before: { readonly points: Points; readonly percent: string | null; readonly rank: number | null };
  readonly after: { readonly points: Points; readonly percent: string | null; readonly rank: number | null };
}

/** Bonus or penalty of a unit, from its proposal to what counts. */
export interface ConfirmedExtra {
  readonly unitNameVi: string;
  readonly kind: "bonus" | "penalty";
  readonly proposed: Points;
  /** Null: no appraiser has looked at it. */
  readonly appraised: Points | null;
  readonly confirmed: Points;
  /** Null where nobody voted on it. */
  readonly votes: { readonly yes: number; readonly no: number; readonly abstain: number } | null;
  readonly reason: string | null;
}

/** The minutes of a meeting of the council (form 1.10 of Annex III of Nghị định 30/2020/NĐ-CP). */
export interface CouncilMinutes extends Omit<DocumentFrame, "signature"> {
  readonly round: RoundName;
  readonly startedAt: Moment;
  /** Null: still to be filled in. */
  readonly endedAt: Moment | null;
  readonly venue: string;
  readonly seats: readonly CouncilSeat[];
  readonly guests: readonly string[];
  readonly agenda: readonly string[];
  readonly cases: readonly CouncilCase[];
  readonly undecided: readonly UndecidedCase[];
  readonly settled: readonly SettledUnit[];
  readonly extras: readonly ConfirmedExtra[];
  readonly effects: readonly RankEffect[];
  readonly conclusions: readonly string[];
  readonly secretary: Signature;
  readonly chair: Signature;
}
