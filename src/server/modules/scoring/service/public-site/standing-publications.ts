import type { ScoringDeps } from "../../deps.ts";
import { findStanding, listNewestPublications, type NewestPublication } from "../../newest-publications.query.ts";

/** The newest publications and amendments, for readers who follow them. */
export function readNewestPublications({ db }: Pick<ScoringDeps, "db">, count: number): Promise<NewestPublication[]> {
  return listNewestPublications(db.reader, count);
}

/** Which publication of each round stands now, and since when. */
export function readStanding({ db }: Pick<ScoringDeps, "db">, roundIds: readonly string[]) {
  return findStanding(db.reader, roundIds);
}
