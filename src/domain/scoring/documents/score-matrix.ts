import type { DocumentFrame, Points, RoundName } from "./document-frame.ts";

export interface MatrixComponent {
  readonly code: string;
  readonly nameVi: string;
  readonly max: Points;
  readonly areaCode: string;
  readonly areaNameVi: string;
}

export interface MatrixUnit {
  readonly unitNameVi: string;
  /** In the order of the components; null: does not apply or nothing was given. */
  readonly points: readonly (Points | null)[];
  /** What is added to the components and taken off them, from 0 on: with them the points are the total. */
  readonly bonus: Points;
  readonly penalty: Points;
  readonly total: Points;
  readonly percent: string | null;
  readonly rank: number | null;
}

/** All points of a block on paper of A3: a row a unit, a column a component. */
export interface ScoreMatrix extends DocumentFrame {
  readonly round: RoundName;
  readonly blockNameVi: string;
  /** Which points: "Kết quả cuối cùng". */
  readonly stageVi: string;
  readonly components: readonly MatrixComponent[];
  /** The highest bonus and penalty; null where the set has neither and nobody got any. */
  readonly extras: { readonly bonusMax: Points; readonly penaltyMax: Points } | null;
  readonly units: readonly MatrixUnit[];
}
