import { beforeAll, describe, expect, it } from "vitest";
import { withAct } from "../../testing/with-act.ts";
import { makeOwnIndexWorld, type OwnIndexWorld } from "./own-index.fixture.ts";
import { reason } from "./rounds.fixture.ts";
import { readShippedSets } from "./service/shipped-sets.ts";
import { storeSet } from "./service/store-set.ts";

let world: OwnIndexWorld;
beforeAll(async () => {
  world = await makeOwnIndexWorld();
});

const self = (inputs: object, basedOnVersion = 0) => ({
  ...{ inputs, estimate: false, note: null, basedOnVersion, reason: null },
});
const forecast = (points: string, note: string | null = null) => ({ points, note, reason: null });

describe("setting up a year of the province's own index", () => {
  it("names leads on the skeleton, whose maxima are unknown, and waits with the opening for the annex", async () => {
    const skeleton = (await readShippedSets()).find(({ id }) => id === "province-par-index-2022-skeleton");
    if (skeleton === undefined) throw new Error("the skeleton does not ship");
    const { setId } = await withAct(world.deps, (tx) => storeSet(tx, world.deps, skeleton));
    const fields = {
      ...{ year: 2024, titleVi: "Chỉ số của tỉnh 2024", titleEn: null, demonstration: false, setId },
      ...{ dueAt: null, evidenceFrom: null, evidenceUntil: null, reason },
    };
    const created = await world.call("owner", "POST", "/api/own-index", { ...fields, leadsFrom: null });
    expect(created.status).toBe(201);
    const path = `/api/own-index/${created.body.roundId}`;
    const lead = { parts: ["1", "2"], leadUnitId: world.leadA, headAccountId: null, cooperatingUnitIds: [world.leadB] };
    expect((await world.call("owner", "PUT", `${path}/leads`, { ...lead, basedOnVersion: 1, reason })).status).toBe(
      200,
    );
    const { body } = await world.call("owner", "GET", path);
    expect(body.set).toMatchObject({
      scorable: false,
      counted: { areas: 8, criteria: 0 },
      stated: { areas: 8, criteria: 37, components: 88 },
      surveyMax: "32",
    });
    expect(body.areas[0]).toMatchObject({ code: "1", max: null, totals: { self: null } });
    expect(body.gaps.components).toEqual(["3", "4", "5", "6", "7", "8"]);
    const opening = await world.call("owner", "POST", `${path}/opening`, { reason });
    expect([opening.status, opening.body.code]).toEqual([409, "scoring.own_set_unknown"]);
    // The annex arrives: the year goes over to the full set and opens.
    const change = { ...fields, setId: world.ownSetId, basedOnVersion: body.version };
    expect((await world.call("owner", "PUT", path, change)).status).toBe(200);
    expect((await world.call("owner", "POST", `${path}/opening`, { reason })).status).toBe(200);
    const open = await world.call("owner", "GET", path);
    expect([open.body.state, open.body.max, open.body.gaps.components]).toEqual(["running", "14", ["3.1"]]);
    expect(open.body.selfMax).toBe("10");
  });

  it("takes the leads of the year before over by lineage", async () => {
    const path = await world.start(2021);
    const roundId = path.split("/").at(-1);
    const created = await world.call("owner", "POST", "/api/own-index", {
      ...{ year: 2022, titleVi: "Năm sau", titleEn: null, demonstration: false, setId: world.ownSetId },
      ...{ dueAt: null, evidenceFrom: null, evidenceUntil: null, leadsFrom: roundId, reason },
    });
    const { body } = await world.call("owner", "GET", `/api/own-index/${created.body.roundId}/leads`);
    const own = body.items.filter((row: { lead: unknown }) => row.lead !== null);
    expect(own.map((row: { part: string }) => row.part)).toEqual(["1", "2", "3"]);
    expect(body.items.find((row: { part: string }) => row.part === "1.1.1").inheritedFrom).toBe("1");
  });

  it("refuses a set of another level, an unknown part and a head of another agency", async () => {
    const refused = await world.call("owner", "POST", "/api/own-index", {
      ...{ year: 2023, titleVi: "Sai bộ", titleEn: null, demonstration: false, setId: world.setId },
      ...{ dueAt: null, evidenceFrom: null, evidenceUntil: null, leadsFrom: null, reason },
    });
    expect([refused.status, refused.body.code]).toEqual([422, "scoring.own_set_refused"]);
    const path = await world.start(2020);
    const line = { leadUnitId: world.leadA, cooperatingUnitIds: [], basedOnVersion: 3, reason };
    const wrong = { ...line, parts: ["9.9"], headAccountId: null };
    expect((await world.call("owner", "PUT", `${path}/leads`, wrong)).body.code).toBe("scoring.own_lead_refused");
    const stale = { ...line, parts: ["1"], headAccountId: null, basedOnVersion: 1 };
    expect((await world.call("owner", "PUT", `${path}/leads`, stale)).body.code).toBe("record.changed");
    expect((await world.call("focalA", "PUT", `${path}/leads`, wrong)).status).toBe(403);
  });
});

