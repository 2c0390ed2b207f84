import { beforeAll, describe, expect, it } from "vitest";
import { makeRoundWorld, type RoundWorld, reason, smallSet } from "./rounds.fixture.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("opening a round", () => {
  it("takes units under their names of the day, with an empty result from the first moment", async () => {
    const roundId = await world.open(3);
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}`);
    expect(body).toMatchObject({ year: 2025, state: "draft", version: 1, decision: null });
    expect(body.blocks).toMatchObject([
      { code: "xa", setCode: "nho", setVersion: 1, setTitleEn: null, units: 3, complete: 0 },
    ]);
    expect(body.abilities).toMatchObject({
      appraise: false,
      change: true,
      remove: true,
      importInputs: true,
      publish: true,
      amend: false,
    });
    const units = await call("owner", "GET", `/api/rounds/${roundId}/units`);
    expect(units.body.items.map((one: { nameVi: string }) => one.nameVi)).toEqual(
      world.units.slice(0, 3).map((unit) => unit.nameVi),
    );
    expect(units.body.items[0]).toMatchObject({ inputs: "notSubmitted", faults: 0 });
  });

  it("names every fault of a plan", async () => {
    const [first, second] = world.units;
    const plan = world.plan(0, { day: "2024-06-01", ties: "tieBreak" });
    const [block] = plan.blocks;
    const blocks = [
      { ...block, unitIds: [first?.id, first?.id] },
      { ...block, code: "XA", classes: [{ name: "Đạt" }], unitIds: [second?.id] },
    ];
    const { status, body } = await call("owner", "POST", "/api/rounds", { plan: { ...plan, blocks }, reason });
    expect([status, body.code]).toEqual([422, "scoring.round_refused"]);
    expect(body.faults.map((fault: { path: string }) => fault.path)).toEqual([
      "plan.tieBreak",
      "plan.blocks[0].unitIds[0]",
      "plan.blocks[0].unitIds[1]",
      "plan.blocks[1].code",
      "plan.blocks[1].classes[0]",
      "plan.blocks[1].unitIds[0]",
    ]);
    const twice = world.plan(1);
    const double = { ...twice, blocks: twice.blocks.map((one) => ({ ...one, unitIds: [first?.id, first?.id] })) };
    const again = await call("owner", "POST", "/api/rounds", { plan: double, reason });
    expect(again.body.faults[0].message).toContain("hai lần trong nhóm xa");
  });

  it("refuses a set that is not frozen", async () => {
    const setId = await world.storeSet({ ...smallSet, id: "nhap" }, false);
    const plan = world.plan(1);
    const blocks = plan.blocks.map((block) => ({ ...block, setId }));
    const { body } = await call("owner", "POST", "/api/rounds", { plan: { ...plan, blocks }, reason });
    expect(body.code).toBe("scoring.set_not_frozen");
  });
});

describe("changing a round", () => {
  it("goes up a version, and the second of two people sees both plans", async () => {
    const roundId = await world.open(2);
    const change = { basedOnVersion: 1, plan: world.plan(3, { titleVi: "Tên mới" }), reason };
    expect((await call("owner", "PUT", `/api/rounds/${roundId}`, change)).body).toEqual({ version: 2 });
    const other = { ...change, plan: world.plan(2, { titleVi: "Tên khác" }) };
    const { status, body } = await call("second", "PUT", `/api/rounds/${roundId}`, other);
    expect([status, body.code]).toEqual([409, "record.changed"]);
    expect([body.conflict.stored.titleVi, body.conflict.sent.titleVi]).toEqual(["Tên mới", "Tên khác"]);
    const { body: history } = await call("owner", "GET", `/api/rounds/${roundId}/history`);
    expect(history.items.map((act: { verb: string }) => act.verb)).toEqual([
      "scoring.changeRound",
      "scoring.createRound",
    ]);
    expect(history.items[0].detail.before.titleVi).toBe("Chỉ số CCHC cấp xã năm 2025");
  });

  it("is removed with everything that stood in it", async () => {
    const roundId = await world.open(2);
    const removed = await call("owner", "POST", `/api/rounds/${roundId}/removal`, { reason });
    expect(removed.body).toEqual({ removed: true });
    expect((await call("owner", "GET", `/api/rounds/${roundId}`)).status).toBe(404);
    const left = await world.data.db.reader
      .selectFrom("unit_result")
      .selectAll()
      .where("round_id", "=", roundId)
      .execute();
    expect(left).toEqual([]);
  });
});

describe("who sees a draft", () => {
  it("everybody with a unit in it, and of it only that unit", async () => {
    const roundId = await world.open(3);
    const seen = async (who: string) => {
      const round = await call(who, "GET", `/api/rounds/${roundId}`);
      const units = await call(who, "GET", `/api/rounds/${roundId}/units`);
      const rows = await call(who, "GET", `/api/rounds/${roundId}/ranking`);
      return [round.status, units.body.total, rows.body.total];
    };
    expect(await seen("owner")).toEqual([200, 3, 3]);
    // Who reads the whole province knows of the round and its units; figures are for after the publication.
    expect(await seen("reader")).toEqual([200, 3, 0]);
    expect(await seen("focal")).toEqual([200, 1, 1]);
    expect(await seen("stranger")).toEqual([404, undefined, undefined]);
    expect(await seen("")).toEqual([401, undefined, undefined]);
    const mine = await call("focal", "GET", `/api/rounds/${roundId}`);
    expect(mine.body.blocks[0].units).toBe(1);
    expect(mine.body.abilities.change).toBe(false);
    expect(mine.body.seenWhole).toBe(false);
    expect((await call("reader", "GET", `/api/rounds/${roundId}`)).body.seenWhole).toBe(false);
    for (const page of ["history", "standings", "components", "matrix", `units/${world.units[0]?.id}/inputs`]) {
      expect([page, (await call("reader", "GET", `/api/rounds/${roundId}/${page}`)).status]).toEqual([page, 404]);
    }
    const other = world.units[1]?.id;
    expect((await call("focal", "GET", `/api/rounds/${roundId}/units/${other}/result`)).status).toBe(404);
    expect((await call("focal", "GET", `/api/rounds/${roundId}/history`)).status).toBe(404);
    const list = await call("stranger", "GET", "/api/rounds");
    expect(list.body.items).toEqual([]);
  });

  it("managing needs the whole province", async () => {
    const roundId = await world.open(1);
    const change = { basedOnVersion: 1, plan: world.plan(1), reason };
    expect((await call("local", "PUT", `/api/rounds/${roundId}`, change)).body.code).toBe("auth.forbidden");
    expect((await call("local", "POST", "/api/rounds", { plan: world.plan(1), reason })).status).toBe(403);
    expect((await call("reader", "POST", `/api/rounds/${roundId}/removal`, { reason })).status).toBe(403);
  });
});

describe("the list of rounds", () => {
  it("filters by year and state, finds without tone marks, sorts and exports", async () => {
    await world.open(1, { year: 2031, titleVi: "Đợt sau cùng" });
    await world.open(1, { year: 2030, titleVi: "Ấn phẩm" });
    const titles = async (query: string) =>
      (await call("reader", "GET", `/api/rounds?${query}`)).body.items.map((one: { titleVi: string }) => one.titleVi);
    expect(await titles("year=2031")).toEqual(["Đợt sau cùng"]);
    expect(await titles("q=dot+sau")).toEqual(["Đợt sau cùng"]);
    expect(await titles("state=published")).toEqual([]);
    expect((await titles("sort=-year")).slice(0, 2)).toEqual(["Đợt sau cùng", "Ấn phẩm"]);
    expect((await titles("sort=title"))[0]).toBe("Ấn phẩm");
    const file = await call("reader", "GET", "/api/rounds?year=2031&format=csv&columns=year,titleVi,state");
    expect(new TextDecoder().decode(file.body).trim().split("\r\n")).toEqual([
      "Năm,Tên đợt đánh giá,Trạng thái",
      "2031,Đợt sau cùng,Đang chuẩn bị",
    ]);
    const { body } = await call("focal", "GET", "/api/rounds?year=2031");
    expect([body.total, body.abilities.create]).toEqual([1, false]);
  });

  it("shows the units by block, state and name", async () => {
    const roundId = await world.open(3);
    await world.fill(roundId, world.units[1]?.id ?? "", { "2.1 points": "1" });
    const of = async (query: string) => (await call("owner", "GET", `/api/rounds/${roundId}/units?${query}`)).body;
    expect((await of("inputs=incomplete")).items).toMatchObject([{ unitId: world.units[1]?.id, faults: 2 }]);
    expect((await of("block=khac")).total).toBe(0);
    expect((await of(`q=${encodeURIComponent(world.units[2]?.nameVi ?? "")}`)).items[0].unitId).toBe(
      world.units[2]?.id,
    );
  });
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
