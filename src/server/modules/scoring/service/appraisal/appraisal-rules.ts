import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { roundNotFound } from "../open-round.ts";
import { openAppraisal } from "./open-appraisal.ts";

/** The set of a block with the classes of the round, for computing in the browser, for those who appraise. */
export async function getAppraisalRules(deps: ScoringDeps, context: RequestContext, roundId: string, block: string) {
  const { round, blocks } = await openAppraisal(deps.db.reader, context, roundId);
  const found = blocks.find((one) => one.code === block);
  if (found === undefined) throw roundNotFound(context);
  return { year: round.year, set: found.compiled.set };
}
