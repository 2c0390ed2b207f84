import { beforeAll, describe, expect, it } from "vitest";
import { makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";
import { getPublishedUnitResult, listPublishedRounds } from "./service/read-published.ts";
import { getPublishedRanking } from "./service/read-published-ranking.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("publication", () => {
  it("is refused where no unit has inputs", async () => {
    const roundId = await world.open(2);
    const body = { basedOnVersion: 1, decision: null, reason };
    const answer = await call("owner", "POST", `/api/rounds/${roundId}/publication`, body);
    expect([answer.status, answer.body.code]).toEqual([409, "scoring.round_incomplete"]);
    expect(answer.body.detail).toContain(world.units[0]?.nameVi);
    await expect(getPublishedRanking(world.deps, roundId)).rejects.toMatchObject({ code: "record.not_found" });
    await expect(getPublishedUnitResult(world.deps, roundId, "")).rejects.toMatchObject({ code: "record.not_found" });
    expect((await listPublishedRounds(world.deps, 1)).items).toEqual([]);
  });
});
