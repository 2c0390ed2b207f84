import { beforeAll, describe, expect, test } from "vitest";
import { emptyContent } from "../../../domain/scoring/columns/entry.ts";
import { withTransaction } from "../../db/transaction.ts";
import { exportTable } from "../../http/export-table.ts";
import { paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { runDueJobs } from "../../platform/jobs/worker.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { makeTestStorage } from "../../testing/test-storage.ts";
import { withAct } from "../../testing/with-act.ts";
import { boardRoutes } from "./board-routes.ts";
import { scoringJobs } from "./jobs.ts";
import { paperRoutes } from "./paper-routes.ts";
import { writeEntries } from "./repository/entries.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;
let http: TestHttp;

beforeAll(async () => {
  world = await makeSheetWorld();
  const only = { kind: "units", unitIds: [world.unitId] } as const;
  const people = {
    owner: makeActor(1, ["scoring.read", "scoring.manage"]),
    focal: makeActor(11, ["scoring.read", "scoring.fill"], only),
    district: makeActor(18, ["scoring.read", "scoring.manage"], only),
    overseer: makeActor(16, ["scoring.read"]),
  };
  http = makeTestHttp(
    world.clock,
    people,
    (mounting) => (app) => {
      boardRoutes(app, mounting, world.deps);
      paperRoutes(app, mounting, { ...world.deps, ...makeTestStorage() });
    },
    exportTable,
  );
  await giveRole("nguoi.0011", "focalOfficer", ["scoring.fill"]);
  await giveRole("nguoi.0013", "head", ["scoring.fill", "scoring.approve"]);
});

async function giveRole(login: string, code: string, abilities: string[]): Promise<void> {
  const db = world.data.db.writer;
  const texts = { name_vi: code, name_en: code, reach: "unit", position: 1 };
  await db
    .insertInto("role")
    .values({ code, abilities, ...texts })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const account = await db.selectFrom("account").select("id").where("login", "=", login).executeTakeFirstOrThrow();
  const span = { valid_from: "2026-01-01", created_at: world.clock.now() };
  const held = { id: world.deps.ids.next(), account_id: account.id, role_code: code, unit_id: world.unitId };
  await db
    .insertInto("role_assignment")
    .values({ ...held, ...span })
    .execute();
}

const see = async (path = "", who = "owner") => http.call(who, "GET", `/api/rounds/${world.roundId}/board${path}`);
const first = async () => {
  const { body } = await see("/units");
  return body.items.find((item: { unitId: string }) => item.unitId === world.unitId);
};
const notices = () =>
  world.data.db.reader
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.login", "notice.kind", "notice.title_vi", "notice.text_vi"])
    .orderBy("notice.id")
    .execute();
async function remindAt(instant: string) {
  world.clock.set(instant);
  await withTransaction({ db: world.data.db }, (tx) => tx.deleteFrom("notice").execute());
  const deps = { ...world.deps, log: (message: string) => failed.push(message) };
  const failed: string[] = [];
  const payload = JSON.stringify({});
  const at = world.clock.now();
  await world.data.db.writer
    .insertInto("job")
    .values({ id: world.deps.ids.next(), queue: "scoring.remind", payload, created_at: at, run_at: at })
    .execute();
  await runDueJobs(deps, { handlers: scoringJobs(world.deps) }, new AbortController().signal);
  expect(failed).toEqual([]);
  return notices();
}

async function reopenSelf() {
  const reopening = {
    ...{ id: world.deps.ids.next(), round_id: world.roundId, unit_id: world.unitId, stage: "self", reason: "Mất điện" },
    ...{ created_at: new Date("2027-01-06T02:00:00Z"), until: new Date("2027-01-08T10:00:00Z") },
  };
  await world.data.db.writer.insertInto("window_reopening").values(reopening).execute();
  return reopening;
}

describe("the board", () => {
  test("is for whoever runs the round", async () => {
    expect((await see()).status).toBe(200);
    expect((await see("", "district")).status).toBe(403);
    expect((await see("/units", "focal")).status).toBe(403);
    expect((await see("/stamp", "overseer")).status).toBe(403);
    expect((await see("", "")).status).toBe(401);
  });

  test("follows a unit from nothing to its submission, and its stamp tells of every step", async () => {
    expect(await first()).toMatchObject({ state: "notStarted", filledPercent: 0, late: false, percent: null });
    const stamps = new Set<string>();
    const note = async () => stamps.add((await see("/stamp")).body.stamp);
    await note();
    await note();
    expect(stamps.size).toBe(1);
    expect((await world.save("focal", "1.1.1", { xong: "1", giao: "3" })).status).toBe(200);
    const row = await first();
    expect(row).toMatchObject({ state: "filling", filled: 1, late: false, selfAbove: null });
    expect(row.filledPercent).toBe(Math.floor(100 / row.asked));
    expect(row.percent).toBe(row.selfPercent);
    expect(row.lastAt).toBe(world.clock.now().toISOString());
    await note();
    expect(stamps.size).toBe(2);
    const { body } = await see();
    expect(body.states.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(body.units);
    expect(body).toMatchObject({ stage: "self", openStages: ["self"], late: 0, gaps: 0, canUrge: true });
  });

  test("filters, sorts, searches and exports what it shows", async () => {
    const { body } = await see("/units?sort=nameVi");
    const names = body.items.map((item: { nameVi: string }) => item.nameVi);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "vi")));
    expect((await see(`/units?q=${encodeURIComponent(names[0])}`)).body.items[0].nameVi).toBe(names[0]);
    expect((await see("/units?finding=late")).body.total).toBe(0);
    expect((await see("/units?state=submitted")).body.total).toBe(0);
    const file = await see("/units?format=csv");
    expect(file.headers.get("content-type")).toContain("csv");
  });

  test("urges chosen units with a text that their people get and the record keeps", async () => {
    await withTransaction({ db: world.data.db }, (tx) => tx.deleteFrom("notice").execute());
    const urge = (who: string, unitIds: string[], text = "Đề nghị gửi phiếu trước ngày 30") =>
      http.call(who, "POST", `/api/rounds/${world.roundId}/urges`, { unitIds, text });
    expect((await urge("focal", [world.unitId])).status).toBe(403);
    expect((await urge("owner", [world.roundId])).body.code).toBe("record.not_found");
    expect((await urge("owner", [world.unitId])).body).toEqual({ units: 1, people: 2 });
    expect(await notices()).toMatchObject([
      { kind: "urge", text_vi: "Đề nghị gửi phiếu trước ngày 30" },
      { kind: "urge", text_vi: "Đề nghị gửi phiếu trước ngày 30" },
    ]);
    expect((await first()).urgedAt).not.toBeNull();
    const acts = await world.data.db.reader
      .selectFrom("action")
      .select("detail")
      .where("verb", "=", "scoring.urgeUnits");
    expect(await acts.execute()).toMatchObject([{ detail: { units: 1, people: 2 } }]);
  });
});

