import { z } from "zod";
import type { Stage } from "./stage.ts";

/** What an appraiser or the council did with what stood there before. */
export const Verdict = z.enum(["accepted", "inputsChanged", "pointsChanged"]);
export type Verdict = z.infer<typeof Verdict>;

/** 1 is the first appraiser, whose entry counts; 2 the second, whose view stands beside it. */
export type Seat = 1 | 2;

/** What one column says of one component. Whole and for itself: an accepted entry carries a copy of what was accepted. */
export interface EntryContent {
  /** Input name to text, as typed; for the component "" `bonus` and `penalty`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Points set directly, an exact fraction ("3/4"); null: computed from the inputs. */
  readonly points: string | null;
  /** Entered before the year ended: to be replaced or confirmed. */
  readonly estimate: boolean;
  readonly verdict: Verdict | null;
  readonly asksExplanation: boolean;
  readonly remarkCode: string | null;
  /** Why inputs or points were changed. */
  readonly reason: string | null;
  readonly note: string | null;
}

/** An entry as it counts now, or counted on an earlier day. */
export interface ScoreEntry extends EntryContent {
  readonly id: string;
  readonly unitId: string;
  /** Code of the component; empty for bonus and penalty. */
  readonly component: string;
  readonly stage: Stage;
  readonly seat: Seat;
  readonly version: number;
  readonly at: Date;
  readonly accountId: string | null;
  readonly role: string | null;
  readonly actingUnitId: string | null;
}

/** An entry that says nothing yet, to be spread over. */
export const emptyContent: EntryContent = {
  inputs: {},
  points: null,
  estimate: false,
  verdict: null,
  asksExplanation: false,
  remarkCode: null,
  reason: null,
  note: null,
};
