import { beforeAll, expect, it } from "vitest";
import { type AppraisalWorld, giveRole, makeAppraisalWorld, type OpenRound } from "./appraisal.fixture.ts";
import { reason } from "./rounds.fixture.ts";

let app: AppraisalWorld;
let round: OpenRound;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
  await giveRole(app, "Người thử 16", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(0));
  round = await app.open();
  app.world.clock.set("2026-12-02T02:00:00Z");
}, 60_000);

const sheet = () => round.at(`/sheets/${unitAt(0)}`);
const effectOf = async (part: string, who = "owner") =>
  call(who, "GET", round.at(`/exclusion-effect?unitId=${unitAt(0)}&part=${part}`));
const result = async () => {
  const db = app.world.data.db.reader;
  return db
    .selectFrom("unit_result")
    .select(["percent", "applicable_max"])
    .where("round_id", "=", round.roundId)
    .where("unit_id", "=", unitAt(0))
    .where("stage", "=", "self")
    .executeTakeFirstOrThrow();
};
const end = (who: string, part: string) =>
  call(who, "POST", round.at("/exclusions/end"), { unitId: unitAt(0), part, reason: "Đơn vị có phát sinh" });

it("is asked of a whole area, shows what it covers and does, is granted, and taken back with a reason", async () => {
  const asked = await call("focal", "POST", `${sheet()}/exclusion-requests`, { component: "2", reason });
  expect(asked.status).toBe(201);
  const [request] = (await call("owner", "GET", round.at("/exclusion-requests"))).body.items;
  expect(request).toMatchObject({ part: "2", level: "area", components: ["2.1"], endedAt: null });
  const before = await result();
  const granting = (await effectOf("2")).body;
  expect(granting).toMatchObject({ stage: "self", isLeftOut: false, before: { percent: before.percent } });
  const answer = round.at(`/exclusion-requests/${request.id}/answer`);
  expect((await call("owner", "POST", answer, { answer: "granted", reason })).status).toBe(200);
  expect((await result()).percent).toBe(granting.after.percent);
  const component = async () =>
    (await call("focal", "GET", sheet())).body.components.find((one: { code: string }) => one.code === "2.1");
  expect((await component()).request).toMatchObject({ part: "2", answer: "granted", endReason: null });

  const taking = (await effectOf("2")).body;
  expect(taking).toMatchObject({ isLeftOut: true, before: granting.after, after: granting.before });
  app.world.clock.set("2026-12-25T02:00:00Z");
  expect((await end("focal", "2")).status).toBe(403);
  expect((await end("owner", "1.1")).body.code).toBe("record.not_found");
  expect((await end("owner", "2")).body).toEqual({ ended: true });
  expect((await end("owner", "2")).body.code).toBe("record.not_found");
  expect(await result()).toEqual(before);
  expect((await component()).request).toMatchObject({ answer: "granted", endReason: "Đơn vị có phát sinh" });
  const [kept] = (await call("owner", "GET", round.at("/exclusion-requests"))).body.items;
  expect(kept).toMatchObject({ answer: "granted", endReason: "Đơn vị có phát sinh" });
  const told = app.world.data.db.reader
    .selectFrom("notice")
    .select("title_vi")
    .where("key", "like", "exclusion.ended%");
  expect(await told.execute()).toEqual([{ title_vi: "Mục 2 được đánh giá lại đối với đơn vị" }]);
});

it("is seen in its effect by whoever runs the round alone, and not changed once it is published", async () => {
  expect((await effectOf("2", "focal")).status).toBe(403);
  expect((await effectOf("9.9")).status).toBe(404);
  const state = { state: "published", published_at: app.world.clock.now() };
  await app.world.data.db.writer.updateTable("round").set(state).where("id", "=", round.roundId).execute();
  expect((await end("owner", "2")).body.code).toBe("scoring.round_published");
  expect(app.http.failures).toEqual([]);
});
