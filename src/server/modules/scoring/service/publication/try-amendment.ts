import type { AmendmentChange } from "../../../../../contract/scoring/publications.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { FileDeps } from "../../../../platform/files/files.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import type { AmendedRound } from "./amended-round.ts";
import { correctResults, lockPublished } from "./correct-results.ts";

/** A round as it would be after a correction; to be looked at in the transaction in which it was made. */
export interface TriedAmendment extends Pick<AmendedRound, "earlier" | "differences"> {
  readonly tx: Tx;
  readonly round: RoundRecord;
}

/** Makes a correction, gives what `look` sees of it, and takes it back with its transaction. */
export async function tryAmendment<Seen>(
  deps: Pick<ScoringDeps, "db" | "ids"> & Pick<FileDeps, "files">,
  context: RequestContext,
  { roundId, changes }: { readonly roundId: string; readonly changes: readonly AmendmentChange[] },
  look: (tried: TriedAmendment) => Promise<Seen>,
): Promise<Seen> {
  const looked = withTransaction(deps, async (tx) => {
    const round = await lockPublished(tx, context, roundId);
    const { earlier, differences } = await correctResults(tx, deps, context, round, changes);
    throw new Looked(await look({ tx, round, earlier, differences }));
  });
  return looked.catch((error: unknown) => {
    if (error instanceof Looked) return error.seen as Seen;
    throw error;
  });
}

/** Carries what was seen out of a transaction that is taken back. */
class Looked extends Error {
  readonly seen: unknown;

  constructor(seen: unknown) {
    super("only tried");
    this.seen = seen;
  }
}
