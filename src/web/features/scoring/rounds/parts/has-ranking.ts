import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { canAny, type Session } from "../../../../app/session.tsx";

/**
 * Whether a round has points to show to the person: those who oversee see of a round under way its dates and how far
 * its units are, so they begin with the units instead of a ranking without anything.
 */
export function hasRanking(round: Pick<RoundDetail, "state" | "seenWhole">, session: Session): boolean {
  if (round.state !== "open" || round.seenWhole || canAny(session, ["scoring.read"])) return true;
  return !canAny(session, ["scoring.oversee"]);
}
