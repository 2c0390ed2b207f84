import type { ScoringDeps } from "../../deps.ts";
import { findStanding, listNewestPublications, type NewestPublication } from "../../newest-publications.query.ts";

/** The newest publications and amendments, for readers who follow them. */
export function readNewestPublications({ db }: Pick<ScoringDeps, "db">, count: number): Promise<NewestPublication[]> {
  return listNewestPublications(db.reader, count);
}

/** The publication of a round that stands now. */
interface Standing {
  readonly number: number;
  /** Since when it stands as amended; null: it is the first one. */
  readonly amendedAt: string | null;
}

/** Which publication of each round stands now. */
export async function readStanding(
  { db }: Pick<ScoringDeps, "db">,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const found = await findStanding(db.reader, roundIds);
  return new Map(
    [...found].map(([id, { number, at }]) => [id, { number, amendedAt: number > 1 ? at.toISOString() : null }]),
  );
}
