import { findEffectiveEntry } from "../columns/effective-entry.ts";
import type { ScoreEntry } from "../columns/entry.ts";
import { type Stage, stageLabels } from "../columns/stage.ts";
import type { Points } from "../documents/document-frame.ts";

/** What one side wants for a disputed component, as the minutes tell it. */
export interface Position {
  /** "Tự chấm", "Thẩm định lần 2". */
  readonly side: string;
  /** Null: it says no points. */
  readonly points: Points | null;
  readonly reason: string | null;
}

type Column = Pick<ScoreEntry, "component" | "stage" | "seat" | "verdict" | "reason" | "note">;

const shown: readonly Stage[] = ["self", "appraisal1", "explanation", "appraisal2"];

const agrees = "Nhất trí với kết quả thẩm định";

/**
 * The positions on a component in the order of the year. An explanation that only agrees holds no figures of its own: it
 * stands with the points that it agreed to, and says so. `pointsOf` tells what a column by itself gives.
 * @example casePositions([self, lowered, agreed], pointsOf).at(-1)
 * // { side: "Giải trình", points: "1", reason: "Nhất trí với kết quả thẩm định" }
 */
export function casePositions<One extends Column>(
  columns: readonly One[],
  pointsOf: (column: One) => Points | null,
): Position[] {
  return columns
    .filter(({ seat, stage }) => seat === 1 && shown.includes(stage))
    .toSorted((a, b) => shown.indexOf(a.stage) - shown.indexOf(b.stage))
    .map((column) => {
      const { stage, verdict, reason, note } = column;
      const side = stageLabels[stage].vi;
      const said = reason ?? note;
      if (stage !== "explanation" || verdict !== "accepted") return { side, points: pointsOf(column), reason: said };
      const draft = findEffectiveEntry(columns, "appraisal1");
      const points = draft === undefined ? null : pointsOf(draft);
      return { side, points, reason: said === null ? agrees : `${agrees}: ${said}` };
    });
}
