import { beforeAll, describe, expect, it } from "vitest";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const extras = (who: string, round: OpenRound, body?: object, path = "") =>
  app.call(who, body === undefined ? "GET" : "POST", round.at(`/units/${unitAt(0)}/extras${path}`), body);
const confirm = (who: string, round: OpenRound, body: object) => extras(who, round, body, "/verdict");
const pointsOf = async ({ roundId }: OpenRound, stage: string) =>
  Number(
    (
      await app.world.deps.db.reader
        .selectFrom("unit_result")
        .select("points")
        .where("round_id", "=", roundId)
        .where("unit_id", "=", unitAt(0))
        .where("stage", "=", stage as "final")
        .executeTakeFirstOrThrow()
    ).points,
  );
const goTo = (stage: keyof typeof days) => app.world.clock.set(days[stage]);

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

describe("bonus and penalty", () => {
  it("are proposed by the unit, confirmed by the agency that appraises it as a whole, and count from then on", async () => {
    const round = await app.open();
    goTo("self");
    expect((await extras("focal", round)).body).toMatchObject({
      ...{ maxBonus: "1", maxPenalty: "1", columns: [], abilities: { proposes: true, confirms: null } },
    });
    const proposal = { bonus: "1", penalty: "0", basedOnVersion: 0, note: "Được tặng bằng khen" };
    expect((await extras("focal", round, proposal)).body).toEqual({ version: 1 });
    const before = await pointsOf(round, "final");
    goTo("appraisal1");
    expect((await extras("lawOne", round)).body.abilities.confirms).toBe("appraisal1");
    const half = { stage: "appraisal1", bonus: "0.5", penalty: "0", basedOnVersion: 0, reason: null };
    const bare = await confirm("lawOne", round, half);
    expect([bare.status, bare.body.code]).toEqual([422, "scoring.extras_refused"]);
    const changed = { ...half, reason: "Bằng khen của năm trước" };
    expect((await confirm("lawOne", round, changed)).body).toEqual({ version: 1 });
    expect(await pointsOf(round, "final")).toBe(before + 0.5);
    expect((await extras("lawOne", round)).body.columns).toMatchObject([
      { stage: "self", note: "Được tặng bằng khen", inputs: { bonus: "1" } },
      { stage: "appraisal1", verdict: "inputsChanged", reason: "Bằng khen của năm trước" },
    ]);
    goTo("appraisal2");
    const again = { stage: "appraisal2", bonus: "1", penalty: "0.5", basedOnVersion: 0, reason: "Có quyết định mới" };
    expect((await confirm("lawLeader", round, again)).status).toBe(200);
    expect([await pointsOf(round, "appraisal1"), await pointsOf(round, "final")]).toEqual([before + 0.5, before + 0.5]);
  });

  it("stay within the caps, and belong to their people and their time", async () => {
    const round = await app.open();
    goTo("self");
    const high = await extras("focal", round, { bonus: "1.5", penalty: "0", basedOnVersion: 0, note: null });
    expect([high.status, high.body.code]).toEqual([422, "scoring.extras_refused"]);
    const fair = { bonus: "1", penalty: "0", basedOnVersion: 0, note: null };
    for (const who of ["otherFocal", "moneyOne", "overseer"]) {
      expect([who, (await extras(who, round)).status]).toEqual([who, 404]);
    }
    expect((await extras("focal", round, fair)).status).toBe(200);
    const stale = await extras("focal", round, fair);
    expect([stale.status, stale.body.code]).toEqual([409, "record.changed"]);
    const verdict = { stage: "appraisal1", bonus: "1", penalty: "0", basedOnVersion: 0, reason: null };
    expect((await confirm("lawOne", round, verdict)).body.code).toBe("scoring.window_closed");
    goTo("appraisal1");
    expect((await extras("focal", round, { ...fair, basedOnVersion: 1 })).status).toBe(409);
    expect((await confirm("owner", round, verdict)).status).toBe(403);
    expect((await confirm("lawOne", round, verdict)).status).toBe(200);
    // The draft result is not the unit's to see yet.
    expect((await extras("head", round)).body.columns).toHaveLength(1);
  });
});
