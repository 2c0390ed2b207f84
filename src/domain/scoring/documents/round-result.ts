import type { Points } from "./document-frame.ts";

/** A unit in the ranking of its block. */
export interface RankedUnit {
  readonly unitNameVi: string;
  readonly points: Points;
  readonly applicableMax: Points;
  readonly percent: string | null;
  readonly className: string | null;
  readonly rank: number | null;
  /** False where it handed in nothing. */
  readonly hasSubmitted: boolean;
  /** Percent of last year that the unit may be compared with; null where there is none. */
  readonly lastPercent: string | null;
  /** Why there is none, in a few words; null where there is one. */
  readonly notCompared: string | null;
  /** Points by area, in the order of the areas of the block. */
  readonly areas: readonly Points[];
  readonly bonus: Points;
  readonly penalty: Points;
}

export interface BlockResult {
  readonly nameVi: string;
  readonly areas: readonly { readonly code: string; readonly nameVi: string; readonly max: Points }[];
  /** Names of the classes, from the highest to the lowest. */
  readonly classes: readonly string[];
  /** In the order of the ranking. */
  readonly units: readonly RankedUnit[];
}
