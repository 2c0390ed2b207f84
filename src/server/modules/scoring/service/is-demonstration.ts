import type { FigureMarks } from "../../../http/list-export.ts";
import type { ScoringDeps } from "../deps.ts";
import { findRound, type RoundRecord } from "../repository/rounds.ts";

/** Whether figures of a round are nobody's real ones: of a demonstration or a practice round, as on its papers. */
export const isDemonstration = ({ demonstration, practice }: Pick<RoundRecord, "demonstration" | "practice">) =>
  demonstration || practice;

/** What is said of a list below the address of a round; of no round or an unknown one, nothing. */
export async function findMarks(
  deps: Pick<ScoringDeps, "db">,
  { roundId }: Readonly<Record<string, unknown>>,
): Promise<FigureMarks> {
  const round = typeof roundId === "string" ? await findRound(deps.db.reader, roundId) : undefined;
  if (round === undefined) return { demonstration: false };
  return { demonstration: isDemonstration(round), draft: round.state !== "published" };
}
