import { useOperation } from "../../../../api/use-operation.ts";
import type { Rules } from "../../live/engine.ts";

/** The set of a block of the round, for computing in the browser; undefined until it is known and without a block. */
export function useBlockRules(roundId: string, block: string | undefined): Rules | undefined {
  const input = { params: { roundId }, query: { block: block ?? "" } };
  return useOperation("scoring.getAppraisalRules", input as never, { enabled: block !== undefined }).data;
}
