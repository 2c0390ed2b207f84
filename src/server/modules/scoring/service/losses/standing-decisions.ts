import { type AmendedUnits, collectAmended } from "../../../../../domain/scoring/amended/amended-figures.ts";
import type { ScoringDeps } from "../../deps.ts";
import { standingBy } from "../../documents/amendment-words.ts";
import { listPublicationRecords } from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { openIssuer } from "../council/issuer.ts";
import { chairmanOf } from "../council/paper-frames.ts";
import { amendedResult } from "../publication/amended-result.ts";

/** By what the result of a published round stands. */
export interface StandingDecisions {
  /** As papers name it. */
  readonly cited: string;
  /** What amendments set anew. */
  readonly amended: AmendedUnits;
}

/** The decision of a round with all that amended it; undefined before the publication. */
export async function readStandingDecisions(
  deps: Pick<ScoringDeps, "db">,
  round: RoundRecord,
): Promise<StandingDecisions | undefined> {
  if (round.state !== "published") return undefined;
  const records = await listPublicationRecords(deps.db.reader, round.id);
  const by = chairmanOf(await openIssuer(deps, round));
  return { cited: standingBy(amendedResult(round, records, by)), amended: collectAmended(records) };
}
