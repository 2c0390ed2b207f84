import { beforeAll, expect, it } from "vitest";
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
let round: OpenRound;
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
  await giveRole(app, "Người thử 16", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(0));
  await giveRole(app, "Người thử 18", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(1));
  round = await app.open();
});

/** The hourly look at an instant: whom it told of an opening, and with which words. */
async function lookAt(instant: string): Promise<string[][]> {
  app.world.clock.set(instant);
  const { db, ids, clock } = app.world.deps;
  const failed: string[] = [];
  const at = clock.now();
  await db.writer
    .insertInto("job")
    .values({ id: ids.next(), queue: "scoring.remind", payload: "{}", created_at: at, run_at: at })
    .execute();
  const deps = { ...app.world.deps, log: (message: string) => failed.push(message) };
  await runDueJobs(deps, { handlers: scoringJobs(app.world.deps) }, new AbortController().signal);
  expect(failed).toEqual([]);
  const rows = await db.reader
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name", "notice.title_vi", "notice.title_en", "notice.href"])
    .where("notice.created_at", "=", at)
    .where("notice.key", "like", "opening %")
    .orderBy("account.display_name")
    .execute();
  return rows.map((row) => [
    row.display_name.slice(-2),
    row.title_vi,
    row.title_en,
    row.href.replace(`/rounds/${round.roundId}/`, ""),
  ]);
}
const who = (told: readonly string[][]) => told.map(([person]) => person);

it("tells the people of every unit that self-assessment has begun, once, in the morning of the day", async () => {
  expect(await lookAt("2026-11-30T03:00:00Z")).toEqual([]);
  // 00:00 in UTC is 07:00 of the same day.
  const told = await lookAt("2026-12-01T00:10:00Z");
  expect(told.map(([person, title, , href]) => [person, title?.split(":", 2).join(":"), href])).toEqual([
    ["16", "Đã mở thời gian tự chấm điểm, đến 07:00 ngày 11/12/2026", `sheets/${unitAt(0)}`],
    ["18", "Đã mở thời gian tự chấm điểm, đến 07:00 ngày 11/12/2026", `sheets/${unitAt(1)}`],
  ]);
  expect(told[0]?.[2]).toContain("Self-assessment is open until 11/12/2026 07:00");
  expect(await lookAt("2026-12-01T01:10:00Z")).toEqual([]);
  expect(await lookAt("2026-12-02T01:10:00Z")).toEqual([]);
});

it("tells the officers of each part, at the second appraisal of what was left open, and the council", async () => {
  expect(who(await lookAt(days.appraisal1))).toEqual(["11", "12", "14"]);
  await app.call("lawOne", "POST", round.at("/appraisal/verdicts"), verdict(unitAt(0), "1.1.1"));
  expect(await lookAt("2026-12-12T03:00:00Z")).toEqual([]);
  expect(who(await lookAt(days.appraisal2))).toEqual(["11", "12", "14"]);
  const council = await lookAt(days.council);
  expect(council.map(([person, , , href]) => [person, href])).toEqual([["20", "council"]]);
});

it("is no news a week later, and of a practice round says so in both languages", async () => {
  round = await app.open();
  expect(await lookAt("2026-12-08T03:00:00Z")).toEqual([]);
  const { db } = app.world.deps;
  await db.writer.updateTable("round").set({ practice: true }).where("id", "=", round.roundId).execute();
  const told = await lookAt("2026-12-02T03:00:00Z");
  expect(told.length).toBeGreaterThan(0);
  for (const [, vi, en] of told) {
    expect(vi).toMatch(/^\[Chạy thử\] /);
    expect(en).toMatch(/^\[Practice\] /);
  }
});
