import { beforeAll, expect, it } from "vitest";
import { runDueJobs } from "../../platform/jobs/worker.ts";
import { type AppraisalWorld, makeAppraisalWorld, type OpenRound } from "./appraisal.fixture.ts";
import { approvePart } from "./approve-parts.fixture.ts";
import { scoringJobs } from "./jobs.ts";

let app: AppraisalWorld;
let round: OpenRound;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);

beforeAll(async () => {
  app = await makeAppraisalWorld();
  round = await app.open();
});

/** Who has an unread notice that waits for something in the round, and what it says. */
async function waiting(): Promise<string[]> {
  const rows = await app.world.data.db.reader
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name as who", "notice.title_vi as title"])
    .where("notice.href", "like", `/rounds/${round.roundId}/%`)
    .where("notice.kind", "in", ["deadline", "urge", "task"])
    .where("notice.read_at", "is", null)
    .orderBy("who")
    .execute();
  return rows.map(({ who, title }) => `${who.slice(-2)}: ${title.split(";")[0]}`);
}

/** The hourly look at an instant. */
async function lookAt(instant: string): Promise<void> {
  app.world.clock.set(instant);
  const { db, ids, clock } = app.world.deps;
  const failed: string[] = [];
  const at = { created_at: clock.now(), run_at: clock.now() };
  await db.writer
    .insertInto("job")
    .values({ id: ids.next(), queue: "scoring.remind", payload: "{}", ...at })
    .execute();
  const deps = { ...app.world.deps, log: (message: string) => failed.push(message) };
  await runDueJobs(deps, { handlers: scoringJobs(app.world.deps) }, new AbortController().signal);
  expect(failed).toEqual([]);
}

it("a part that its leader approved unjudged is urged no more, and its pages say what was left", async () => {
  await lookAt("2026-12-22T02:00:00Z");
  const left = `14: ${app.world.units[11]?.nameVi} (mục 2) còn 3 điểm tiêu chí chưa thẩm định`;
  expect(await waiting()).toContain(left);
  await approvePart(app, round, "moneyLeader", "appraisal1");
  expect(await waiting()).not.toContain(left);
  await lookAt("2026-12-24T02:00:00Z");
  const now = await waiting();
  expect(now.filter((one) => one.includes("chưa thẩm định")).map((one) => one.slice(0, 2))).toContain("11");
  expect(now).not.toContain(left);
  const { body } = await call("owner", "GET", round.at("/appraisal?stage=appraisal1"));
  const part = body.parts.find((one: { assignmentId: string }) => one.assignmentId === round.money);
  expect(part).toMatchObject({ approvedAt: expect.any(String), progress: { total: 3, decided: 0 } });
});

it("what counts as self-assessed because nobody judged it is told before the publication, by agency", async () => {
  app.world.clock.set("2027-01-11T00:00:00Z");
  const adviceOf = async () => {
    const { advice } = (await call("owner", "GET", round.at("/council-work"))).body;
    return advice.filter(({ kind }: { kind: string }) => kind === "unappraised");
  };
  // Of the second appraisal nothing is approved yet, so somebody may still judge it.
  expect(await adviceOf()).toEqual([]);
  await approvePart(app, round, "moneyLeader", "appraisal2");
  const money = { unitId: app.world.units[11]?.id, components: 2, parts: [] };
  expect(await adviceOf()).toMatchObject([
    { vi: "2 dòng được tính theo điểm tự chấm vì không ai thẩm định", units: [money] },
  ]);
  await approvePart(app, round, "lawLeader", "appraisal1");
  await approvePart(app, round, "lawLeader", "appraisal2");
  const [advice] = await adviceOf();
  expect(advice.units).toHaveLength(2);
  expect(advice.units).toContainEqual(expect.objectContaining(money));
});
