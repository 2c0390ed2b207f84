import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appraise, appraiseAgain } from "./round/appraisal.ts";
import { decide, overseeBefore } from "./round/council.ts";
import { explain } from "./round/explanation.ts";
import { amend, publish } from "./round/publication.ts";
import { assessByTable, assessOnScreen } from "./round/self-assessment.ts";
import { setUpRound } from "./round/set-up.ts";
import { takeSurvey } from "./round/survey.ts";
import { RoundWorld } from "./round/world.ts";
import { playApplication } from "./support/played-application.ts";

let world: RoundWorld;

beforeAll(async () => {
  world = new RoundWorld(await playApplication("2026-11-23T02:00:00Z"));
});

afterAll(() => expect(world.application.failures).toEqual([]));

/** One story in its order: each stage goes on from what the one before left. */
describe("a whole round with its people, by the screens alone", () => {
  it("is set up and opened by its owner", () => setUpRound(world));
  it("is filled in with evidence and a bonus by the focal officer, approved by the head on a telephone, and submitted", () =>
    assessOnScreen(world));
  it("is filled in by another department in a table", () => assessByTable(world));
  it("is appraised by two agencies, one of them with a second appraiser, and their leaders approve", () =>
    appraise(world));
  it("shows the draft result to its unit, which explains with new evidence", () => explain(world));
  it("is appraised again", () => appraiseAgain(world));
  it("takes in the answers of people on the page of the survey", () => takeSurvey(world));
  it("shows no points to who oversees before it is published", () => overseeBefore(world));
  it("goes before the council, which meets, votes, decides, keeps its minutes and has the papers drafted", () =>
    decide(world));
  it("is published; the overseer reads it, and a unit sees where it lost points and why", () => publish(world));
  it("is amended by another decision; both publications stay, and what is downloaded verifies", () => amend(world));
});
