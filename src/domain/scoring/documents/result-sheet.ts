import type { Stage } from "../columns/stage.ts";
import type { Text } from "../finding.ts";
import type { Points } from "./document-frame.ts";

/** The columns between what the unit claimed and what counts. */
export const givenColumns = ["appraisal1", "appraisal2", "council"] as const;
export type GivenColumn = (typeof givenColumns)[number];

interface ResultPart {
  readonly code: string;
  readonly nameVi: string;
  /** What counts in the denominator; 0 where the part is left out for the unit. */
  readonly max: Points;
  /** What the unit claimed; null where it claimed nothing. */
  readonly self: Points | null;
  readonly points: Points;
}

/** An area or a criterion with the sums of its components. */
export interface ResultGroup extends ResultPart {
  readonly level: "area" | "criterion";
}

/** What came of something that carries points, stage by stage. */
interface Decided {
  /** What a column gave; absent where it said nothing. */
  readonly given: Readonly<Partial<Record<GivenColumn, Points>>>;
  /** The column that gave the points; null where none did. */
  readonly decidedBy: Stage | null;
  /** The decision that amended it since the publication; then `given` tells nothing of it. */
  readonly amendedBy?: Text;
  /** Why, in words that the unit may read; empty where nobody said anything. */
  readonly reason: string;
}

/** A line that carries points. */
export interface ResultComponent extends ResultPart, Decided {
  readonly level: "component";
}

/** Bonus or penalty, from 0 on. */
export interface ResultExtra extends Decided {
  readonly kind: "bonus" | "penalty";
  readonly self: Points | null;
  readonly points: Points;
}

/** The result of one unit, line by line, as far as the reader sees it. */
export interface ResultSheet {
  /** The columns that the round has and the reader sees. */
  readonly columns: readonly GivenColumn[];
  /** In the order of the set. */
  readonly parts: readonly (ResultGroup | ResultComponent)[];
  /** Components left out because their result is not the reader's to see yet. */
  readonly hidden: number;
  readonly extras: readonly ResultExtra[];
}
