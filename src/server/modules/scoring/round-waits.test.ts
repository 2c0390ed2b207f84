import { beforeAll, expect, it } from "vitest";
import { exportTable } from "../../http/export-table.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { boardRoutes } from "./board-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { roundSetupRoutes } from "./setup-routes.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;
let http: TestHttp;

beforeAll(async () => {
  world = await makeSheetWorld();
  http = makeTestHttp(
    world.clock,
    { owner: makeActor(1, ["scoring.read", "scoring.manage"]) },
    (mounting) => (app) => {
      boardRoutes(app, mounting, world.deps);
      roundRoutes(app, mounting, world.deps);
      roundSetupRoutes(app, mounting, world.deps);
    },
    exportTable,
  );
});

/** What the board, the dates of the round and the list of rounds say of one instant: all the same. */
async function waitsAt(instant: string): Promise<boolean> {
  world.clock.set(instant);
  const get = async (path: string) => (await http.call("owner", "GET", path)).body;
  const { items } = await get("/api/rounds?pageSize=100");
  const listed = items.find(({ id }: { id: string }) => id === world.roundId).awaitsPublication;
  const at = `/api/rounds/${world.roundId}`;
  const [board, schedule] = [await get(`${at}/board`), await get(`${at}/schedule`)];
  expect([board.awaitsPublication, schedule.awaitsPublication]).toEqual([listed, listed]);
  return listed;
}

/** The steps that are open again for single units, as the board and the dates of the round have it. */
async function reopenedNow(): Promise<string[][]> {
  const at = `/api/rounds/${world.roundId}`;
  const answers = [await http.call("owner", "GET", `${at}/board`), await http.call("owner", "GET", `${at}/schedule`)];
  return answers.map(({ body }) => body.reopenedStages);
}

it("a round without a council waits for its publication when all steps are over, for a unit whose step was opened again too", async () => {
  expect(await waitsAt("2027-01-25T09:59:59Z")).toBe(false);
  expect(await waitsAt("2027-01-25T10:00:00Z")).toBe(true);
  await world.data.db.writer
    .insertInto("window_reopening")
    .values({
      ...{ id: world.deps.ids.next(), round_id: world.roundId, unit_id: world.unitId, stage: "explanation" },
      ...{ until: new Date("2027-01-28T10:00:00Z"), reason: "Bổ sung", created_at: new Date("2027-01-26T00:00:00Z") },
    })
    .execute();
  expect(await waitsAt("2027-01-28T09:59:59Z")).toBe(false);
  expect(await reopenedNow()).toEqual([["explanation"], ["explanation"]]);
  expect(await waitsAt("2027-01-28T10:00:00Z")).toBe(true);
  expect(await reopenedNow()).toEqual([[], []]);
});

it("counts whose sheets can be sent: nobody's before the step opens, and after it those of reopened units", async () => {
  const at = async (instant: string) => {
    world.clock.set(instant);
    const { canSend, late, units } = (await http.call("owner", "GET", `/api/rounds/${world.roundId}/board`)).body;
    return { canSend, late, units };
  };
  const { units } = await at("2026-11-30T16:59:59Z");
  const [before, within] = [await at("2026-11-01T00:00:00Z"), await at("2026-12-20T00:00:00Z")];
  expect(before).toEqual({ canSend: 0, late: 0, units });
  expect(within).toEqual({ canSend: units, late: 0, units });
  await world.data.db.writer
    .insertInto("window_reopening")
    .values({
      ...{ id: world.deps.ids.next(), round_id: world.roundId, unit_id: world.unitId, stage: "self" },
      ...{ until: new Date("2027-01-08T10:00:00Z"), reason: "Bổ sung", created_at: new Date("2027-01-06T00:00:00Z") },
    })
    .execute();
  expect(await at("2027-01-07T00:00:00Z")).toEqual({ canSend: 1, late: units - 1, units });
  expect(await at("2027-01-08T10:00:00Z")).toEqual({ canSend: 0, late: units, units });
});

it("one with a council waits from the end of its meetings, not of its dates; a practice round never", async () => {
  const db = world.data.db.writer;
  const { roundId: round_id } = world;
  const [opens_at, closes_at] = [new Date("2027-02-01T00:00:00Z"), new Date("2027-02-10T00:00:00Z")];
  await db.insertInto("round_window").values({ round_id, stage: "council", opens_at, closes_at }).execute();
  expect(await waitsAt("2027-02-20T00:00:00Z")).toBe(false);
  const rules = { self_above: "0.5", majority: "half", casting_vote: true, quorum_percent: 66, minutes_needed: false };
  await db
    .insertInto("council_rules")
    .values({ round_id, ...rules, version: 1, finished_at: opens_at })
    .execute();
  expect(await waitsAt("2027-02-05T00:00:00Z")).toBe(true);
  await db.updateTable("round").set({ practice: true }).where("id", "=", round_id).execute();
  expect(await waitsAt("2027-02-05T00:00:00Z")).toBe(false);
});