test("letters are made of chosen units: one as DOCX, several as a ZIP of them", async () => {
  const make = (unitIds: string[], who = "owner") =>
    http.call(who, "POST", `/api/rounds/${world.roundId}/letters`, {
      unitIds,
      number: "12",
      date: "2026-12-10",
      contact: null,
    });
  expect((await make([world.unitId], "overseer")).status).toBe(403);
  expect((await make([world.roundId])).body.code).toBe("record.not_found");
  const db = world.data.db.writer;
  const scope = await db.selectFrom("round_unit").select("unit_id").where("round_id", "=", world.roundId).execute();
  await db.updateTable("round").set({ owner_unit_id: world.unitId }).where("id", "=", world.roundId).execute();
  const one = await make([world.unitId]);
  expect(one.headers.get("content-type")).toContain("wordprocessingml");
  const text = paragraphTexts(readDocument(one.body)).join("\n");
  expect(text).toContain("Số: 12/");
  expect(text).toContain("Tiêu chí 1.1.2: Ban hành đúng hạn");
  expect(text).not.toContain("Tiêu chí 1.1.1:");
  const all = await make(scope.map((row) => row.unit_id));
  expect(all.headers.get("content-type")).toBe("application/zip");
  await db.updateTable("round").set({ owner_unit_id: null }).where("id", "=", world.roundId).execute();
});

