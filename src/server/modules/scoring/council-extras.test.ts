import { beforeAll, describe, expect, it } from "vitest";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { readDocument, textOf } from "../../platform/docx/read-docx.fixture.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { type AppraisalWorld, makeAppraisalWorld } from "./appraisal.fixture.ts";
import { meetCouncil } from "./council.fixture.ts";

const read = async (bytes: Uint8Array) => textOf(await readDocument(bytes));

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

describe("bonus and penalty before the council", () => {
  it("come there by the same bound, move ranks as foretold, and count as decided", async () => {
    const meeting = await meetCouncil(app, { bonus: { proposed: "1", confirmed: "0" } });
    const { round } = meeting;
    const agenda = (await call("member", "GET", round.at("/council-work"))).body.cases;
    expect(agenda.at(-1)).toMatchObject({
      ...{ unitId: unitAt(0), component: "", nameVi: "Điểm thưởng, điểm trừ", reasons: ["selfAbove"], state: "new" },
      ...{ selfPoints: "1", appraisedPoints: "0", councilPoints: null, caps: { bonus: "1", penalty: "1" } },
    });
    const path = round.at(`/council-work/case?unitId=${unitAt(0)}`);
    const shown = (await call("member", "GET", path)).body;
    expect(shown.columns.map((one: { stage: string }) => one.stage)).toEqual(["self", "appraisal1"]);
    expect(shown).toMatchObject({
      inputs: { bonus: "0", penalty: "0" },
      fields: [{ name: "bonus" }, { name: "penalty" }],
    });
    const wanted = { verdict: "inputsChanged", points: null, inputs: { bonus: "1", penalty: "0.5" }, component: "" };
    const effect = (await call("member", "POST", round.at("/council-work/effect"), { unitId: unitAt(0), ...wanted }))
      .body;
    expect(effect.component).toMatchObject({ before: { printed: "0" }, after: { printed: "0.5" } });
    const proposalId = await meeting.propose(wanted);
    for (const who of ["council", "secretary"]) expect(await meeting.vote(proposalId, who)).toBe(200);
    expect((await meeting.decide(proposalId)).body).toEqual({ points: "0.5" });
    const lines = (await call("member", "GET", round.at("/council-work/agenda"))).body.cases;
    expect(lines.at(-1)).toMatchObject({
      ...{ component: "", difference: "1", votes: { yes: 2, no: 0, abstain: 0 } },
      ...{ proposal: { number: 1, gives: "0.5" }, decision: { points: "0.5", reason: "Biểu quyết", meeting: 1 } },
      effect: { pointsBefore: effect.units[0].pointsBefore, pointsAfter: effect.units[0].pointsAfter },
      columns: [
        { stage: "self", points: "1" },
        { stage: "appraisal1", points: "0" },
        { stage: "council", points: "0.5" },
      ],
    });
    expect(lines[0]).toMatchObject({ component: "1.1.1", proposal: null, effect: null, votes: null, decision: null });
    const workbook = await call("owner", "GET", round.at("/council-work/agenda/workbook"));
    expect(workbook.headers.get("content-disposition")).toContain("chuong-trinh-hop-hoi-dong-2025.xlsx");
    const [sheet] = await readWorkbook(workbook.body);
    const [head, , last] = sheet?.rows ?? [];
    const said = new Map(head?.map((title, at) => [cellText(title), cellText(last?.[at])]));
    expect([said.get("Nội dung"), said.get("Tự chấm"), said.get("Hội đồng quyết định"), said.get("Đồng ý")]).toEqual([
      "Điểm thưởng, điểm trừ",
      "1",
      "0.5",
      "2",
    ]);
    expect((await call("focal", "GET", round.at("/council-work/agenda"))).status).toBe(404);
    const ranking = (await call("owner", "GET", round.at("/ranking?block=xa"))).body.items;
    const foretold = effect.units.find((one: { own: boolean }) => one.own);
    expect(ranking.find((one: { unitId: string }) => one.unitId === unitAt(0))).toMatchObject({
      ...{ rank: foretold.rankAfter, points: foretold.pointsAfter, percent: foretold.percentAfter },
    });
    const result = (await call("owner", "GET", round.at(`/units/${unitAt(0)}/result`))).body;
    expect(result).toMatchObject({ bonus: "1", penalty: "0.5" });
    expect(result.explanation.at(-1).vi).toBe(
      "Điểm thưởng, điểm trừ do Hội đồng quyết định: thưởng 1, trừ 0,5; lý do: Biểu quyết.",
    );
    const get = async (paper: string) => read((await call("owner", "GET", round.at(paper))).body);
    const minutes = await get(`/council-work/sessions/${meeting.sessionId}/minutes`);
    expect(minutes).toContain("Biểu quyết: 2 đồng ý, 0 không đồng ý, 0 không biểu quyết.");
    expect(minutes).not.toContain("Tiêu chí :");
    for (const paper of ["submission", "decision-draft"]) {
      expect(await get(`/council-work/${paper}`), paper).toContain("ĐIỂM THƯỞNG, ĐIỂM TRỪ NĂM");
    }
  });

  it("stand in matrix and letter, where points of the rows and lost points add up with them", async () => {
    const meeting = await meetCouncil(app, { bonus: { proposed: "1", confirmed: "0" } });
    const wanted = { verdict: "inputsChanged", points: null, inputs: { bonus: "1", penalty: "0.5" }, component: "" };
    const proposalId = await meeting.propose(wanted);
    for (const who of ["council", "secretary"]) await meeting.vote(proposalId, who);
    expect((await meeting.decide(proposalId)).status).toBe(200);
    const get = async (path: string) => (await call("owner", "GET", meeting.round.at(path))).body;
    const name = app.world.units[0]?.nameVi ?? "";
    const sheets = (await readWorkbook(await get("/matrix"))).map(({ rows }) =>
      // Behind the mark of what is not published.
      rows.map((row) => row.slice(1).map((cell) => ("text" in cell ? (cell.text ?? "") : ""))),
    );
    const [points, all] = sheets;
    expect(points?.[0]?.slice(-4)).toEqual(["Điểm thưởng", "Điểm trừ", "Tổng điểm", "Chỉ số (%)"]);
    const own = points?.find((row) => row[1] === name) ?? [];
    const sum = (cells: readonly string[]) => cells.reduce((total, cell) => total + Number(cell), 0);
    expect(own.slice(-4, -2)).toEqual(["1", "-0.5"]);
    expect(sum(own.slice(2, -2))).toBeCloseTo(Number(own.at(-2)), 5);
    const lines = all?.filter((row) => row[0] === name) ?? [];
    expect(sum(lines.map((row) => row[13] ?? ""))).toBeCloseTo(Number(own.at(-2)), 5);
    expect(lines.at(-1)).toEqual([
      ...[name, "", "Điểm thưởng, điểm trừ", "", "1", "", "0", expect.any(String), "", "", "", "0.5", "Biểu quyết"],
      ...["0.5", "0.5", "Bị trừ điểm: 0.5"],
    ]);
    const paper = await read(await get("/matrix?format=docx&block=xa"));
    for (const part of ["Điểm thưởng", "-0,5"]) expect(paper).toContain(part);
    const letter = await read(await get(`/units/${unitAt(0)}/letter`));
    for (const part of ["- Điểm thưởng: 1; điểm trừ: 0,5.", "kể cả 0,5 điểm trừ", "Bị trừ điểm"])
      expect(letter).toContain(part);
    expect(letter.slice(letter.indexOf("Lý do, cách tính"))).toMatch(
      /Điểm trừ.*-0,5.*Hội đồng.*Biểu quyết.*Tổng điểm/s,
    );
  });

  it("are put there by hand, stay within the caps, and are not points", async () => {
    const meeting = await meetCouncil(app);
    const asked = { unitId: unitAt(1), component: "", reason: "Bị nhắc nhở bằng văn bản" };
    expect((await call("owner", "POST", meeting.round.at("/council-work/cases"), asked)).status).toBe(200);
    const agenda = (await call("owner", "GET", meeting.round.at("/council-work"))).body.cases;
    expect(agenda.at(-1)).toMatchObject({ unitId: unitAt(1), component: "", reasons: ["asked"] });
    const effect = async (body: object) => {
      const sent = { unitId: unitAt(1), component: "", ...body };
      const { status, body: answer } = await call("member", "POST", meeting.round.at("/council-work/effect"), sent);
      return [status, answer.code];
    };
    const refused = [422, "scoring.verdict_refused"];
    expect(await effect({ verdict: "inputsChanged", inputs: { bonus: "1.5" } })).toEqual(refused);
    expect(await effect({ verdict: "pointsChanged", points: "1" })).toEqual(refused);
    expect(await effect({ verdict: "accepted" })).toEqual(refused);
    expect(await effect({ verdict: "inputsChanged", inputs: { penalty: "1" } })).toEqual([200, undefined]);
  });
});
