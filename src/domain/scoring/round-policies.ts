import type { CompiledSet } from "./compiled-set.ts";
import type { RoundPlan } from "./round.ts";

/** A compiled set by the policies of the round: what the round decides stands over its set; points are not touched. */
export function applyRoundPolicies(
  compiled: CompiledSet,
  round: Pick<RoundPlan, "ties" | "notSubmitted"> & { readonly tieBreak: readonly string[] },
): CompiledSet {
  const index = {
    ...compiled.set.index,
    ...(round.ties !== null && { ties: round.ties, tieBreak: round.ties === "tieBreak" ? [...round.tieBreak] : [] }),
    ...(round.notSubmitted !== null && { notSubmitted: round.notSubmitted }),
  };
  return { ...compiled, set: { ...compiled.set, index } };
}