describe("reminders of a window that closes on Tuesday 5 January 2027, 17:00", () => {
  test("go to the focal officer on the set working days, in the morning, once", async () => {
    expect(await remindAt("2026-12-20T03:00:00Z")).toEqual([]);
    expect(await remindAt("2026-12-31T23:00:00Z")).toEqual([]);
    const told = await remindAt("2027-01-04T01:00:00Z");
    expect(told.map((one) => one.login)).toEqual(["nguoi.0011", "nguoi.0013"]);
    expect(told[0]?.title_vi).toContain("còn 1 ngày làm việc, hạn 17:00 ngày 05/01/2027");
    const again = async () => {
      const at = world.clock.now();
      await world.data.db.writer
        .insertInto("job")
        .values({ id: world.deps.ids.next(), queue: "scoring.remind", payload: "{}", created_at: at, run_at: at })
        .execute();
      await runDueJobs(
        { ...world.deps, log: () => undefined },
        { handlers: scoringJobs(world.deps) },
        new AbortController().signal,
      );
      return (await notices()).length;
    };
    expect(await again()).toBe(2);
  });

  test("say on the day that it is the last, and afterwards that it is over", async () => {
    const [today] = await remindAt("2027-01-05T01:00:00Z");
    expect(today?.title_vi).toContain("hết hạn hôm nay");
    const [over] = await remindAt("2027-01-06T01:00:00Z");
    expect(over?.title_vi).toContain("đã quá hạn từ 17:00 ngày 05/01/2027");
    expect((await see("/units?finding=late")).body.total).toBe((await see()).body.units);
  });

  test("name to a unit for which the step was opened again the end of that, also once it is over", async () => {
    const { id } = await reopenSelf();
    const [open] = await remindAt("2027-01-07T01:00:00Z");
    expect(open?.title_vi).toContain("còn 1 ngày làm việc, hạn 17:00 ngày 08/01/2027");
    const [over] = await remindAt("2027-01-11T01:00:00Z");
    expect(over?.title_vi).toContain("đã quá hạn từ 17:00 ngày 08/01/2027");
    const db = world.data.db.writer;
    await db.updateTable("round").set({ owner_unit_id: world.unitId }).where("id", "=", world.roundId).execute();
    const request = { unitIds: [world.unitId], number: "12", date: "2027-01-11", contact: null };
    const letter = await http.call("owner", "POST", `/api/rounds/${world.roundId}/letters`, request);
    expect(paragraphTexts(readDocument(letter.body)).join("\n")).toContain("17 giờ 00 phút, ngày 08 tháng 01 năm 2027");
    await db.deleteFrom("window_reopening").where("id", "=", id).execute();
    await db.updateTable("round").set({ owner_unit_id: null }).where("id", "=", world.roundId).execute();
  });

  test("reach members of the council before it begins and while it has not ended its meetings", async () => {
    const db = world.data.db.writer;
    const { id: account_id } = await db
      .selectFrom("account")
      .select("id")
      .where("login", "=", "nguoi.0014")
      .executeTakeFirstOrThrow();
    const member = { round_id: world.roundId, account_id, position: 1, duty: "chair" };
    await db.insertInto("round_council_member").values(member).execute();
    const [opens_at, closes_at] = [new Date("2027-02-01T01:00:00Z"), new Date("2027-02-10T10:00:00Z")];
    const window = { round_id: world.roundId, stage: "council", opens_at, closes_at };
    await db.insertInto("round_window").values(window).execute();
    const toldAt = async (instant: string) =>
      (await remindAt(instant)).flatMap((one) => (one.login === "nguoi.0014" ? [one.title_vi] : []));
    expect(await toldAt("2027-01-29T01:00:00Z")).toEqual([
      "Hội đồng thẩm định bắt đầu làm việc từ 08:00 ngày 01/02/2027, còn 1 ngày làm việc",
    ]);
    expect((await toldAt("2027-02-10T01:00:00Z"))[0]).toContain("chưa kết thúc họp; hết hạn hôm nay");
    const finished = { self_above: "0.5", majority: "half", casting_vote: true, quorum_percent: 66 };
    await db
      .insertInto("council_rules")
      .values({ round_id: world.roundId, ...finished, minutes_needed: false, version: 1, finished_at: opens_at })
      .execute();
    expect(await toldAt("2027-02-11T01:00:00Z")).toEqual([]);
  });

  test("follow the days the owner sets, and whoever has the sheet", async () => {
    const set = (before: number[]) =>
      http.call("owner", "PUT", `/api/rounds/${world.roundId}/reminders`, { before, after: [] });
    expect((await set([0, 10, 10])).body).toEqual({ before: [10, 0], after: [] });
    world.clock.set("2026-12-22T01:00:00Z");
    await world.data.db.writer
      .insertInto("score_sheet")
      .values({ round_id: world.roundId, unit_id: world.unitId, state: "checking" })
      .onConflict((conflict) => conflict.columns(["round_id", "unit_id"]).doUpdateSet({ state: "checking" }))
      .execute();
    const told = await remindAt("2026-12-22T01:00:00Z");
    expect(told.map((one) => one.login)).toEqual(["nguoi.0013"]);
    expect(told[0]?.title_vi).toContain("chờ thủ trưởng duyệt");
  });
});

test("two appraisers differ where their inputs or points do, not where one is silent", async () => {
  const view = (component: string, seat: 1 | 2, points: string | null) => ({
    ...{ ...emptyContent, id: world.deps.ids.next(), unitId: world.unitId, component },
    ...{ stage: "appraisal1" as const, seat, points },
  });
  const views = [view("1.1.1", 1, "1"), view("1.1.1", 2, "2"), view("1.1.2", 1, "2"), view("2.1", 1, null)];
  const author = { at: world.clock.now(), accountId: null, role: null, actingUnitId: null };
  await withAct({ db: world.data.db }, (tx) =>
    writeEntries(tx, world.roundId, [...views, view("2.1", 2, null)], author),
  );
  expect(await first()).toMatchObject({ differing: 1 });
});
