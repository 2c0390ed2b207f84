import { beforeAll, expect, it } from "vitest";
import { runDueJobs } from "../../platform/jobs/worker.ts";
import { scoringJobs } from "./jobs.ts";
import { makeOwnIndexWorld, type OwnIndexWorld } from "./own-index.fixture.ts";

let world: OwnIndexWorld;
let path: string;

beforeAll(async () => {
  world = await makeOwnIndexWorld();
  const db = world.data.db.writer;
  for (const [number, code, ability, unitId] of [
    ["32", "testFiller", "scoring.fill", world.leadA],
    ["33", "testHead", "scoring.approve", world.leadA],
    ["34", "testFiller", "scoring.fill", world.leadB],
  ] as const) {
    await db
      .insertInto("role")
      .values({ code, name_vi: code, name_en: code, reach: "unit", position: 1, abilities: [ability] })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const account = await db
      .selectFrom("account")
      .select("id")
      .where("display_name", "=", `Người thử ${number}`)
      .executeTakeFirstOrThrow();
    const held = { account_id: account.id, role_code: code, unit_id: unitId, valid_from: "2020-01-01" };
    await db
      .insertInto("role_assignment")
      .values({ id: world.deps.ids.next(), ...held, created_at: world.clock.now() })
      .execute();
  }
  path = await world.start();
});

/** The hourly look at an instant; what was told, and to whom. */
async function remindAt(instant: string): Promise<string[]> {
  world.clock.set(instant);
  const db = world.data.db.writer;
  const failed: string[] = [];
  const at = world.clock.now();
  await db
    .insertInto("job")
    .values({ id: world.deps.ids.next(), queue: "scoring.remind", payload: "{}", created_at: at, run_at: at })
    .execute();
  const deps = { ...world.deps, log: (message: string) => failed.push(message) };
  await runDueJobs(deps, { handlers: scoringJobs(world.deps) }, new AbortController().signal);
  expect(failed).toEqual([]);
  const rows = await db
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name", "notice.title_vi"])
    .orderBy("account.display_name")
    .execute();
  await db.deleteFrom("notice").execute();
  return rows.map((row) => `${row.display_name.slice(-2)}: ${row.title_vi}`);
}

const save = (who: string, component: string, inputs: object) =>
  world.call(who, "PUT", `${path}/components/${component}/self`, {
    ...{ inputs, estimate: false, note: null, basedOnVersion: 0, reason: null },
  });

it("lead agencies hear by the clock what of their part is left, and no longer than it is", async () => {
  const [a, b] = [world.units[0]?.nameVi, world.units[1]?.nameVi];
  expect(await remindAt("2026-12-01T03:00:00Z")).toEqual([]);
  const due = "hạn 17:00 ngày 20/12/2026";
  const first = await remindAt("2026-12-11T03:00:00Z");
  expect(first).toEqual([
    `32: ${a} còn tiêu chí thành phần của tỉnh: 2 chưa tự chấm, 3 chưa dự kiến điểm; còn 5 ngày làm việc, ${due}`,
    `34: ${b} còn tiêu chí thành phần của tỉnh: 1 chưa tự chấm, 1 chưa dự kiến điểm; còn 5 ngày làm việc, ${due}`,
  ]);
  // The same reminder is sent once.
  await world.data.db.writer.deleteFrom("job").execute();
  expect((await save("focalB", "2.1", { points: "3" })).status).toBe(200);
  const approved = await world.call("headB", "POST", `${path}/parts/${world.leadB}/approval`, {});
  expect([approved.status, approved.body.code]).toEqual([200, undefined]);
  expect((await save("focalA", "1.1.1", { xong: "3", giao: "3" })).status).toBe(200);
  expect((await save("focalA", "1.1.2", { value: "2025-01-20" })).status).toBe(200);
  const last = await remindAt("2026-12-18T03:00:00Z");
  expect(last).toEqual([`32: ${a} còn tiêu chí thành phần của tỉnh: 1 chưa dự kiến điểm; còn 1 ngày làm việc, ${due}`]);
  const forecast = { points: "3", note: null, reason: null };
  expect((await world.call("focalA", "POST", `${path}/components/3.1/forecasts`, forecast)).status).toBe(201);
  expect(await remindAt("2026-12-21T03:00:00Z")).toEqual([
    `33: Phần tự chấm của ${a} chờ thủ trưởng duyệt; đã quá hạn từ 17:00 ngày 20/12/2026`,
  ]);
});
