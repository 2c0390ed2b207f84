import { beforeAll, describe, expect, it } from "vitest";
import { paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { type AppraisalWorld, makeAppraisalWorld, type OpenRound, reason } from "./appraisal.fixture.ts";
import { approveAllParts } from "./approve-parts.fixture.ts";
import { meetCouncil } from "./council.fixture.ts";
import { findRound } from "./repository/rounds.ts";
import { checkResults } from "./service/check-results.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

const lacksOf = async (round: OpenRound) => {
  const { body } = await call("owner", "GET", round.at("/council-work"));
  return body.lacks.map(({ kind, units }: { kind: string; units: { unitId: string; components: number }[] }) => [
    kind,
    ...units.map((unit) => [unit.unitId, unit.components]),
  ]);
};
/** The unit writes a component in a sheet that was opened again for it alone. */
const fillAgain = async (round: OpenRound, at: number, component: string, inputs: object) => {
  const until = new Date(app.world.clock.now().getTime() + 3_600_000).toISOString();
  const reopening = { stage: "self", unitIds: [unitAt(at)], until, reason };
  const opened = await call("owner", "POST", round.at("/reopenings"), reopening);
  expect(opened.status, JSON.stringify(opened.body)).toBeLessThan(300);
  const who = at === 1 ? "otherFocal" : "focal";
  const path = round.at(`/sheets/${unitAt(at)}/components`);
  return call(who, "POST", path, { component, basedOnVersion: 1, inputs, estimate: false, note: null });
};

describe("a publication waits for", () => {
  it("what units left unfilled, until the council settles it with a reason", async () => {
    const { round, sessionId } = await meetCouncil(app);
    app.world.clock.set("2026-12-05T00:00:00Z");
    const one = { component: "2.1", basedOnVersion: 0, inputs: { points: "3" }, estimate: false, note: null };
    const saved = await call("owner", "POST", round.at(`/sheets/${unitAt(2)}/components`), { ...one, reason });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    app.world.clock.set("2027-01-11T00:00:00Z");
    await approveAllParts(app, round);
    expect(await lacksOf(round)).toEqual([["window"], ["unfilled", [unitAt(2), 2]], ["council"]]);
    const { advice } = (await call("owner", "GET", round.at("/council-work"))).body;
    const unsent = advice.find(({ kind }: { kind: string }) => kind === "unsent");
    expect(unsent.units.map(({ unitId }: { unitId: string }) => unitId)).toContain(unitAt(2));
    expect(unsent.vi).toMatch(/^\d+ đơn vị có phiếu tự chấm chưa được thủ trưởng duyệt và gửi$/);
    const settle = (who: string) =>
      call(who, "POST", round.at("/council-work/unfilled"), { unitIds: [unitAt(2)], reason: "Không nộp số liệu" });
    const standing = async () => {
      const { items } = (await call("owner", "GET", round.at("/ranking?sort=name"))).body;
      return items.map(({ unitId, rank, pointsExact, percentExact }: Record<string, unknown>) => {
        return { unitId, rank, pointsExact, percentExact };
      });
    };
    const before = await standing();
    expect([(await settle("owner")).status, (await settle("member")).status]).toEqual([403, 403]);
    expect((await settle("secretary")).body).toEqual({ units: 1, components: 2 });
    expect((await settle("secretary")).body).toEqual({ units: 0, components: 0 });
    expect(await lacksOf(round)).toEqual([["window"], ["council"]]);
    const minutes = await call("secretary", "GET", round.at(`/council-work/sessions/${sessionId}/minutes`));
    const told = paragraphTexts(readDocument(minutes.body)).join("\n");
    expect(told).toMatch(/: 2 tiêu chí thành phần \(1\.1\.1, 1\.1\.2\)\. Lý do: Không nộp số liệu/);
    // What had no figures counted as nothing before: it is no effect of the meeting, and its minutes say so.
    expect(told).toMatch(/V\. ẢNH HƯỞNG.*vẫn được tính 0 điểm như trước khi họp, nên không làm thay đổi kết quả/s);
    expect(await standing()).toEqual(before);
    const { body } = await call("owner", "GET", round.at(`/units/${unitAt(2)}/result?stage=final`));
    expect(JSON.stringify(body)).toContain("Điểm do Hội đồng quyết định: 0 trên");
    const stored = await findRound(app.world.deps.db.reader, round.roundId);
    expect(stored && (await checkResults(app.world.deps.db.reader, stored))).toEqual([]);
  });

  it("figures changed after the approval that nobody appraised, until somebody decides on them", async () => {
    const { round } = await meetCouncil(app);
    app.world.clock.set("2027-01-11T00:00:00Z");
    await approveAllParts(app, round);
    app.world.clock.advance(60_000);
    const saved = await fillAgain(round, 1, "2.1", { points: "4" });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect(await lacksOf(round)).toContainEqual(["late", [unitAt(1), 1]]);
    app.world.clock.advance(60_000);
    const back = round.at(`/appraisal/parts/${round.money}`);
    await call("moneyLeader", "POST", `${back}/return`, { stage: "appraisal2", reason });
    const again = { stage: "appraisal2", confirmIncomplete: true };
    const approved = await call("moneyLeader", "POST", `${back}/approval`, again);
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    expect((await lacksOf(round)).map(([kind]: [string]) => kind)).not.toContain("late");
  });
});

it("requests not to be scored, until the owner answers them: no end of the council and no publication before", async () => {
  const { round } = await meetCouncil(app);
  app.world.clock.set("2026-12-05T00:00:00Z");
  const ask = (component: string) =>
    call("focal", "POST", round.at(`/sheets/${unitAt(0)}/exclusion-requests`), { component, reason });
  expect([(await ask("2.1")).status, (await ask("1.1.2")).status]).toEqual([201, 201]);
  const boardOf = async () => (await call("owner", "GET", round.at("/board"))).body;
  const before = await boardOf();
  expect(before.asking).toMatchObject([{ unitId: unitAt(0), parts: ["2.1", "1.1.2"] }]);
  app.world.clock.set("2027-01-10T01:00:00Z");
  const finish = () =>
    call("secretary", "POST", round.at("/council-work/finish"), { confirmUndecided: true, confirmNoMeeting: true });
  const barred = await finish();
  expect([barred.status, barred.body.code]).toEqual([409, "scoring.requests_waiting"]);
  expect(JSON.stringify(barred.body)).toContain("(2.1, 1.1.2)");
  const lackOf = async () => {
    const { lacks } = (await call("owner", "GET", round.at("/council-work"))).body;
    return lacks.find(({ kind }: { kind: string }) => kind === "request");
  };
  expect(await lackOf()).toMatchObject({
    vi: "2 đề nghị không đánh giá chờ chủ trì trả lời",
    units: [{ unitId: unitAt(0), components: 2, parts: ["2.1", "1.1.2"] }],
  });
  const { version } = (await call("owner", "GET", round.at(""))).body;
  const publishing = { basedOnVersion: version, decision: null, restricted: [], reason };
  const refused = await call("owner", "POST", round.at("/publication"), publishing);
  expect(JSON.stringify(refused.body.faults)).toContain("đề nghị không đánh giá chờ chủ trì trả lời");
  const { items } = (await call("owner", "GET", round.at("/exclusion-requests"))).body;
  for (const [at, answer] of ["granted", "refused"].entries()) {
    const path = round.at(`/exclusion-requests/${items[at].id}/answer`);
    expect((await call("owner", "POST", path, { answer, reason })).status).toBe(200);
  }
  expect([await lackOf(), (await boardOf()).asking]).toEqual([undefined, []]);
  expect((await boardOf()).stamp).not.toBe(before.stamp);
  expect((await finish()).status).toBe(200);
});

it("a council that held no meeting ends only knowingly, and the publication says so", async () => {
  const { round } = await meetCouncil(app);
  await app.world.deps.db.writer.deleteFrom("council_session").where("round_id", "=", round.roundId).execute();
  const finish = (body: object) => call("council", "POST", round.at("/council-work/finish"), body);
  const first = await finish({ confirmUndecided: true });
  expect([first.status, first.body.code]).toEqual([409, "scoring.council_no_meeting"]);
  expect((await finish({ confirmUndecided: true, confirmNoMeeting: true })).status).toBe(200);
  const { advice } = (await call("owner", "GET", round.at("/council-work"))).body;
  expect(advice.map((one: { vi: string }) => one.vi)).toContain("Hội đồng kết thúc mà không có phiên họp nào được ghi");
});
