import { ResultStage } from "../columns/stage.ts";
import type { RoundState } from "../round.ts";
import { hasBegun, type Schedule } from "./windows.ts";

/**
 * The result stages that say something of their own by now: an appraisal from its opening on, never where the round has
 * none. The final one is what stands highest now, so it is always among them.
 */
export function begunResults(schedule: Schedule, now: Date): ResultStage[] {
  return ResultStage.options.filter((stage) => stage === "self" || stage === "final" || hasBegun(schedule, stage, now));
}

/** The last result stage that has begun: `final` from the council on. */
export function lastBegunResult(schedule: Schedule, now: Date): ResultStage {
  if (hasBegun(schedule, "council", now)) return "final";
  return begunResults(schedule, now).findLast((stage) => stage !== "final") ?? "self";
}

/** The result stage that a round is at: of one under way the last that has begun, else the final one. */
export function currentResult({ state }: { readonly state: RoundState }, schedule: Schedule, now: Date): ResultStage {
  return state === "open" ? lastBegunResult(schedule, now) : "final";
}
