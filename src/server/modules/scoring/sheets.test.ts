import { describe, expect, it } from "vitest";
import { reason } from "./rounds.fixture.ts";
import { componentOf, keepSheetWorld } from "./sheet-tests.fixture.ts";
import { type SheetWorld, windows } from "./sheets.fixture.ts";

let world: SheetWorld;
keepSheetWorld((made) => {
  world = made;
});

const component = (who: string, code: string) => componentOf(world, who, code);
const versionOf = async (code: string) => (await component("focal", code)).entry.version as number;

describe("the sheet of a unit", () => {
  it("asks every component with rule and evidence, and says what is missing", async () => {
    const sheet = await world.see("focal");
    expect(sheet).toMatchObject({ state: "drafting", window: { state: "open" }, onBehalf: false, canAssign: true });
    expect(sheet.components.map((one: { code: string }) => one.code)).toEqual(["1.1.1", "1.1.2", "2.1"]);
    expect(sheet.components[0]).toMatchObject({
      asked: true,
      evidence: ["Báo cáo"],
      inputs: [{ name: "xong" }, { name: "giao" }],
      lacks: ["inputs", "evidence"],
      canFill: true,
    });
    expect(sheet.acts).toEqual(["save", "send"]);
    const rules = await world.sheets.call("focal", "GET", `${world.path}/rules`);
    expect(rules.body.set.areas).toHaveLength(2);
  });

  it("is there for its own people and whoever runs the round; to everybody else it does not exist", async () => {
    for (const who of ["focal", "head", "clerk", "owner"]) {
      expect((await world.sheets.call(who, "GET", world.path)).status, who).toBe(200);
    }
    for (const who of ["foreign", "overseer", "appraiser"]) {
      const answer = await world.sheets.call(who, "GET", world.path);
      expect([answer.status, answer.body.code], who).toEqual([404, "record.not_found"]);
      const save = await world.save(who, "2.1", { points: "1" });
      expect([save.status, save.body.code], who).toEqual([404, "record.not_found"]);
    }
  });
});

