import type { Board } from "../../../../../contract/scoring/board.ts";

/** Sheets of a round that are not in: all of them, and those whose units can still send them. */
export interface MissingSheets {
  readonly waiting: number;
  /** The step has not locked for the unit: it is open or yet to come. */
  readonly notLocked: number;
  /** Of these the ones that can be sent now: before the step opens they are nobody's work. */
  readonly canSend: number;
  /** Those can be sent because the step was opened again for their units: for the others it has locked. */
  readonly isReopened: boolean;
}

/** Counts the sheets that are not in. A unit is late only once its window is over and was not opened again for it. */
export function countSheets({
  units,
  late,
  canSend,
  states,
  reopenedStages,
}: Pick<Board, "units" | "late" | "canSend" | "states" | "reopenedStages">): MissingSheets {
  const waiting = units - (states.find((one) => one.state === "submitted")?.count ?? 0);
  return { waiting, notLocked: waiting - late, canSend, isReopened: reopenedStages.includes("self") };
}