describe("forecasts and self-scores of the lead agencies", () => {
  it("are written by the lead's people, for their components only, and every forecast is kept", async () => {
    const path = await world.start();
    const at = `${path}/components/1.1.1`;
    world.clock.set("2026-06-01T03:00:00Z");
    expect((await world.call("focalA", "POST", `${at}/forecasts`, forecast("2"))).status).toBe(201);
    world.clock.set("2026-09-01T03:00:00Z");
    expect((await world.call("focalA", "POST", `${at}/forecasts`, forecast("2,5", "Đã có báo cáo"))).body.version).toBe(
      2,
    );
    expect((await world.call("focalA", "POST", `${at}/forecasts`, forecast("3.5"))).body.code).toBe(
      "scoring.own_points_refused",
    );
    expect((await world.call("focalB", "POST", `${at}/forecasts`, forecast("1"))).status).toBe(403);
    expect((await world.call("owner", "POST", `${at}/forecasts`, forecast("1"))).body.code).toBe(
      "scoring.reason_needed",
    );
    const { body } = await world.call("leader", "GET", path);
    expect(
      body.trend.map(({ day, points }: { day: string; points: { printed: string } }) => [day, points.printed]),
    ).toEqual([
      ["2026-06-01", "2"],
      ["2026-09-01", "2.5"],
    ]);
    const component = await world.call("focalA", "GET", at);
    expect(component.body.versions.map(({ note }: { note: string | null }) => note)).toEqual(["Đã có báo cáo", null]);
  });

  it("count the rule's points, refuse surveys and show both values when two people save", async () => {
    const path = await world.start();
    const at = `${path}/components/1.1.1`;
    const saved = await world.call("focalA", "PUT", `${at}/self`, self({ xong: "18", giao: "20" }));
    expect(saved.body).toMatchObject({ version: 1, points: { printed: "2.7" } });
    const late = await world.call("headA", "PUT", `${at}/self`, self({ xong: "20", giao: "20" }));
    expect([late.status, late.body.code]).toEqual([409, "record.changed"]);
    expect(late.body.conflict.stored.inputs).toEqual({ xong: "18", giao: "20" });
    const survey = await world.call("focalA", "PUT", `${path}/components/3.1/self`, self({ value: "3" }));
    expect(survey.body.code).toBe("scoring.component_not_asked");
    expect((await world.call("focalA", "PUT", `${at}/self`, self({ xong: "x", giao: "20" }, 1))).status).toBe(422);
    expect((await world.call("focalB", "PUT", `${at}/self`, self({}, 1))).status).toBe(403);
  });

  it("stay hidden from other agencies but for the totals, and from onlookers altogether", async () => {
    const path = await world.start();
    await world.call("focalA", "PUT", `${path}/components/1.1.1/self`, self({ xong: "10", giao: "20" }));
    const foreign = await world.call("focalB", "GET", path);
    expect([foreign.body.sight, foreign.body.totals.self.printed]).toEqual(["part", "1.5"]);
    const rows = (await world.call("focalB", "GET", `${path}/components`)).body.items;
    const row = rows.find(({ code }: { code: string }) => code === "1.1.1");
    expect([row.hidden, row.points.self]).toEqual([true, null]);
    expect((await world.call("focalB", "GET", `${path}/components/1.1.1`)).status).toBe(404);
    const table = async (who: string, filter = "") => {
      const { body } = await world.call(who, "GET", `${path}/components-table?format=csv&q=1.1.1${filter}`);
      return new TextDecoder()
        .decode(body as Uint8Array)
        .trim()
        .split(/\r?\n/);
    };
    // The file holds what the screen shows: the filtered lines, and nothing of others that is not published.
    const [own, others] = [await table("focalA"), await table("focalB")];
    expect([own.length, others.length]).toEqual([2, 2]);
    expect(own[1]).toContain("1.5");
    expect(others[1]).not.toContain("1.5");
    expect(await table("focalB", "&of=mine")).toHaveLength(1);
    for (const who of ["overseer", "stranger"]) {
      const seen = (await world.call(who, "GET", path)).body;
      expect([who, seen.sight, seen.totals.self, seen.areas[0].totals.self, seen.trend]).toEqual([
        who,
        "dates",
        null,
        null,
        [],
      ]);
      expect((await world.call(who, "GET", `${path}/gaps`)).body.items).toEqual([]);
    }
    const leader = (await world.call("leader", "GET", `${path}/components/1.1.1`)).body;
    expect(leader.row.points.self.printed).toBe("1.5");
  });
});