describe("saving a component", () => {
  it("writes a version with points and explanation, and never overwrites the one before", async () => {
    const basedOnVersion = await versionOf("1.1.1");
    const first = await world.save("focal", "1.1.1", { xong: "1", giao: "3" }, { basedOnVersion });
    expect(first.body.entry).toMatchObject({ version: basedOnVersion + 1, points: { printed: "1", exact: "1" } });
    expect(first.body.entry.explanation.vi).toContain("1 trên 3 điểm");
    const next = { basedOnVersion: basedOnVersion + 1, note: "Số của quý IV" };
    const second = await world.save("focal", "1.1.1", { xong: "2", giao: "3" }, next);
    expect(second.body.entry).toMatchObject({ version: basedOnVersion + 2, note: "Số của quý IV" });
    const rows = await world.data.db.writer
      .selectFrom("score_entry")
      .select(["version", "inputs", "superseded_at"])
      .where("component", "=", "1.1.1")
      .where("version", ">", basedOnVersion)
      .orderBy("version")
      .execute();
    expect(rows.map((row) => [row.inputs, row.superseded_at === null])).toEqual([
      [{ xong: "1", giao: "3" }, false],
      [{ xong: "2", giao: "3" }, true],
    ]);
  });

  it("shows both to the second of two people; the same words twice are no conflict", async () => {
    const basedOnVersion = await versionOf("2.1");
    const [one, two] = await Promise.all([
      world.save("focal", "2.1", { points: "3" }, { basedOnVersion }),
      world.save("focalTwo", "2.1", { points: "2" }, { basedOnVersion }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const [won, lost] = one.status === 200 ? [one, two] : [two, one];
    expect(lost.body.code).toBe("record.changed");
    expect(lost.body.conflict.stored.inputs).toEqual(won.body.entry.inputs);
    expect(lost.body.conflict.sent.version).toBe(basedOnVersion);
    const again = await world.save("focalTwo", "2.1", won.body.entry.inputs, { basedOnVersion });
    expect([again.status, again.body.entry.version]).toEqual([200, basedOnVersion + 1]);
  });

  it("names wrong values and stores none of them; what is merely missing may wait", async () => {
    const basedOnVersion = await versionOf("1.1.1");
    const wrong = await world.save("focal", "1.1.1", { xong: "ba", giao: "3" }, { basedOnVersion });
    expect([wrong.status, wrong.body.code]).toEqual([422, "scoring.inputs_refused"]);
    expect(wrong.body.faults[0].path).toBe("1.1.1 xong");
    expect(await versionOf("1.1.1")).toBe(basedOnVersion);
    const partly = await world.save("focal", "1.1.1", { giao: "5" }, { basedOnVersion });
    expect(partly.status).toBe(200);
    expect(partly.body.faults).not.toEqual([]);
    expect(partly.body.entry.points).toBeNull();
  });

  it("leaves it to the owner whether a component applies: a unit does not tick it, by the form or by workbook", async () => {
    const basedOnVersion = await versionOf("1.1.1");
    for (const who of ["focal", "owner"]) {
      const save = await world.save(who, "1.1.1", { na: "true" }, { basedOnVersion, reason });
      expect([save.status, save.body.code], who).toEqual([422, "scoring.inputs_refused"]);
      expect(save.body.faults[0]).toMatchObject({ path: "1.1.1 na" });
      expect(save.body.faults[0].message).toContain("cơ quan chủ trì");
    }
    expect(await versionOf("1.1.1")).toBe(basedOnVersion);
    const csv = new TextEncoder().encode("Component;Input;Value;Version\n1.1.1;na;có;\n");
    const preview = await world.sheets.call("focal", "POST", `${world.path}/import/preview?fileName=phieu.csv`, csv);
    expect(preview.body).toMatchObject({ applicable: false, faults: [{ row: 2, column: "Giá trị" }] });
  });

  it("keeps what the owner entered before the opening, and lets figures take its place", async () => {
    const roundId = await world.open(1);
    await world.fill(roundId, world.unitId, { "1.1.1 na": "true" });
    const db = world.data.db.writer;
    await db.updateTable("round").set({ state: "open", opened_at: new Date() }).where("id", "=", roundId).execute();
    const [opens_at, closes_at] = windows.self.map((instant) => new Date(instant)) as [Date, Date];
    await db.insertInto("round_window").values({ round_id: roundId, stage: "self", opens_at, closes_at }).execute();
    const save = (inputs: object, basedOnVersion: number) =>
      world.sheets.call("focal", "POST", `/api/rounds/${roundId}/sheets/${world.unitId}/components`, {
        ...{ component: "1.1.1", inputs, basedOnVersion, estimate: false, note: "Không phát sinh" },
      });
    expect((await save({ na: "true" }, 1)).body.entry).toMatchObject({ version: 2, inputs: { na: "true" } });
    expect((await save({ xong: "1", giao: "9" }, 2)).status).toBe(200);
    expect((await save({ na: "true" }, 3)).status).toBe(422);
    await db.updateTable("round").set({ state: "draft" }).where("id", "=", roundId).execute();
  });

  it("is refused where nothing is asked of the unit", async () => {
    expect((await world.save("focal", "9.9", { points: "1" })).body.code).toBe("scoring.component_not_asked");
    const exclusion = { round_id: world.roundId, unit_id: world.unitId, part: "2", reason, created_at: new Date() };
    await world.data.db.writer.insertInto("round_exclusion").values(exclusion).execute();
    const basedOnVersion = await versionOf("2.1");
    const save = await world.save("focal", "2.1", { points: "1" }, { basedOnVersion });
    expect(save.body.code).toBe("scoring.component_not_asked");
    expect(await component("focal", "2.1")).toMatchObject({
      excluded: { reason, effect: "excluded", part: "2" },
      lacks: [],
      canFill: false,
    });
  });

  it("needs a reason of whoever runs the round and writes on behalf of the unit", async () => {
    const basedOnVersion = await versionOf("1.1.2");
    const body = { basedOnVersion };
    const silent = await world.save("owner", "1.1.2", { value: "2025-01-20" }, body);
    expect([silent.status, silent.body.code]).toEqual([422, "scoring.reason_needed"]);
    const told = await world.save("owner", "1.1.2", { value: "2025-01-20" }, { ...body, reason });
    expect([told.status, told.body.entry.by]).toEqual([200, "Người thử 1"]);
    expect((await world.see("owner")).onBehalf).toBe(true);
  });
});

describe("colleagues", () => {
  it("fill in what was asked of them, and nothing else", async () => {
    const clerk = (await world.sheets.call("head", "GET", `${world.path}/people`)).body.people.find(
      (one: { displayName: string }) => one.displayName === "Người thử 14",
    );
    const task = { divisionUnitId: null, due: "2026-12-20", note: "Lấy số từ Một cửa", accountId: clerk.accountId };
    const assigned = await world.act("focal", "assignments", { components: ["1.1.1", "không có"], ...task });
    expect(assigned.body).toEqual({ assigned: 1 });
    expect(await component("clerk", "1.1.1")).toMatchObject({ canFill: true, task: { mine: true, due: "2026-12-20" } });
    expect(await component("clerk", "2.1")).toMatchObject({ canFill: false });
    const basedOnVersion = await versionOf("1.1.1");
    expect((await world.save("clerk", "1.1.1", { xong: "3", giao: "3" }, { basedOnVersion })).status).toBe(200);
    const other = await world.save("clerk", "2.1", { points: "1" }, { basedOnVersion: await versionOf("2.1") });
    expect([other.status, other.body.code]).toEqual([403, "auth.forbidden"]);
    const own = await world.sheets.call("clerk", "GET", "/api/sheets");
    expect(own.body.items).toMatchObject([
      {
        unitId: world.unitId,
        canFill: false,
        ownTasks: 0,
        roundTitleVi: "Chỉ số CCHC cấp xã năm 2025",
        practice: false,
      },
    ]);
  });

  it("are asked for nothing that the owner has left out since", async () => {
    const accountId = "01900000-0000-7000-8001-000000000014";
    await world.data.db.writer
      .updateTable("score_entry")
      .set({ superseded_at: world.clock.now() })
      .where("round_id", "=", world.roundId)
      .where("component", "=", "1.1.2")
      .execute();
    await world.act("focal", "assignments", {
      ...{ components: ["1.1.2"], accountId, divisionUnitId: null, due: null, note: null },
    });
    const left = async () => (await world.sheets.call("clerk", "GET", "/api/sheets")).body.items;
    expect(await left()).toMatchObject([{ ownTasks: 1 }]);
    const exclusion = { round_id: world.roundId, unit_id: world.unitId, part: "1", reason, created_at: new Date() };
    await world.data.db.writer.insertInto("round_exclusion").values(exclusion).execute();
    expect(await left()).toEqual([]);
  });

  it("who have left the unit since see and write nothing any more, whatever was asked of them", async () => {
    const accountId = "01900000-0000-7000-8001-000000000015";
    const db = world.data.db.writer;
    const home = (unitId: string) =>
      db.updateTable("account").set({ unit_id: unitId }).where("id", "=", accountId).execute();
    const other = world.units[1]?.id ?? "";
    const task = { divisionUnitId: null, due: null, note: null, accountId };
    await home(world.unitId);
    expect((await world.act("focal", "assignments", { components: ["2.1"], ...task })).body).toEqual({ assigned: 1 });
    const basedOnVersion = await versionOf("2.1");
    expect((await world.save("foreign", "2.1", { points: "1" }, { basedOnVersion })).status).toBe(200);
    const notAsked = await world.save("foreign", "1.1.1", { giao: "5" }, { basedOnVersion: await versionOf("1.1.1") });
    expect([notAsked.status, notAsked.body.code]).toEqual([403, "auth.forbidden"]);
    await home(other);
    expect((await world.sheets.call("foreign", "GET", world.path)).status).toBe(404);
    const save = await world.save("foreign", "2.1", { points: "2" }, { basedOnVersion: basedOnVersion + 1 });
    expect([save.status, save.body.code]).toEqual([404, "record.not_found"]);
    const { items } = (await world.sheets.call("foreign", "GET", "/api/sheets")).body;
    expect(items.map((one: { unitId: string }) => one.unitId)).not.toContain(world.unitId);
  });

  it("are of the unit: others cannot be asked", async () => {
    const accountId = "01900000-0000-7000-8001-000000000015";
    const body = { components: ["2.1"], accountId, divisionUnitId: null, due: null, note: null };
    const answer = await world.act("focal", "assignments", body);
    expect([answer.status, answer.body.code]).toEqual([422, "scoring.not_of_unit"]);
  });

  it("who may only look write nothing, even where they were asked", async () => {
    const accountId = "01900000-0000-7000-8001-000000000014";
    await world.act("focal", "assignments", {
      ...{ components: ["2.1"], accountId, divisionUnitId: null, due: null, note: null },
    });
    await world.data.db.writer.updateTable("account").set({ read_only: true }).where("id", "=", accountId).execute();
    const save = await world.save("clerk", "2.1", { points: "1" }, { basedOnVersion: await versionOf("2.1") });
    expect(save.body.code).toBe("auth.forbidden");
    await world.data.db.writer.updateTable("account").set({ read_only: false }).where("id", "=", accountId).execute();
  });
});

describe("asking for a component to be left out", () => {
  it("waits for the owner's answer, once", async () => {
    await world.data.db.writer.deleteFrom("exclusion_request").execute();
    const body = { component: "1.1.1", reason: "Đơn vị không được giao nhiệm vụ này" };
    expect((await world.act("focal", "exclusion-requests", body)).status).toBe(201);
    const twice = await world.act("focal", "exclusion-requests", body);
    expect([twice.status, twice.body.code]).toEqual([409, "scoring.request_waits"]);
    expect((await component("focal", "1.1.1")).request).toMatchObject({ answer: null, reason: body.reason });
  });
});

describe("the round before", () => {
  it("stands beside this one, and its figures are a starting point marked as estimates", async () => {
    const db = world.data.db.writer;
    const before = await world.open(1, { year: 2024, titleVi: "Chỉ số CCHC cấp xã năm 2024" });
    const figures = { "1.1.1 xong": "3", "1.1.1 giao": "4", "1.1.2 value": "2024-01-20" };
    await world.fill(before, world.unitId, figures);
    await db.updateTable("round").set({ previous_round_id: before }).where("id", "=", world.roundId).execute();
    await db
      .updateTable("score_entry")
      .set({ superseded_at: world.clock.now() })
      .where("round_id", "=", world.roundId)
      .execute();
    expect(await component("focal", "1.1.1")).toMatchObject({
      entry: { version: 0 },
      previous: { code: "1.1.1", points: "2.25", max: "3", remark: null },
    });
    // Of a round that was taken back nothing is told where the unit claimed nothing; once published it has 0 points.
    expect(await component("focal", "2.1")).toMatchObject({ previous: null });
    const set = (state: string, published_at: Date | null) =>
      db.updateTable("round").set({ state, published_at }).where("id", "=", before).execute();
    await set("published", world.clock.now());
    expect(await component("focal", "2.1")).toMatchObject({ previous: { points: "0" } });
    await set("draft", null);
    expect((await world.act("owner", "copy", { basedOnVersion: 0 })).status).toBe(403);
    const copied = await world.act("focal", "copy", { basedOnVersion: 0 });
    expect(copied.body).toEqual({ copied: 1 });
    const taken = await component("focal", "1.1.1");
    expect(taken.entry).toMatchObject({ inputs: { xong: "3", giao: "4" }, estimate: true });
    expect(taken.lacks).toContain("estimate");
    expect((await component("focal", "1.1.2")).entry.inputs).toEqual({});
    const again = await world.act("focal", "copy", { basedOnVersion: (await world.see("focal")).version });
    expect(again.body).toEqual({ copied: 0 });
    await db.updateTable("round").set({ previous_round_id: null }).where("id", "=", world.roundId).execute();
  });

  it("shows with which points and words the appraiser lowered a claim, once it is published", async () => {
    const db = world.data.db.writer;
    const before = await world.open(1, { year: 2023, titleVi: "Chỉ số CCHC cấp xã năm 2023" });
    await world.fill(before, world.unitId, { "2.1 points": "2" });
    const entry = {
      round_id: before,
      unit_id: world.unitId,
      component: "2.1",
      stage: "appraisal1",
      seat: 1,
      version: 1,
    };
    const lowered = { verdict: "pointsChanged", points: "0.5", reason: "Thiếu biên bản kiểm tra", inputs: "{}" };
    await db
      .insertInto("score_entry")
      .values({ id: world.deps.ids.next(), ...entry, ...lowered, at: world.clock.now() })
      .execute();
    await db.updateTable("round").set({ previous_round_id: before }).where("id", "=", world.roundId).execute();
    expect((await component("focal", "2.1")).previous).toMatchObject({ points: "2", remark: null });
    const published = { state: "published", published_at: world.clock.now() };
    await db.updateTable("round").set(published).where("id", "=", before).execute();
    expect((await component("focal", "2.1")).previous).toMatchObject({ points: "0.5", remark: lowered.reason });
    await db.updateTable("round").set({ previous_round_id: null }).where("id", "=", world.roundId).execute();
    await db.updateTable("round").set({ state: "draft", published_at: null }).where("id", "=", before).execute();
  });

  it("is that of the unit which this one continues by decision of the owner, once it is published", async () => {
    const db = world.data.db.writer;
    const other = world.units[2]?.id ?? "";
    const before = await world.open(3, { year: 2024, titleVi: "Chỉ số CCHC cấp xã năm 2024 (trước sắp xếp)" });
    await world.fill(before, other, { "1.1.1 xong": "1", "1.1.1 giao": "4", "2.1 points": "2" });
    await db.updateTable("round").set({ previous_round_id: before }).where("id", "=", world.roundId).execute();
    const { year } = await db
      .selectFrom("round")
      .select("year")
      .where("id", "=", world.roundId)
      .executeTakeFirstOrThrow();
    const link = { unit_id: world.unitId, year, previous_unit_id: other, reason: "Tiếp nhận nguyên trạng" };
    await db
      .insertInto("comparison_link")
      .values({ ...link, recorded_at: world.clock.now() })
      .execute();
    expect((await component("focal", "2.1")).previous).toBeNull();
    await db
      .updateTable("round")
      .set({ state: "published", published_at: world.clock.now() })
      .where("id", "=", before)
      .execute();
    expect((await component("focal", "2.1")).previous).toMatchObject({ code: "2.1", points: "2" });
    await db.deleteFrom("comparison_link").execute();
    await db.updateTable("round").set({ previous_round_id: null }).where("id", "=", world.roundId).execute();
  });
});

describe("the sheet as a workbook", () => {
  it("goes out, is filled in and comes back: previewed, marked where somebody was faster, taken whole or not at all", async () => {
    const file = await world.sheets.call("focal", "GET", `${world.path}/workbook`);
    expect(file.status).toBe(200);
    const version = await versionOf("2.1");
    const csv = (value: string, based: number) =>
      new TextEncoder().encode(`Component;Input;Value;Version\n2.1;points;${value};${based}\n`);
    const preview = (who: string, value: string, based = version) =>
      world.sheets.call(who, "POST", `${world.path}/import/preview?fileName=phieu.csv`, csv(value, based));
    const bad = await preview("focal", "99");
    expect(bad.body).toMatchObject({ applicable: false, faults: [{ row: 2, column: "Giá trị" }] });
    const apply = (who: string, previewId: string) =>
      world.sheets.call(who, "POST", `${world.path}/import/${previewId}/apply`, { reason });
    expect((await apply("focal", bad.body.previewId)).body.code).toBe("import.has_faults");
    const good = await preview("focal", "2.5");
    expect(good.body.rows[0]).toMatchObject({ changes: [{ field: "Điểm", after: "2,5" }] });
    expect((await apply("focalTwo", good.body.previewId)).status).toBe(404);
    const faster = await world.save("focalTwo", "2.1", { points: "1" }, { basedOnVersion: version });
    expect((await apply("focal", good.body.previewId)).body.code).toBe("import.stale");
    const again = await preview("focal", "2.5");
    expect(again.body.rows[0].label).toContain("đã có người sửa");
    expect((await apply("focal", again.body.previewId)).body).toMatchObject({ created: 0, changed: 1 });
    expect((await component("focal", "2.1")).entry).toMatchObject({
      inputs: { points: "2.5" },
      version: faster.body.entry.version + 1,
    });
    expect((await preview("owner", "1")).status).toBe(403);
  });
});
