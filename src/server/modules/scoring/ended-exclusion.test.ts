import { beforeAll, expect, it } from "vitest";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { type AppraisalWorld, giveRole, makeAppraisalWorld, type OpenRound } from "./appraisal.fixture.ts";
import { listExclusions } from "./repository/workflow.ts";
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
});

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

/** The matrix of a day: points of 2.1 (nothing: left out) and percent of the unit. */
const matrixOf = async (day: string) => {
  const { body } = await call("owner", "GET", round.at(`/matrix?stage=self&day=${day}`));
  const [, points] = (await readWorkbook(body)).map(({ rows }) => rows.map((row) => row.map((cell) => cellText(cell))));
  const own = points?.find((row) => row[2] === app.world.units[0]?.nameVi);
  return [own?.[5], own?.at(-1)];
};

it("counts in the matrix of a day as it stood at its end, also what is scored again since", async () => {
  // Left out on 2 December, scored again on 25 December.
  expect(await matrixOf("2026-12-01")).toEqual(["4", "90"]);
  for (const day of ["2026-12-02", "2026-12-24"]) expect([day, await matrixOf(day)]).toEqual([day, ["", "83.33"]]);
  for (const day of ["2026-12-25", "2027-01-01"]) expect([day, await matrixOf(day)]).toEqual([day, ["4", "90"]]);
});

it("keeps its days where it is left out anew, taken back and replaced while the round is set up", async () => {
  const draft = await app.open();
  const { db } = app.world.data;
  await db.writer
    .updateTable("round")
    .set({ state: "draft", opened_at: null })
    .where("id", "=", draft.roundId)
    .execute();
  const place = { unitIds: [unitAt(0)], part: "2" };
  const change = async (day: string, acts: object, why: string) => {
    app.world.clock.set(`${day}T02:00:00Z`);
    const body = { add: [], remove: [], ...acts, reason: why };
    expect((await call("owner", "POST", draft.at("/exclusions"), body)).status).toBe(200);
  };
  const goneOn = (day: string) => listExclusions(db.reader, draft.roundId, [unitAt(0)], new Date(`${day}T12:00:00Z`));
  await change("2026-12-02", { add: [place] }, "Không phát sinh");
  await change("2026-12-05", { add: [place] }, "Không có thẩm quyền");
  await change("2026-12-08", { remove: [{ unitId: unitAt(0), part: "2" }] }, "Có phát sinh");
  const reasons = [];
  for (const day of ["2026-12-01", "2026-12-02", "2026-12-06", "2026-12-08"]) {
    reasons.push((await goneOn(day)).map((one) => one.reason));
  }
  expect(reasons).toEqual([[], ["Không phát sinh"], ["Không có thẩm quyền"], []]);
});

it("is seen in its effect by whoever runs the round alone, and not changed once it is published", async () => {
  expect((await effectOf("2", "focal")).status).toBe(403);
  expect((await effectOf("9.9")).status).toBe(404);
  const state = { state: "published", published_at: app.world.clock.now() };
  await app.world.data.db.writer.updateTable("round").set(state).where("id", "=", round.roundId).execute();
  expect((await end("owner", "2")).body.code).toBe("scoring.round_published");
  expect(app.http.failures).toEqual([]);
});
