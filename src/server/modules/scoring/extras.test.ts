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

  it("rest on documents that the appraiser of the unit as a whole and the council see", async () => {
    const round = await app.open();
    goTo("self");
    const facts = { issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
    const document = { ...facts, kind: "cited", unitId: unitAt(0), title: "Bằng khen", number: "12/QĐ-UBND" };
    const added = await app.call("focal", "POST", "/api/evidence", document);
    const place = { documentId: added.body.id, section: null, pageFrom: null, pageTo: null, note: null };
    const evidence = round.at(`/units/${unitAt(0)}/evidence`);
    const linked = await app.call("focal", "POST", evidence, { component: "", stage: "self", ...place });
    expect(linked.status).toBe(201);
    const seenBy = async (who: string) => {
      const { status, body } = await app.call(who, "GET", evidence);
      const found = body.components?.find((one: { component: string }) => one.component === "");
      return [status, found?.items.map((item: { document: { number: string } }) => item.document.number)];
    };
    expect(await seenBy("focal")).toEqual([200, ["12/QĐ-UBND"]]);
    goTo("appraisal1");
    expect(await seenBy("lawOne")).toEqual([200, ["12/QĐ-UBND"]]);
    expect(await seenBy("moneyOne")).toEqual([200, undefined]);
    expect(await seenBy("overseer")).toEqual([404, undefined]);
    goTo("council");
    expect(await seenBy("council")).toEqual([200, ["12/QĐ-UBND"]]);
  });

  it("keep their columns of any day, as components do, for who may see them", async () => {
    const round = await app.open();
    goTo("self");
    await extras("focal", round, { bonus: "1", penalty: "0", basedOnVersion: 0, note: "Bằng khen" });
    goTo("appraisal1");
    const lowered = { stage: "appraisal1", bonus: "0.5", penalty: "0", basedOnVersion: 0, reason: "Năm trước" };
    await confirm("lawOne", round, lowered);
    app.world.clock.advance(3_600_000);
    await confirm("lawOne", round, { ...lowered, bonus: "0.25", basedOnVersion: 1 });
    const columns = async (who: string, query = "") => {
      const path = round.at(`/units/${unitAt(0)}/columns?${query}`);
      const { status, body } = await app.call(who, "GET", path);
      return status === 200 ? body : status;
    };
    const seen = await columns("lawOne");
    expect(seen).toMatchObject({ component: "", nameVi: "Điểm thưởng, điểm trừ", fields: [{ name: "bonus" }, {}] });
    const figures = (list: { stage: string; points: { printed: string } }[]) =>
      list.map(({ stage, points }) => `${stage} ${points.printed}`);
    expect(figures(seen.columns)).toEqual(["self 1", "appraisal1 0.25"]);
    expect(figures(seen.versions)).toEqual(["appraisal1 0.25", "appraisal1 0.5", "self 1"]);
    expect(figures((await columns("owner", "day=2026-12-05")).columns)).toEqual(["self 1"]);
    expect(figures((await columns("focal")).versions)).toEqual(["self 1"]);
    for (const who of ["moneyOne", "otherFocal", "overseer", "council"]) expect(await columns(who), who).toBe(404);
    const opens = async (who: string) =>
      (await app.call(who, "GET", round.at(`/units/${unitAt(0)}/result`))).body.columns;
    for (const who of ["owner", "focal"]) expect(await opens(who)).toEqual(["1.1.1", "1.1.2", "2.1", ""]);
  });

  it("get the view of a second appraiser beside the first, which never counts and is not the unit's to see", async () => {
    const round = await app.open();
    goTo("self");
    await extras("focal", round, { bonus: "1", penalty: "0", basedOnVersion: 0, note: null });
    const before = await pointsOf(round, "final");
    goTo("appraisal1");
    const view = { stage: "appraisal1", bonus: "0", penalty: "0", basedOnVersion: 0, reason: "Không đủ căn cứ" };
    expect((await confirm("lawTwo", round, view)).status).toBe(403);
    expect((await confirm("lawOne", round, { ...view, seat: 2 })).status).toBe(403);
    expect((await confirm("lawTwo", round, { ...view, seat: 2 })).body).toEqual({ version: 1 });
    expect(await pointsOf(round, "final")).toBe(before);
    const first = { ...view, bonus: "1", reason: null };
    expect((await confirm("lawOne", round, first)).status).toBe(200);
    expect(await pointsOf(round, "final")).toBe(before + 1);
    const { body } = await extras("lawTwo", round);
    expect(body.abilities).toEqual({ proposes: false, confirms: "appraisal1", seats: [2] });
    expect(body.columns.map(({ stage, seat }: { stage: string; seat: number }) => [stage, seat])).toEqual([
      ["self", 1],
      ["appraisal1", 1],
      ["appraisal1", 2],
    ]);
    goTo("council");
    const agenda = (await app.call("council", "GET", round.at("/council-work"))).body.cases;
    expect(agenda.at(-1)).toMatchObject({ component: "", reasons: ["seatsDiffer"] });
    // The explanation has begun and nothing is approved: the unit sees its own words alone.
    expect((await extras("focal", round)).body.columns).toMatchObject([{ stage: "self", seat: 1 }]);
  });
});
