import { beforeAll, expect, it } from "vitest";
import { exportTable } from "../../http/export-table.ts";
import { paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { type AppraisalWorld, giveRole, makeAppraisalWorld, type OpenRound, verdict } from "./appraisal.fixture.ts";
import { boardRoutes } from "./board-routes.ts";
import { paperRoutes } from "./paper-routes.ts";

let app: AppraisalWorld;
let round: OpenRound;
let http: TestHttp;
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
  await giveRole(app, "Người thử 16", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(0));
  round = await app.open();
  const people = {
    owner: makeActor(1, ["scoring.read", "scoring.manage"]),
    leader: makeActor(13, ["scoring.read", "scoring.approve"]),
  };
  const mounted = (on: Parameters<typeof boardRoutes>[1]) => (host: Parameters<typeof boardRoutes>[0]) => {
    boardRoutes(host, on, app.world.deps);
    paperRoutes(host, on, app.files);
  };
  http = makeTestHttp(app.world.clock, people, mounted, exportTable);
});

const see = async (path = "") => (await http.call("owner", "GET", round.at(`/board${path}`))).body;
const partOf = async (id: string) =>
  (await see()).agencies.find((one: { assignmentId: string }) => one.assignmentId === id);
/** Whom notices to an address went to, and what they say. */
const told = async (href: string) => {
  const rows = await app.world.data.db.reader
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name", "notice.kind", "notice.text_vi"])
    .where("notice.href", "=", `/rounds/${round.roundId}/${href}`)
    .orderBy("account.display_name")
    .execute();
  return rows.filter(({ kind }) => kind === "urge").map((row) => [row.display_name.slice(-2), row.text_vi]);
};
const text = "Đề nghị hoàn thành trong tuần";
const paper = { number: "15", date: "2026-12-24", contact: null };
const letterOf = async (path: string, body: object) => {
  const letter = await http.call("owner", "POST", round.at(path), { ...paper, ...body });
  expect(letter.status).toBe(200);
  return paragraphTexts(readDocument(letter.body)).join("\n");
};

it("marks the parts of agencies near the end of their window and after it, until their leader approves", async () => {
  app.world.clock.set("2026-12-10T02:00:00Z");
  expect(await partOf(round.law)).toMatchObject({ due: null, urgedAt: null });
  app.world.clock.set("2026-12-14T02:00:00Z");
  expect((await partOf(round.law)).due).toMatchObject({ stage: "appraisal1", mark: "soon" });
  const lowered = { verdict: "pointsChanged", points: "3", reason: "Thiếu biên bản" };
  const asks = { asksExplanation: true, question: "Biên bản ở đâu?" };
  await app.call(
    "moneyOne",
    "POST",
    round.at("/appraisal/verdicts"),
    verdict(unitAt(0), "2.1", { ...lowered, ...asks }),
  );
  const approval = { stage: "appraisal1", confirmIncomplete: true };
  await app.call("moneyLeader", "POST", round.at(`/appraisal/parts/${round.money}/approval`), approval);
  expect((await partOf(round.money)).due).toBeNull();
  app.world.clock.set("2026-12-22T02:00:00Z");
  expect((await partOf(round.law)).due).toMatchObject({ stage: "appraisal1", mark: "late" });
  expect((await see()).parts).toEqual({ late: 1, soon: 0 });
});

it("urges officers and leader of a part, on the board and on paper", async () => {
  const urge = (who: string, assignmentIds: string[]) =>
    http.call(who, "POST", round.at("/agency-urges"), { assignmentIds, stage: "appraisal1", text });
  expect((await urge("leader", [round.law])).status).toBe(403);
  expect((await urge("owner", [round.roundId])).body.code).toBe("record.not_found");
  expect((await urge("owner", [round.law])).body).toEqual({ agencies: 1, people: 3 });
  expect(await told("appraisal?stage=appraisal1")).toEqual([
    ["11", text],
    ["12", text],
    ["13", text],
  ]);
  expect((await partOf(round.law)).urgedAt).toBe(app.world.clock.now().toISOString());
  expect((await partOf(round.money)).urgedAt).toBeNull();
  const db = app.world.data.db.writer;
  await db
    .updateTable("round")
    .set({ owner_unit_id: unitAt(0) })
    .where("id", "=", round.roundId)
    .execute();
  const letter = await letterOf("/agency-letters", { assignmentIds: [round.law], stage: "appraisal1" });
  expect(letter).toContain("Số: 15/");
  expect(letter).toMatch(/Toàn bộ bộ tiêu chí: còn \d+\/\d+ lượt chấm chưa thẩm định/);
  expect(letter).toContain("Thời hạn nêu trên đã hết");
});

it("marks explanations that are owed, near the end and after it, urges their units and writes to them", async () => {
  const row = async () =>
    (await see("/units")).items.find(({ unitId }: { unitId: string }) => unitId === unitAt(0)).explanationDue;
  expect(await row()).toBe("soon");
  app.world.clock.set("2027-01-02T02:00:00Z");
  expect(await row()).toBe("late");
  expect((await see()).explanations).toEqual({ late: 1, soon: 0 });
  expect((await see("/units?finding=unexplained")).total).toBe(1);
  const body = { unitIds: [unitAt(0)], about: "explanation", text };
  expect((await http.call("owner", "POST", round.at("/urges"), body)).body).toEqual({ units: 1, people: 1 });
  expect(await told(`explanation/${unitAt(0)}`)).toEqual([["16", text]]);
  const letter = await letterOf("/letters", { unitIds: [unitAt(0)], about: "explanation" });
  expect(letter).toContain("giải trình kết quả thẩm định");
  expect(letter).toContain("Tiêu chí 2.1:");
  expect(http.failures).toEqual([]);
});

it("names as the end of a part that of what was opened again for one of its units, also once it is over", async () => {
  const id = app.world.deps.ids.next();
  const reopening = { id, round_id: round.roundId, unit_id: unitAt(0), stage: "appraisal1", reason: "Mất điện" };
  const [created_at, until] = [new Date("2026-12-28T02:00:00Z"), new Date("2026-12-30T10:00:00Z")];
  await app.world.data.db.writer
    .insertInto("window_reopening")
    .values({ ...reopening, created_at, until })
    .execute();
  expect((await partOf(round.law)).due).toMatchObject({ mark: "late", closesAt: until.toISOString() });
  await app.world.data.db.writer.deleteFrom("window_reopening").where("id", "=", id).execute();
});

it("tells the lines of one agency apart: by the units they are for, and as replacement", async () => {
  const { agencyNameVi } = await partOf(round.law);
  const id = app.world.deps.ids.next();
  const line = { round_id: round.roundId, agency_unit_id: unitAt(10), block_code: null, part: null };
  await app.world.data.db.writer
    .insertInto("appraisal_assignment")
    .values({ ...line, id, unit_ids: [unitAt(0)], replacement: true, leader_account_id: null })
    .execute();
  const named = { nameVi: app.world.units[0]?.nameVi };
  expect(await partOf(id)).toMatchObject({ agencyNameVi, units: [named], replacement: true });
  expect(await partOf(round.law)).toMatchObject({ units: null, replacement: false });
});
