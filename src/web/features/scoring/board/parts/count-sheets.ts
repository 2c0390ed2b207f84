import type { Board } from "../../../../../contract/scoring/board.ts";

/** Sheets of a round that are not in: all of them, and those whose units can still send them. */
export interface MissingSheets {
  readonly waiting: number;
  /** The window of the unit is open or yet to come; a late unit has none. */
  readonly stillOpen: number;
}

/** Counts the sheets that are not in. A unit is late only once its window is over and was not opened again for it. */
export function countSheets({ units, late, states }: Pick<Board, "units" | "late" | "states">): MissingSheets {
  const waiting = units - (states.find((one) => one.state === "submitted")?.count ?? 0);
  return { waiting, stillOpen: waiting - late };
}
