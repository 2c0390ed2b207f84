import { expect } from "vitest";
import type { AppraisalWorld, OpenRound } from "./appraisal.fixture.ts";

type Leader = "lawLeader" | "moneyLeader";

/** The leader of an agency approves its part of a stage, whatever is left unjudged. */
export async function approvePart(
  { call }: AppraisalWorld,
  round: OpenRound,
  who: Leader,
  stage: "appraisal1" | "appraisal2",
): Promise<void> {
  const assignment = who === "lawLeader" ? round.law : round.money;
  const path = round.at(`/appraisal/parts/${assignment}/approval`);
  expect((await call(who, "POST", path, { stage, confirmIncomplete: true })).status).toBe(200);
}

/** Both leaders approve both stages. */
export async function approveAllParts(app: AppraisalWorld, round: OpenRound): Promise<void> {
  for (const who of ["lawLeader", "moneyLeader"] as const)
    for (const stage of ["appraisal1", "appraisal2"] as const) await approvePart(app, round, who, stage);
}
