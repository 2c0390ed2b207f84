import type { UndecidedCase } from "../../../../../domain/scoring/documents/council-minutes.ts";
import type { SessionRecord } from "../../repository/council/sessions.ts";
import type { CouncilCase } from "./read-agenda.ts";

/**
 * What was before the council at a meeting and is decided neither there nor at an earlier one, in the order of the
 * agenda. Once the council has ended its meetings, what no meeting decided keeps its appraised points.
 */
export function listUndecided(
  cases: readonly CouncilCase[],
  session: SessionRecord,
  sessions: readonly SessionRecord[],
  { isFinished }: { readonly isFinished: boolean },
): UndecidedCase[] {
  const past = new Set(sessions.filter((one) => one.startsAt <= session.startsAt).map((one) => one.id));
  return cases.flatMap(({ unit, subject, columns, proposals, line }) => {
    const isDecided = proposals.some(({ sessionId }) => sessionId !== null && past.has(sessionId));
    // Settled at 0 points at once, which the minutes tell by itself.
    const isSettled = proposals.length === 0 && columns.some(({ stage }) => stage === "council");
    if (isDecided || isSettled) return [];
    return {
      unitNameVi: unit.nameVi,
      kind: subject.kind,
      code: subject.code,
      nameVi: subject.name.vi,
      appraised: line.appraisedPoints,
      kept: isFinished && line.state !== "decided",
    };
  });
}