describe("what is not scored in the province's own index", () => {
  it("is claimed neither by the lead agency nor by the owner: it is asked for, agreed, and asked of nobody then", async () => {
    const path = await world.start();
    const at = `${path}/components/1.1.2`;
    for (const [who, on] of [
      ["focalA", null],
      ["headA", null],
      ["owner", reason],
    ] as const) {
      const claimed = await world.call(who, "PUT", `${at}/self`, { ...self({ na: "true" }), reason: on });
      expect([who, claimed.status, claimed.body.code]).toEqual([who, 422, "scoring.inputs_refused"]);
      expect(claimed.body.faults[0].path).toBe("1.1.2 na");
    }
    const round = path.replace("own-index", "rounds");
    const asks = `${round}/units/${world.provinceId}/exclusion-requests`;
    const request = { part: "1.1.2", reason: "Bộ có văn bản không đánh giá nội dung này" };
    expect((await world.call("focalB", "POST", asks, request)).status).toBe(404);
    const asked = await world.call("focalA", "POST", asks, request);
    expect(asked.status).toBe(201);
    const answer = `${round}/exclusion-requests/${asked.body.requestId}/answer`;
    expect((await world.call("focalA", "POST", answer, { answer: "granted", reason })).status).toBe(403);
    expect((await world.call("owner", "POST", answer, { answer: "granted", reason })).status).toBe(200);
    const { row, abilities } = (await world.call("focalA", "GET", at)).body;
    expect([row.selfAsked, row.leftOut, abilities.self]).toEqual([false, request.reason, false]);
    const late = await world.call("focalA", "PUT", `${at}/self`, self({ value: "2026-01-20" }));
    expect(late.body.code).toBe("scoring.component_not_asked");
    // Its head approves without it.
    await world.call("focalA", "PUT", `${path}/components/1.1.1/self`, self({ xong: "20", giao: "20" }));
    expect((await world.call("headA", "POST", `${path}/parts/${world.leadA}/approval`, {})).status).toBe(200);
    expect((await world.call("owner", "GET", path)).body.selfMax).toBe("7");
  });
});

