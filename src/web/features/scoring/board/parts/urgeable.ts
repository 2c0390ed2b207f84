import type { Board } from "../../../../../contract/scoring/board.ts";
import { countSheets } from "./count-sheets.ts";

/** What units can be urged to do. */
export type Urgeable = "self" | "explanation";

type Known = Pick<
  Board,
  "units" | "late" | "canSend" | "states" | "stage" | "openStages" | "reopenedStages" | "explanations"
>;

/**
 * What units can be urged to do now, what is dearest first: their sheets unless the step is locked for every unit that
 * has not sent one, and explanations from the appraisal on. Past the lock of the sheets explanations are urged only
 * while they can be given, by everybody or by a unit for which they were opened again.
 */
export function listUrgeable(board: Known): Urgeable[] {
  const { stage, openStages, explanations } = board;
  const isLocked = !openStages.includes("self") && countSheets(board).notLocked === 0;
  const owed = explanations.soon > 0;
  if (isLocked) return openStages.includes("explanation") || owed ? ["explanation"] : [];
  if (stage === "self") return ["self"];
  return owed && board.late === 0 ? ["explanation", "self"] : ["self", "explanation"];
}
