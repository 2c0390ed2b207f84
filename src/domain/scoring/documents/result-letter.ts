import type { DocumentFrame, Points, RoundName } from "./document-frame.ts";
import type { ResultSheet } from "./result-sheet.ts";

/** Points a unit did not get in one component, and why. */
export interface LostPoints {
  readonly code: string;
  readonly nameVi: string;
  readonly max: Points;
  readonly selfPoints: Points | null;
  readonly points: Points;
  /** "Không có tài liệu kiểm chứng", "Chậm thời hạn", "Dưới mức", "Điều tra xã hội học". */
  readonly cause: string | null;
  readonly reason: string;
}

/** The letter that tells one unit its result; only its own. */
export interface ResultLetter extends DocumentFrame {
  readonly round: RoundName;
  readonly unitNameVi: string;
  readonly blockNameVi: string;
  /** "Quyết định số 12/QĐ-UBND ngày …"; null before the decision: a draft result. */
  readonly decision: string | null;
  /** What the unit claimed, of the maximum of what it assesses itself; the rest of the set is left out of both. */
  readonly self: { readonly points: Points; readonly max: Points; readonly leftOut: Points } | null;
  readonly points: Points;
  readonly applicableMax: Points;
  readonly percent: string | null;
  readonly className: string | null;
  /** The unit sent nothing and has no index, class or rank for it; told to readers of the whole result. */
  readonly sentNothing: boolean;
  /** Null before the publication. */
  readonly rank: { readonly rank: number; readonly of: number } | null;
  readonly lost: readonly LostPoints[];
  /** Every part of the set that the reader sees; its sum, index, class and rank are those of the letter. */
  readonly sheet: ResultSheet;
  /** Bonus and penalty, from 0 on, as they are in `points`; null where there are none or they are not the reader's. */
  readonly extras: { readonly bonus: Points; readonly penalty: Points; readonly reason: string | null } | null;
  /** Until when the unit may explain; null where the explanation is over. */
  readonly explainUntil: string | null;
}
