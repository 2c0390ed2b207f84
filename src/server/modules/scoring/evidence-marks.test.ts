import { beforeAll, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";

let demo: Demonstration;
let path: string;
let documentId: string;
const component = "1.1.1";
const cookies = new Map<string, string>();

const call = (login: string, method: string, at: string, body?: unknown) =>
  demo.call(cookies.get(login) ?? "", method, at, body);
const marksFor = async (login: string) => {
  const answer = await call(login, "GET", `${path}?documentId=${documentId}&component=${component}`);
  return { status: answer.status, items: answer.body.items, add: answer.body.abilities?.add };
};
const mark = (login: string, changes: object = {}) =>
  call(login, "POST", path, {
    documentId,
    component,
    page: 2,
    comment: "Trang này thiếu dấu",
    rectangle: null,
    ...changes,
  });

/** The draft of the demonstration with a cited document, then opened with one appraiser of the law agency. */
beforeAll(async () => {
  demo = await makeDemonstration();
  for (const login of ["chutri", "daumoi.yte", "thamdinh.tuphap", "thamdinh.taichinh"]) {
    cookies.set(login, await demo.signIn(login));
  }
  const { unitId } = (await call("daumoi.yte", "GET", "/api/session")).body;
  const { unitId: agencyUnitId } = (await call("thamdinh.tuphap", "GET", "/api/session")).body;
  const roundId = (await call("chutri", "GET", "/api/rounds?state=draft")).body.items[0].id as string;
  path = `/api/rounds/${roundId}/units/${unitId}/evidence-marks`;
  const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
  const cited = { kind: "cited", unitId, title: "Kế hoạch năm", ...facts };
  documentId = (await call("daumoi.yte", "POST", "/api/evidence", cited)).body.id;
  const link = { component, stage: "self", documentId, section: null, pageFrom: 2, pageTo: null, note: null };
  await call("daumoi.yte", "POST", `/api/rounds/${roundId}/units/${unitId}/evidence`, link);
  const { writer, reader } = demo.db;
  const { id: officer } = await reader
    .selectFrom("account")
    .select("id")
    .where("login", "=", "thamdinh.tuphap")
    .executeTakeFirstOrThrow();
  const id = demo.services.scoring.ids.next();
  const line = { round_id: roundId, block_code: null, part: null, unit_ids: null, leader_account_id: null };
  await writer
    .insertInto("appraisal_assignment")
    .values({ ...line, id, agency_unit_id: agencyUnitId, replacement: false })
    .execute();
  await writer.insertInto("appraisal_officer").values({ assignment_id: id, account_id: officer, seat: 1 }).execute();
  const now = demo.clock.now();
  const later = new Date(now.getTime() + 3_600_000);
  await writer
    .insertInto("round_window")
    .values({ round_id: roundId, stage: "appraisal1", opens_at: now, closes_at: later })
    .execute();
  await writer.updateTable("round").set({ state: "open", opened_at: now }).where("id", "=", roundId).execute();
});

it("whoever appraises marks a page, and the unit does not see it before its draft result", async () => {
  expect(await marksFor("thamdinh.tuphap")).toEqual({ status: 200, items: [], add: "appraisal1" });
  const rectangle = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 };
  expect((await mark("thamdinh.tuphap", { rectangle })).status).toBe(201);
  const seen = { page: 2, comment: "Trang này thiếu dấu", rectangle, stage: "appraisal1", endedAt: null };
  expect((await marksFor("thamdinh.tuphap")).items).toMatchObject([{ ...seen, abilities: { end: true } }]);
  expect((await marksFor("chutri")).items).toMatchObject([{ ...seen, abilities: { end: false } }]);
  expect(await marksFor("daumoi.yte")).toEqual({ status: 200, items: [], add: null });
  expect((await marksFor("thamdinh.taichinh")).status).toBe(404);
});

it("nobody else marks, and nothing that does not stand under the component is marked", async () => {
  const own = await mark("daumoi.yte");
  expect(own.body.code).toBe("evidence.not_for_stage");
  expect((await mark("thamdinh.taichinh")).status).toBe(404);
  expect((await mark("thamdinh.tuphap", { component: "1.1.2" })).status).toBe(404);
  expect((await mark("thamdinh.tuphap", { comment: "  " })).status).toBe(400);
});

it("a mark is changed by taking it back and writing it anew; what was taken back only its author still sees", async () => {
  const [first] = (await marksFor("thamdinh.tuphap")).items;
  const end = (login: string) => call(login, "POST", `${path}/${first.id}/end`);
  expect((await end("chutri")).status).toBe(404);
  expect((await end("thamdinh.tuphap")).body).toEqual({ ended: true });
  expect((await end("thamdinh.tuphap")).status).toBe(404);
  await mark("thamdinh.tuphap", { comment: "Trang 2 chưa ký" });
  const mine = (await marksFor("thamdinh.tuphap")).items;
  expect(mine.map((one: { comment: string; endedAt: string | null }) => [one.comment, one.endedAt === null])).toEqual([
    ["Trang này thiếu dấu", false],
    ["Trang 2 chưa ký", true],
  ]);
  expect((await marksFor("chutri")).items).toMatchObject([{ comment: "Trang 2 chưa ký" }]);
  const acts = await demo.db.reader
    .selectFrom("action")
    .select("verb")
    .where("verb", "like", "evidence.%Mark")
    .orderBy("id")
    .execute();
  expect(acts.map(({ verb }) => verb)).toEqual(["evidence.addMark", "evidence.endMark", "evidence.addMark"]);
});

it("after the window nobody marks any more", async () => {
  demo.clock.advance(2 * 3_600_000);
  cookies.set("thamdinh.tuphap", await demo.signIn("thamdinh.tuphap"));
  expect((await marksFor("thamdinh.tuphap")).add).toBeNull();
  expect((await mark("thamdinh.tuphap")).body.code).toBe("evidence.not_for_stage");
  expect(demo.failures).toEqual([]);
});
