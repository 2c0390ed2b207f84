import type { ScoringDeps } from "../deps.ts";
import { findRound, type RoundRecord } from "../repository/rounds.ts";

/** Whether figures of a round are nobody's real ones: of a demonstration or a practice round, as on its papers. */
export const isDemonstration = ({ demonstration, practice }: Pick<RoundRecord, "demonstration" | "practice">) =>
  demonstration || practice;

/** Whether a list below the address of a round is of such a round; of no round or an unknown one, no. */
export async function isOfDemonstration(
  deps: Pick<ScoringDeps, "db">,
  { roundId }: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const round = typeof roundId === "string" ? await findRound(deps.db.reader, roundId) : undefined;
  return round !== undefined && isDemonstration(round);
}
