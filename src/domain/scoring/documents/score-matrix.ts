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
  readonly units: readonly MatrixUnit[];
}
