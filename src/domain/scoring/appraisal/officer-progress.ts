import type { MarkedLine } from "./line-marks.ts";

/** How far one appraiser is on some lines of a stage, and how far the person and the other seat agree. */
export interface OfficerProgress {
  readonly decided: number;
  /** Lines on which somebody of the other seat has given a verdict too, and on how many both lead to the same figures. */
  readonly both: number;
  readonly agreed: number;
}

/** @example officerProgress([marks], accountId) // { decided: 1, both: 1, agreed: 0 } */
export function officerProgress(lines: readonly MarkedLine[], accountId: string): OfficerProgress {
  let [decided, both, agreed] = [0, 0, 0];
  for (const { decided: first, secondDecided: second, differs, authors } of lines) {
    const verdicts = [first, second].map((given, seat) => (given ? { by: authors[seat] } : undefined));
    const own = verdicts.findIndex((one) => one?.by === accountId);
    if (own === -1) continue;
    decided += 1;
    const other = verdicts[1 - own];
    if (other === undefined || other.by === accountId) continue;
    both += 1;
    if (!differs) agreed += 1;
  }
  return { decided, both, agreed };
}
