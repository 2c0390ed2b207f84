import { beforeAll, describe, expect, it } from "vitest";
import { runDueJobs } from "../../platform/jobs/worker.ts";
import {
  type AppraisalWorld,
  days,
  giveRole,
  makeAppraisalWorld,
  type OpenRound,
  verdict,
} from "./appraisal.fixture.ts";
import { scoringJobs } from "./jobs.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const hour = 3_600_000;

beforeAll(async () => {
  app = await makeAppraisalWorld();
  await giveRole(app, "Người thử 16", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(0));
  await giveRole(app, "Người thử 17", "head", ["scoring.read", "scoring.approve"], unitAt(0));
  await giveRole(app, "Người thử 18", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(1));
});

/** Whom the notices of a round went to, with title and where they lead. */
async function noticesOf({ roundId }: OpenRound): Promise<string[][]> {
  const rows = await app.world.data.db.reader
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name", "notice.title_vi", "notice.href"])
    .where("notice.href", "like", `/rounds/${roundId}/%`)
    .orderBy("notice.id")
    .execute();
  return rows.map((row) => [row.display_name.slice(-2), row.title_vi, row.href.replace(`/rounds/${roundId}/`, "")]);
}

/** Who still has an unread notice that leads to the explanation of the first unit. */
async function unread({ roundId }: OpenRound): Promise<string[]> {
  const rows = await app.world.data.db.reader
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select("account.display_name")
    .where("notice.href", "=", `/rounds/${roundId}/explanation/${unitAt(0)}`)
    .where("notice.read_at", "is", null)
    .execute();
  return rows.map((row) => row.display_name.slice(-2)).sort();
}

/** The hourly look at an instant. */
async function lookAt(instant: string): Promise<void> {
  app.world.clock.set(instant);
  const { db, ids, clock } = app.world.deps;
  const failed: string[] = [];
  await db.writer
    .insertInto("job")
    .values({
      id: ids.next(),
      queue: "scoring.remind",
      payload: "{}",
      created_at: clock.now(),
      run_at: clock.now(),
    })
    .execute();
  const deps = { ...app.world.deps, log: (message: string) => failed.push(message) };
  await runDueJobs(deps, { handlers: scoringJobs(app.world.deps) }, new AbortController().signal);
  expect(failed).toEqual([]);
}

const asks = { asksExplanation: true, question: "Biên bản ở đâu?" };
const approve = (who: string, round: OpenRound, assignment: string) =>
  call(who, "POST", round.at(`/appraisal/parts/${assignment}/approval`), {
    stage: "appraisal1",
    confirmIncomplete: true,
  });

async function appraised(): Promise<OpenRound> {
  const round = await app.open();
  app.world.clock.set(days.appraisal1);
  const save = (who: string, body: object) => call(who, "POST", round.at("/appraisal/verdicts"), body);
  const lowered = { verdict: "pointsChanged", points: "3", reason: "Thiếu biên bản" };
  await save("moneyOne", verdict(unitAt(0), "2.1", { ...lowered, ...asks }));
  await save("lawOne", verdict(unitAt(0), "1.1.1", { ...lowered, points: "1", ...asks }));
  return round;
}

describe("a unit", () => {
  it("is told at the opening what is shown, then of each part that is approved later, once", async () => {
    const round = await appraised();
    await approve("moneyLeader", round, round.money);
    const draft = async () => (await noticesOf(round)).filter(([, title]) => title?.includes("dự kiến"));
    expect(await draft()).toEqual([]);
    await lookAt("2026-12-21T03:00:00Z");
    const path = `explanation/${unitAt(0)}`;
    const one = "Đã có kết quả thẩm định dự kiến; 1 tiêu chí thành phần được yêu cầu giải trình";
    const opening = [
      ["16", one, path],
      ["17", one, path],
      ["18", "Đã có kết quả thẩm định dự kiến của 1 tiêu chí thành phần", `explanation/${unitAt(1)}`],
    ];
    expect((await draft()).sort()).toEqual(opening);
    await lookAt("2026-12-21T04:00:00Z");
    expect(await draft()).toHaveLength(3);
    await approve("lawLeader", round, round.law);
    await lookAt("2026-12-21T05:00:00Z");
    const later = (await draft()).slice(3).sort();
    const law = app.world.units[10]?.nameVi;
    expect(later).toEqual([
      ["16", `${law}: đã có kết quả thẩm định dự kiến; 1 tiêu chí thành phần được yêu cầu giải trình`, path],
      ["17", `${law}: đã có kết quả thẩm định dự kiến; 1 tiêu chí thành phần được yêu cầu giải trình`, path],
      ["18", `${law}: đã có kết quả thẩm định dự kiến của 2 tiêu chí thành phần`, `explanation/${unitAt(1)}`],
    ]);
  });

  it("is reminded of what it is shown and asked alone, then of sending it and of the head's approval", async () => {
    const round = await appraised();
    await approve("moneyLeader", round, round.money);
    const reminders = async () =>
      (await noticesOf(round)).filter(([, title]) => title?.includes("hạn")).map(([who, title]) => [who, title]);
    await lookAt("2026-12-29T03:00:00Z");
    const asked = await reminders();
    expect(asked.at(-1)).toEqual(["16", expect.stringContaining("còn 1 tiêu chí thành phần chưa giải trình")]);
    const page = round.at(`/units/${unitAt(0)}/explanation`);
    const body = { component: "2.1", basedOnVersion: 0, answer: "explains", text: "Đã gửi", inputs: {} };
    expect((await call("focal", "POST", page, body)).status).toBe(200);
    await lookAt("2026-12-30T01:00:00Z");
    expect((await reminders()).slice(asked.length)).toEqual([
      ["16", expect.stringContaining("đã soạn, chưa trình thủ trưởng")],
    ]);
    await call("focal", "POST", `${page}/moves`, { act: "send", basedOnVersion: 1, reason: null });
    await lookAt("2026-12-31T00:00:00Z");
    expect(await reminders()).toContainEqual(["17", expect.stringContaining("chờ thủ trưởng duyệt")]);
  });
});

