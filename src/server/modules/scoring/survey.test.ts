import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { makeActor } from "../../testing/test-http.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, reason } from "./appraisal.fixture.ts";
import { smallSet } from "./rounds.fixture.ts";

let app: AppraisalWorld;
let setId: string;
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const options = [
  { label: "Tốt", percent: "100" },
  { label: "Khá", percent: "60" },
  { label: "Kém", percent: "0" },
];
const area = {
  code: "3",
  name: "Tác động",
  max: "10",
  criteria: [
    { code: "3.1", name: "Chỉ đạo", max: "6", source: "survey", rule: { kind: "surveyOptions", options } },
    { code: "3.2", name: "Hài lòng", max: "4", source: "survey", rule: { kind: "scaledIndex" } },
  ],
};
const form = (code: string, changes: object = {}) => ({
  ...{ code, blockCode: null, nameVi: `Lãnh đạo (${code})`, nameEn: null, weight: null, issued: 120, collected: 100 },
  ...changes,
});

beforeAll(async () => {
  app = await makeAppraisalWorld();
  setId = await app.world.storeSet({ ...smallSet, id: "dieu-tra", scale: "20", areas: [...smallSet.areas, area] });
});

/** A round of three units under way, with windows in the order of the year, and two forms. */
async function openRound(forms = [form("M1"), form("M2")]) {
  const { world } = app;
  world.clock.set("2026-11-23T02:00:00Z");
  const plan = world.plan(3);
  const blocks = plan.blocks.map((block) => ({ ...block, setId: setId as never }));
  const roundId = await world.open(3, { blocks });
  const { db } = world.deps;
  const windows = Object.entries(days).map(([stage, from]) => ({
    ...{ round_id: roundId, stage, opens_at: new Date(from) },
    closes_at: new Date(Date.parse(from) + 10 * 86_400_000),
  }));
  await db.writer.insertInto("round_window").values(windows).execute();
  const chair = { round_id: roundId, account_id: accountOf(20), position: 1, duty: "chair" };
  await db.writer.insertInto("round_council_member").values(chair).execute();
  await db.writer
    .updateTable("round")
    .set({ state: "open", opened_at: world.clock.now() })
    .where("id", "=", roundId)
    .execute();
  const at = (path: string) => `/api/rounds/${roundId}/survey${path}`;
  const saved = await app.call("owner", "POST", at("/forms"), { forms, basedOnVersion: 0, reason });
  expect(saved.body).toMatchObject({ movedUnits: 0 });
  return { roundId, at };
}
type Opened = Awaited<ReturnType<typeof openRound>>;

const accountOf = (number: number) => makeActor(number, []).accountId;
const cellAt = ({ at }: Opened, unit: number, component: string) =>
  at(`/units/${unitAt(unit)}/components/${component}`);
const csv = (...rows: string[]) =>
  new TextEncoder().encode(
    ["Mã đơn vị;Mã tiêu chí thành phần;Mẫu phiếu;Phương án;Số phiếu;Điểm trung bình", ...rows].join("\n"),
  );
const line = (unit: number, rest: string) => `${app.world.units[unit]?.officialCode};${rest}`;
const preview = ({ at }: Opened, bytes: Uint8Array, who = "owner") =>
  app.call(who, "POST", at("/imports/preview?fileName=dieu-tra.csv"), bytes);
const apply = ({ at }: Opened, previewId: string, who = "owner") =>
  app.call(who, "POST", at(`/imports/${previewId}/apply`), { reason });
const results = () => [
  line(0, "3.1;M1;Tốt;30;"),
  line(0, "3.1;M1;Khá;10;"),
  line(0, "3.1;M2;Tốt;20;"),
  line(0, "3.1;M2;Kém;20;"),
  line(0, "3.2;M1;;50;86,5"),
  line(1, "3.1;M1;Kém;40;"),
];
async function importResults(round: Opened) {
  const { body } = await preview(round, csv(...results()));
  expect((await apply(round, body.previewId)).body).toEqual({ created: 4, changed: 0, unchanged: 0 });
  return body;
}