describe("from the heads to the ministry", () => {
  it("is approved part by part, by the committee, sent, and set beside the published points", async () => {
    const path = await world.start();
    const partA = `${path}/parts/${world.leadA}`;
    await world.call("focalA", "PUT", `${path}/components/1.1.1/self`, self({ xong: "20", giao: "20" }));
    const early = await world.call("headA", "POST", `${partA}/approval`, {});
    expect([early.body.code, early.body.detail]).toEqual([
      "scoring.own_part_incomplete",
      expect.stringContaining("1.1.2"),
    ]);
    const [manual] = (await world.call("focalB", "GET", `${path}/components/2.1`)).body.fields;
    await world.call("focalA", "PUT", `${path}/components/1.1.2/self`, self({ value: "2026-01-20" }));
    await world.call("focalB", "PUT", `${path}/components/2.1/self`, self({ [manual.name]: "3" }));
    expect((await world.call("focalA", "POST", `${partA}/approval`, {})).status).toBe(403);
    expect((await world.call("headB", "POST", `${partA}/approval`, {})).status).toBe(403);
    expect((await world.call("headA", "POST", `${partA}/approval`, {})).status).toBe(200);
    const fixed = await world.call(
      "focalA",
      "PUT",
      `${path}/components/1.1.1/self`,
      self({ xong: "1", giao: "20" }, 1),
    );
    expect(fixed.body.code).toBe("scoring.own_part_approved");
    const unready = await world.call("leader", "POST", `${path}/approval`, {});
    expect(unready.body.code).toBe("scoring.own_not_ready");
    for (const who of ["owner", "councillor"]) {
      expect([who, (await world.call(who, "POST", `${path}/approval`, {})).status]).toEqual([who, 403]);
    }
    await world.call("headB", "POST", `${path}/parts/${world.leadB}/approval`, {});
    expect((await world.call("leader", "POST", `${path}/approval`, {})).status).toBe(200);
    expect((await world.call("headA", "POST", `${partA}/return`, { reason })).body.code).toBe("scoring.own_locked");
    const number = { number: "12/BC-UBND", date: "2027-01-05", reason: null };
    expect((await world.call("owner", "POST", `${path}/sending`, number)).status).toBe(200);
    expect((await world.call("leader", "POST", `${path}/approval/withdrawal`, { reason })).body.code).toBe(
      "scoring.own_locked",
    );
    const items = [
      { component: "1.1.1", points: "2.5", note: "Thiếu tài liệu kiểm chứng" },
      { component: "1.1.2", points: "3", note: null },
      { component: "3.1", points: "3", note: null },
    ];
    expect((await world.call("owner", "PUT", `${path}/ministry`, { items, reason })).body).toEqual({ written: 3 });
    const decision = { decision: { number: "268/QĐ-BNV", date: "2027-03-28" }, rank: 20, rankOf: 34, reason };
    expect((await world.call("owner", "PUT", `${path}/publication`, decision)).status).toBe(200);
    // Nothing is forecast of what is known, neither by the lead agency nor on its behalf.
    for (const [who, why] of [
      ["focalA", null],
      ["owner", reason],
    ] as const) {
      const late = { ...forecast("2"), reason: why };
      expect((await world.call(who, "POST", `${path}/components/1.1.1/forecasts`, late)).body.code).toBe(
        "scoring.own_published",
      );
      const { abilities } = (await world.call(who, "GET", `${path}/components/1.1.1`)).body;
      expect([abilities.forecast, abilities.self, abilities.onBehalf, abilities.evidence]).toEqual([
        ...[false, false, false],
        null,
      ]);
    }
    // Published, so everybody who reads sees it.
    const { body } = await world.call("overseer", "GET", path);
    expect([body.state, body.rank, body.totals.self.printed, body.totals.ministry.printed]).toEqual([
      "published",
      20,
      "9",
      "8.5",
    ]);
    const gaps = async (query: string) => (await world.call("overseer", "GET", `${path}/gaps?${query}`)).body.items;
    const short = (rows: { nameVi: string; lost: string | null; gap: string | null }[]) =>
      rows.map(({ nameVi, lost, gap }) => [nameVi, lost, gap]);
    expect(short(await gaps("by=area"))).toEqual([
      ["Chỉ đạo", "0.5", "0.5"],
      ["Thủ tục", null, null],
      ["Tác động", "1", null],
    ]);
    const [agency] = await gaps("by=agency&sort=-lost");
    expect([agency.key, agency.lost, agency.gap]).toEqual([world.leadA, "1.5", "0.5"]);
    expect((await gaps("by=component&sort=-gap"))[0]).toMatchObject({ code: "1.1.1", self: "3", ministry: "2.5" });
    // Of other years, which are not published, the overseer is told nothing; the leader compares all.
    const years = async (who: string) =>
      (await world.call(who, "GET", `${path}/gaps?by=year`)).body.items.map(({ code }: { code: string }) => code);
    expect(await years("overseer")).toEqual(["2026"]);
    expect(await years("leader")).toEqual(["2026", "2024", "2021", "2020"]);
  });

  it("imports leads and published points from a table, naming every bad row", async () => {
    const path = await world.start();
    const csv = (text: string) => new TextEncoder().encode(text);
    const leads = csv(`Mã,Cơ quan chủ trì\n1.1.1,${world.units[1]?.nameVi}\n9.9,Không có\n`);
    const bad = await world.own.call("owner", "POST", `${path}/tables/leads/import?fileName=a.csv`, leads);
    const columns = bad.body.faults.map((fault: { column: string }) => fault.column);
    expect([bad.status, bad.body.applicable, columns]).toEqual([200, false, ["Mã", "Cơ quan chủ trì"]]);
    const points = csv('Mã tiêu chí thành phần,Điểm Bộ Nội vụ công bố\n1.1.1,"2,5"\n2.1,4\n');
    const good = await world.own.call("owner", "POST", `${path}/tables/ministry/import?fileName=a.csv`, points);
    expect(good.body.counts).toMatchObject({ new: 2, faulty: 0 });
    expect(good.body.rows[0].changes).toMatchObject([{ before: null, after: "2,5" }]);
    const above = csv('Mã tiêu chí thành phần,Điểm Bộ Nội vụ công bố\n1.1.1,"99,5"\n');
    const refused = await world.own.call("owner", "POST", `${path}/tables/ministry/import?fileName=a.csv`, above);
    expect(refused.body.faults[0].message).toMatch(/^Điểm phải từ 0 đến [\d,]+\.$/);
    const applied = await world.call("owner", "POST", `${path}/tables/ministry/import/${good.body.previewId}`, {
      reason,
    });
    expect(applied.body).toMatchObject({ created: 2 });
    const again = await world.own.call("owner", "POST", `${path}/tables/ministry/import?fileName=a.csv`, points);
    expect(again.body.counts).toMatchObject({ unchanged: 2 });
  });

  it("is no round like others: it is not published here, and its sheet is no sheet of a unit", async () => {
    const path = await world.start();
    const roundId = path.split("/").at(-1);
    const publication = await world.call("owner", "POST", `/api/rounds/${roundId}/publication`, {
      ...{ basedOnVersion: 2, decision: null, reason },
    });
    expect([publication.status, publication.body.code]).toEqual([409, "scoring.own_round"]);
    const listed = (await world.call("owner", "GET", "/api/rounds")).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).not.toContain(roundId);
  });
});