describe("what a unit was told of its explanation is done with", () => {
  const told = async () => {
    const round = await appraised();
    await approve("moneyLeader", round, round.money);
    await lookAt("2026-12-21T03:00:00Z");
    expect(await unread(round)).toEqual(["16", "17"]);
    return round;
  };

  it("once it was sent, and once it was submitted", async () => {
    const round = await told();
    const page = round.at(`/units/${unitAt(0)}/explanation`);
    const body = { component: "2.1", basedOnVersion: 0, answer: "explains", text: "Đã gửi", inputs: {} };
    await call("focal", "POST", page, body);
    expect(await unread(round)).toEqual(["16", "17"]);
    await call("focal", "POST", `${page}/moves`, { act: "send", basedOnVersion: 1, reason: null });
    expect(await unread(round)).toEqual(["17"]);
    await call("head", "POST", `${page}/moves`, { act: "submit", basedOnVersion: 2, reason: null });
    expect(await unread(round)).toEqual([]);
  });

  it("once the leader has taken the part back that asked; approved again it is told again", async () => {
    const round = await told();
    const back = { stage: "appraisal1", reason: "Xem lại" };
    await call("moneyLeader", "POST", round.at(`/appraisal/parts/${round.money}/return`), back);
    expect(await unread(round)).toEqual([]);
    await approve("moneyLeader", round, round.money);
    expect(await unread(round)).toEqual(["16", "17"]);
  });

  it("once the window is over", async () => {
    const round = await told();
    await lookAt("2027-01-20T03:00:00Z");
    const before = await app.world.data.db.reader
      .selectFrom("notice")
      .select("key")
      .where("href", "=", `/rounds/${round.roundId}/explanation/${unitAt(0)}`)
      .where("read_at", "is", null)
      .execute();
    expect(before.filter(({ key }) => !key.startsWith("reminder"))).toEqual([]);
  });
});

describe("the appraisers", () => {
  it("are told when a unit submits its explanation of what they appraised", async () => {
    const round = await appraised();
    await approve("moneyLeader", round, round.money);
    app.world.clock.set(days.explanation);
    app.world.clock.advance(hour);
    const page = round.at(`/units/${unitAt(0)}/explanation`);
    const body = { component: "2.1", basedOnVersion: 0, answer: "explains", text: "Đã gửi", inputs: {} };
    expect((await call("focal", "POST", page, body)).status).toBe(200);
    await call("head", "POST", `${page}/moves`, { act: "submit", basedOnVersion: 1, reason: null });
    const told = (await noticesOf(round)).filter(([, title]) => title?.includes("đã gửi giải trình"));
    expect(told.map(([who]) => who).sort()).toEqual(["14", "15"]);
    expect(told[0]?.slice(1)).toEqual([
      expect.stringContaining(`1 tiêu chí thành phần do ${app.world.units[11]?.nameVi} (mục 2) thẩm định`),
      `appraisal/units/${unitAt(0)}?stage=appraisal2`,
    ]);
  });
});

describe("who was asked for a component inside a unit", () => {
  it("is reminded of what is left of it", async () => {
    const round = await app.open();
    const { db } = app.world.deps;
    const { id } = await db.reader
      .selectFrom("account")
      .select("id")
      .where("display_name", "=", "Người thử 19")
      .executeTakeFirstOrThrow();
    const at = { round_id: round.roundId, unit_id: unitAt(2), account_id: id };
    await db.writer
      .insertInto("sheet_assignment")
      .values([
        { ...at, component: "1.1.1" },
        { ...at, component: "2.1" },
      ])
      .execute();
    await lookAt("2026-12-10T03:00:00Z");
    const told = (await noticesOf(round)).filter(([who]) => who === "19");
    expect(told).toEqual([["19", expect.stringContaining("Còn 2 tiêu chí thành phần"), `sheets/${unitAt(2)}`]]);
  });
});

it("fails nowhere", () => {
  expect(app.http.failures).toEqual([]);
});