describe("survey results", () => {
  it("are previewed with the points they give, applied as a whole, and stand beside their answers", async () => {
    const round = await openRound();
    const seen = await importResults(round);
    expect(seen).toMatchObject({ applicable: true, moved: 3, counts: { new: 4, faulty: 0 } });
    expect(seen.effects[0]).toMatchObject({ component: "3.1", answersBefore: 0, answersAfter: 80, pointsBefore: null });
    // (50 x 100% + 10 x 60% + 20 x 0%) / 80 of 6 points.
    expect(seen.effects[0].pointsAfter).toBe("4.2");
    const { body: survey } = await app.call("owner", "GET", round.at(""));
    expect(survey.forms).toMatchObject([
      { code: "M1", answeredUnits: 2, units: 3 },
      { code: "M2", answeredUnits: 1, units: 3 },
    ]);
    const own = survey.units.find((unit: { unitId: string }) => unit.unitId === unitAt(0));
    expect(own.cells).toEqual([
      { component: "3.1", points: "4.2", answers: 80, state: "answered" },
      { component: "3.2", points: "3.46", answers: 50, state: "answered" },
    ]);
    const { body: cell } = await app.call("owner", "GET", cellAt(round, 0, "3.1"));
    expect(cell).toMatchObject({
      answers: 80,
      weighted: false,
      shares: [{ percent: "62.5" }, { percent: "12.5" }, {}],
    });
    expect(cell.forms[0].counts).toEqual([
      { label: "Tốt", count: 30, percent: "75" },
      { label: "Khá", count: 10, percent: "25" },
      { label: "Kém", count: 0, percent: "0" },
    ]);
    expect(cell.column.how.vi).toBe("62,5% × 100% + 12,5% × 60% + 25% × 0% = 70% → 4,2 trên 6 điểm");
    expect(cell.column.note).toBe("80 phiếu: M1 40, M2 40");
    const { body: losses } = await app.call(
      "owner",
      "GET",
      `/api/rounds/${round.roundId}/units/${unitAt(0)}/losses?stage=final`,
    );
    expect(JSON.stringify(losses)).toContain('"4.2"');
  });

  it("stay in the history when another import replaces them, each import with its rows", async () => {
    const round = await openRound();
    await importResults(round);
    const again = await preview(round, csv(line(0, "3.1;M1;Tốt;40;"), line(1, "3.1;M1;Kém;40;")));
    expect(again.body).toMatchObject({ counts: { changed: 1, unchanged: 1 }, moved: 1 });
    expect(again.body.effects[0]).toMatchObject({ pointsBefore: "4.2", pointsAfter: "4.5" });
    expect((await apply(round, again.body.previewId, "lawOne")).status).toBe(403);
    expect((await apply(round, again.body.previewId)).body).toEqual({ created: 0, changed: 1, unchanged: 1 });
    const { body } = await app.call("owner", "GET", round.at("/imports"));
    expect(body.items).toMatchObject([
      { kind: "file", fileName: "dieu-tra.csv", lines: 2, changed: 1, superseded: 0 },
      { lines: 4, changed: 4, superseded: 1, contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const { body: first } = await app.call("owner", "GET", round.at(`/imports/${body.items[1].id}`));
    expect(first.items).toHaveLength(4);
    expect(first.items[0]).toMatchObject({ component: "3.1", form: "M1", row: 2, before: null, changed: true });
    const { body: second } = await app.call("owner", "GET", round.at(`/imports/${body.items[0].id}`));
    expect(second.items[0]).toMatchObject({ before: "Tốt 30; Khá 10; Kém 0", after: "Tốt 40; Khá 0; Kém 0" });
    const { body: cell } = await app.call("owner", "GET", cellAt(round, 0, "3.1"));
    expect(cell.history.map((one: { form: string; version: number }) => `${one.form} ${one.version}`)).toEqual([
      "M1 2",
      "M1 1",
      "M2 1",
    ]);
  });

  it("name every bad row and write nothing", async () => {
    const round = await openRound();
    const bad = csv(
      "Xã Lạ;3.1;M1;Tốt;1;",
      line(0, "2.1;M1;Tốt;1;"),
      line(0, "3.1;M9;Tốt;1;"),
      line(0, "3.1;M1;Tuyệt;1;"),
      line(1, "3.1;M1;Tốt;101;"),
      line(0, "3.2;M1;;5;100,5"),
      line(0, "3.1;M2;Tốt;x;"),
    );
    const { body } = await preview(round, bad);
    expect([body.applicable, body.effects, body.faults.map((fault: { row: number }) => fault.row)]).toEqual([
      ...[false, [], [2, 3, 4, 5, 6, 7, 8]],
    ]);
    expect((await apply(round, body.previewId)).body.code).toBe("import.has_faults");
    expect((await app.call("owner", "GET", round.at("/imports"))).body.items).toEqual([]);
    const first = await preview(round, csv(line(0, "3.1;M1;Tốt;1;")));
    const second = await preview(round, csv(line(0, "3.1;M1;Tốt;2;")));
    await apply(round, first.body.previewId);
    expect((await apply(round, second.body.previewId)).body.code).toBe("import.stale");
  });

  it("come back from the filled template unchanged", async () => {
    const round = await openRound();
    await importResults(round);
    for (const format of ["xlsx", "csv"]) {
      const file = await app.call("owner", "GET", round.at(`/template?format=${format}&filled=yes`));
      const { body } = await preview(round, file.body);
      expect(body).toMatchObject({ faults: [], counts: { new: 0, changed: 0, unchanged: 4 } });
    }
    const book = await readWorkbook((await app.call("owner", "GET", round.at("/workbook"))).body);
    expect(book.map((sheet) => sheet.name)).toEqual(["Mẫu phiếu", "xa", "Phiếu theo mẫu"]);
  });
});

describe("an entry by hand", () => {
  const typed = (formCode: string, basedOnVersion: number, counts: Record<string, number>) => ({
    ...{ form: formCode, basedOnVersion, counts, mean: null, answers: 0 },
  });

  it("changes one component with a reason, and tells whoever comes second", async () => {
    const round = await openRound();
    await importResults(round);
    const send = (answers: object[]) => app.call("owner", "POST", cellAt(round, 0, "3.1"), { answers, reason });
    expect((await send([typed("M1", 1, { Tốt: 40 }), typed("M2", 1, { Tốt: 20, Kém: 20 })])).body).toEqual({
      ...{ changed: 1, points: "4.5", answers: 80 },
    });
    const late = await send([typed("M1", 1, { Tốt: 1 })]);
    expect([late.status, late.body.code]).toEqual([409, "record.changed"]);
    const wrong = await send([typed("M1", 2, { Tốt: 101 })]);
    expect([wrong.status, wrong.body.code]).toEqual([422, "scoring.survey_answers_refused"]);
    expect((await send([typed("M1", 2, {}), typed("M2", 1, {})])).body).toMatchObject({ points: null, answers: 0 });
    const { body } = await app.call("owner", "GET", `/api/rounds/${round.roundId}/history`);
    expect((await app.call("owner", "GET", cellAt(round, 1, "3.1"))).body.differs).toBe(false);
    const changes = [{ component: "3.1", input: "Tốt", before: "0", value: "7" }];
    const inputs = `/api/rounds/${round.roundId}/units/${unitAt(1)}/inputs`;
    expect((await app.call("owner", "POST", inputs, { changes, reason })).status).toBe(200);
    expect((await app.call("owner", "GET", cellAt(round, 1, "3.1"))).body).toMatchObject({
      differs: true,
      answers: 40,
    });
    expect(body.items[0]).toMatchObject({ verb: "scoring.saveSurveyAnswers", detail: { component: "3.1", count: 2 } });
  });
});

describe("forms of a survey", () => {
  it("move the points by their weights, exactly, and leave the answers", async () => {
    const round = await openRound();
    await importResults(round);
    const { body: before } = await app.call("owner", "GET", round.at(""));
    const weighted = [form("M1", { weight: "75" }), form("M2", { weight: "25" })];
    const save = (forms: object[], basedOnVersion: number) =>
      app.call("owner", "POST", round.at("/forms"), { forms, basedOnVersion, reason });
    expect((await save(weighted, 0)).body.code).toBe("record.changed");
    expect((await save(weighted, before.formsVersion)).body).toMatchObject({ movedUnits: 1 });
    const { body: cell } = await app.call("owner", "GET", cellAt(round, 0, "3.1"));
    // M1 gives 90%, M2 50%: 0.75 x 90% + 0.25 x 50% = 80% of 6.
    expect(cell).toMatchObject({ answers: 80, weighted: true, column: { points: { exact: "24/5" } } });
    expect(cell.column.note).toContain("M1 40 (trọng số 75)");
    const version = (await app.call("owner", "GET", round.at(""))).body.formsVersion;
    expect((await save([form("M1")], version)).body.code).toBe("scoring.survey_form_in_use");
    expect((await save([form("M1", { weight: "1" }), form("M2")], version)).body.code).toBe(
      "scoring.survey_forms_refused",
    );
    expect((await save([form("M1", { collected: 39 }), form("M2")], version)).body.code).toBe(
      "scoring.survey_forms_refused",
    );
  });
});

describe("who sees the survey", () => {
  it("the council reads all once it sits; a unit its own with the draft result; nobody else", async () => {
    const round = await openRound();
    await importResults(round);
    const see = async (who: string, path = "") => (await app.call(who, "GET", round.at(path))).status;
    app.world.clock.set(days.appraisal1);
    for (const who of ["focal", "lawOne", "overseer", "council"]) expect([who, await see(who)]).toEqual([who, 404]);
    expect((await app.call("focal", "GET", round.at(`/units/${unitAt(0)}`))).body.items).toEqual([]);
    expect((await app.call("otherFocal", "GET", round.at(`/units/${unitAt(0)}`))).status).toBe(404);
    app.world.clock.set(days.explanation);
    const { body } = await app.call("focal", "GET", round.at(""));
    expect(body).toMatchObject({ seesAll: false, abilities: { manage: false }, units: [{ unitId: unitAt(0) }] });
    const own = await app.call("focal", "GET", cellAt(round, 0, "3.1"));
    expect([own.status, own.body.history]).toEqual([200, []]);
    expect((await app.call("focal", "GET", cellAt(round, 1, "3.1"))).status).toBe(404);
    expect((await app.call("focal", "GET", round.at(`/units/${unitAt(0)}`))).body.items).toEqual([
      { component: "3.1", answers: 80, forms: 2 },
      { component: "3.2", answers: 50, forms: 1 },
    ]);
    app.world.clock.set(days.council);
    expect((await app.call("council", "GET", round.at(""))).body).toMatchObject({ seesAll: true });
    expect(
      (await app.call("council", "POST", round.at("/forms"), { forms: [], basedOnVersion: 0, reason })).status,
    ).toBe(403);
    expect(await see("overseer")).toBe(404);
  });
});
