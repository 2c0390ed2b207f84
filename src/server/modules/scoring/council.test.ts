import { beforeAll, describe, expect, it } from "vitest";
import { paragraphTexts, readDocument, textOf } from "../../platform/docx/read-docx.fixture.ts";
import { readPdf } from "../../platform/pdf/read-pdf.fixture.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, reason } from "./appraisal.fixture.ts";
import { approveAllParts } from "./approve-parts.fixture.ts";
import { meetCouncil, session } from "./council.fixture.ts";
import { findRound } from "./repository/rounds.ts";
import { checkResults } from "./service/check-results.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const first = (component = "1.1.1") => `unitId=${unitAt(0)}&component=${component}`;

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

describe("the agenda", () => {
  it("lists by itself what the unit gave itself above the appraisal, and what was added by hand", async () => {
    const { round } = await meetCouncil(app);
    const { body } = await call("member", "GET", round.at("/council-work"));
    expect(body.cases).toHaveLength(1);
    expect(body.cases[0]).toMatchObject({
      ...{ unitId: unitAt(0), component: "1.1.1", reasons: ["selfAbove"], state: "new" },
      ...{ selfPoints: "2", appraisedPoints: "1", councilPoints: null },
    });
    const none = { prepares: false, records: false, settles: false, reopens: false };
    expect(body.abilities).toEqual({ ...none, proposes: true, votes: true });
    const asked = { unitId: unitAt(1), component: "2.1", reason: "Đơn vị kiến nghị bằng văn bản" };
    expect((await call("member", "POST", round.at("/council-work/cases"), asked)).status).toBe(403);
    expect((await call("owner", "POST", round.at("/council-work/cases"), asked)).status).toBe(200);
    const after = await call("owner", "GET", round.at("/council-work"));
    expect(after.body.cases.map((one: { reasons: string[] }) => one.reasons)).toContainEqual(["asked"]);
  });

  it("follows the bound of the rules", async () => {
    const { round } = await meetCouncil(app);
    const rules = { majority: "twoThirds", castingVote: false, quorumPercent: 50, selfAbove: "1" };
    const body = { rules, basedOnVersion: 0, reason };
    expect((await call("owner", "PUT", round.at("/council-work/rules"), body)).body).toEqual({ version: 1 });
    expect((await call("member", "GET", round.at("/council-work"))).body.cases).toEqual([]);
    const late = await call("secretary", "PUT", round.at("/council-work/rules"), body);
    expect([late.status, late.body.code]).toEqual([409, "record.changed"]);
  });

  it("shows every side of a case", async () => {
    const { round } = await meetCouncil(app);
    const { body } = await call("member", "GET", round.at(`/council-work/case?${first()}`));
    expect(body.columns.map((one: { stage: string }) => one.stage)).toEqual(["self", "appraisal1"]);
    expect(body).toMatchObject({ inputs: { xong: "1", giao: "3" }, proposals: [], effect: null, state: "new" });
  });
});

describe("a decision", () => {
  it("does what its effect said, to every unit of the block", async () => {
    const meeting = await meetCouncil(app);
    const { round } = meeting;
    const ranking = async () =>
      new Map(
        (await call("owner", "GET", round.at("/ranking?block=xa"))).body.items.map(
          (one: { unitId: string; rank: number; percent: string; points: string }) => [one.unitId, one],
        ),
      ) as Map<string, { rank: number; percent: string; points: string }>;
    const before = await ranking();
    const wanted = { unitId: unitAt(0), component: "1.1.1", verdict: "pointsChanged", points: "3" };
    const effect = await call("member", "POST", round.at("/council-work/effect"), wanted);
    expect(effect.body.component).toMatchObject({ before: { printed: "1" }, after: { printed: "3" } });
    expect(await ranking()).toEqual(before);
    const proposalId = await meeting.propose({ points: "3" });
    for (const who of ["council", "secretary"]) expect(await meeting.vote(proposalId, who)).toBe(200);
    expect((await meeting.decide(proposalId)).body).toEqual({ points: "3" });
    const after = await ranking();
    expect(effect.body.units.length).toBeGreaterThan(0);
    for (const one of effect.body.units) {
      expect(before.get(one.unitId)).toMatchObject({ rank: one.rankBefore, percent: one.percentBefore });
      expect(after.get(one.unitId)).toMatchObject({ rank: one.rankAfter, percent: one.percentAfter });
    }
    const moved = new Set(effect.body.units.map((one: { unitId: string }) => one.unitId));
    for (const [unitId, row] of after) if (!moved.has(unitId)) expect(row).toEqual(before.get(unitId));
    const stored = await findRound(app.world.deps.db.reader, round.roundId);
    expect(stored && (await checkResults(app.world.deps.db.reader, stored))).toEqual([]);
    const { body } = await call("member", "GET", round.at(`/council-work/case?${first()}`));
    expect(body).toMatchObject({ state: "decided", councilPoints: "3" });
    expect(body.columns.at(-1)).toMatchObject({ stage: "council", reason: "Biểu quyết", pointsSet: true });
  });

  it("needs quorum and majority of those present; the vote of one who is away does not count", async () => {
    const meeting = await meetCouncil(app);
    const proposalId = await meeting.propose();
    await meeting.vote(proposalId, "council");
    await meeting.vote(proposalId, "absentee");
    const short = await meeting.decide(proposalId);
    expect([short.status, short.body.code]).toEqual([409, "scoring.vote_not_passed"]);
    await meeting.vote(proposalId, "member", "no");
    await meeting.vote(proposalId, "secretary", "abstain");
    const { body } = await call("member", "GET", meeting.round.at(`/council-work/case?${first()}`));
    // As many for as against, yet one of three: the chair alone carries nothing.
    expect(body.counts[0].count).toEqual({ yes: 1, no: 1, abstain: 1, present: 3, quorum: 3, outcome: "rejected" });
    await meeting.vote(proposalId, "secretary");
    expect((await meeting.decide(proposalId, "council")).status).toBe(200);
    expect(await meeting.vote(proposalId, "member")).toBe(409);
  });

  it("is on the last proposal; earlier ones stay with their votes", async () => {
    const meeting = await meetCouncil(app);
    const old = await meeting.propose();
    await meeting.vote(old, "council");
    expect(await meeting.propose({ points: "2" })).toBeUndefined();
    const next = await meeting.propose({ verdict: "accepted", points: null, basedOnNumber: 1 }, "member");
    expect(await meeting.vote(old, "secretary")).toBe(409);
    const { body } = await call("member", "GET", meeting.round.at(`/council-work/case?${first()}`));
    expect(body.proposals.map((one: { votes: unknown[] }) => one.votes.length)).toEqual([1, 0]);
    expect(body.effect.units).toMatchObject([{ own: true, pointsBefore: body.effect.units[0].pointsAfter }]);
    await meeting.vote(next, "council");
    await meeting.vote(next, "member");
    expect((await meeting.decide(next)).body).toEqual({ points: "1" });
  });

  it("is refused with the place that is wrong", async () => {
    const { round } = await meetCouncil(app);
    const wanted = { unitId: unitAt(0), component: "1.1.1", verdict: "pointsChanged", points: "4" };
    const high = await call("member", "POST", round.at("/council-work/effect"), wanted);
    expect([high.status, high.body.code]).toEqual([422, "scoring.verdict_refused"]);
  });
});

describe("who may", () => {
  it("is nobody before the window opens, and nobody outside the council afterwards", async () => {
    const { round, propose, vote, decide } = await meetCouncil(app);
    for (const who of ["focal", "head", "lawOne", "lawLeader", "overseer"]) {
      expect([who, (await call(who, "GET", round.at("/council-work"))).status]).toEqual([who, 404]);
    }
    const proposalId = await propose();
    expect(await vote(proposalId, "owner")).toBe(403);
    expect((await decide(proposalId, "member")).status).toBe(403);
    expect((await decide(proposalId, "owner")).status).toBe(403);
    app.world.clock.set(days.appraisal2);
    expect((await call("member", "GET", round.at("/council-work"))).status).toBe(404);
    expect((await call("owner", "GET", round.at("/council-work"))).body.window).toBe("notBegun");
    app.world.clock.set("2027-02-01T00:00:00Z");
    expect((await decide(proposalId)).body.code).toBe("scoring.window_closed");
  });

  it("decides on a unit for which the council was opened again, and on no other", async () => {
    const { round, propose, vote, decide } = await meetCouncil(app);
    const proposalId = await propose();
    app.world.clock.set("2027-02-01T00:00:00Z");
    const path = round.at(`/council-work/case?unitId=${unitAt(0)}&component=1.1.1`);
    const atWork = async () => (await call("council", "GET", path)).body.atWork;
    expect(await atWork()).toBe(false);
    const again = async (unitId: string) => {
      const reopening = { stage: "council", unitIds: [unitId], until: "2027-02-03T00:00:00Z", reason };
      expect((await call("owner", "POST", round.at("/reopenings"), reopening)).status).toBeLessThan(300);
    };
    const told = async () => (await call("council", "GET", round.at("/council-work"))).body.reopened;
    expect(await told()).toEqual([]);
    await again(unitAt(1));
    expect(await told()).toMatchObject([{ unitId: unitAt(1), until: "2027-02-03T00:00:00.000Z" }]);
    const schedule = (await call("focal", "GET", round.at("/schedule"))).body;
    expect(schedule).toMatchObject({ currentStage: null, reopenedStages: ["council"], awaitsPublication: false });
    expect([await atWork(), await vote(proposalId, "member")]).toEqual([false, 409]);
    await again(unitAt(0));
    expect([await atWork(), await vote(proposalId, "member")]).toEqual([true, 200]);
    expect([await vote(proposalId, "council"), await vote(proposalId, "secretary")]).toEqual([200, 200]);
    expect((await decide(proposalId)).status).toBe(200);
  });
});

describe("the end of the meetings", () => {
  it("locks everything until they are reopened with a reason", async () => {
    const meeting = await meetCouncil(app);
    const { round } = meeting;
    const proposalId = await meeting.propose();
    const finish = (body: object) => call("council", "POST", round.at("/council-work/finish"), body);
    expect((await finish({})).body.code).toBe("scoring.council_undecided");
    const schedule = async () => (await call("focal", "GET", round.at("/schedule"))).body;
    const board = async () => (await call("owner", "GET", round.at("/board"))).body;
    expect(await schedule()).toMatchObject({ currentStage: "council", councilFinishedAt: null });
    const listed = async () => {
      const { items } = (await call("owner", "GET", "/api/rounds?pageSize=100")).body;
      return items.find(({ id }: { id: string }) => id === round.roundId);
    };
    expect(await listed()).toMatchObject({ state: "open", awaitsPublication: false });
    const before = await board();
    expect(before).toMatchObject({ next: { stage: "council", kind: "closes" }, awaitsPublication: false });
    expect((await finish({ confirmUndecided: true })).status).toBe(200);
    const councilFinishedAt = app.world.clock.now().toISOString();
    expect(await schedule()).toMatchObject({ currentStage: null, next: null, councilFinishedAt });
    const after = await board();
    expect(after).toMatchObject({ next: null, awaitsPublication: true });
    expect(after.stamp).not.toBe(before.stamp);
    expect(await listed()).toMatchObject({ state: "open", awaitsPublication: true });
    expect(await meeting.vote(proposalId, "council")).toBe(409);
    expect((await meeting.decide(proposalId)).body.code).toBe("scoring.council_finished");
    const again = await call("secretary", "POST", round.at("/council-work/reopening"), { reason });
    expect(again.body).toEqual({ reopened: true });
    expect((await board()).awaitsPublication).toBe(false);
    expect((await listed()).awaitsPublication).toBe(false);
    expect(await meeting.vote(proposalId, "council")).toBe(200);
  });

  it("stands once the time to meet is over, until the window is extended", async () => {
    const { round } = await meetCouncil(app);
    await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
    const mayReopen = async (who: string) =>
      (await call(who, "GET", round.at("/council-work"))).body.abilities.reopens as boolean;
    const reopen = () => call("secretary", "POST", round.at("/council-work/reopening"), { reason });
    expect([await mayReopen("secretary"), await mayReopen("member")]).toEqual([true, false]);
    app.world.clock.set("2027-02-01T00:00:00Z");
    expect(await mayReopen("secretary")).toBe(false);
    const late = await reopen();
    expect([late.status, late.body.code]).toEqual([409, "scoring.council_time_over"]);
    expect((await call("owner", "GET", round.at("/council-work"))).body.finishedAt).not.toBeNull();
    const extension = { closesAt: "2027-02-05T10:00:00Z", reason };
    expect((await call("owner", "POST", round.at("/windows/council/extension"), extension)).status).toBe(200);
    expect(await mayReopen("secretary")).toBe(true);
    expect((await reopen()).body).toEqual({ reopened: true });
  });

  it("is needed for publication, as are closed windows and approved parts", async () => {
    const meeting = await meetCouncil(app);
    const { round } = meeting;
    const publish = async () => {
      const { version } = (await call("owner", "GET", `/api/rounds/${round.roundId}`)).body;
      const decision = null;
      return call("owner", "POST", round.at("/publication"), { basedOnVersion: version, decision, reason });
    };
    const early = await publish();
    expect([early.status, early.body.code]).toEqual([409, "scoring.publication_not_ready"]);
    const texts = early.body.faults.map((one: { message: string }) => one.message);
    expect(texts).toContainEqual("chưa hết thời gian Hội đồng");
    expect(texts).toContainEqual("Hội đồng chưa kết thúc họp");
    expect(texts.filter((text: string) => text.includes("chưa duyệt"))).toHaveLength(4);
    app.world.clock.set("2027-01-11T00:00:00Z");
    await approveAllParts(app, round);
    await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
    const draft = await call("owner", "GET", round.at("/council-work/decision-draft"));
    expect(draft.headers.get("content-disposition")).toMatch(/du-thao-quyet-dinh-\d{4}\.docx/);
    expect((await call("owner", "GET", round.at("/council-work"))).body.lacks).toEqual([]);
    const published = await publish();
    expect(published.body.code).not.toBe("scoring.publication_not_ready");
  });
});

describe("its papers", () => {
  it("are minutes with positions, votes, decision and effect; submission and decision draft with the ranking", async () => {
    const meeting = await meetCouncil(app);
    const { round, sessionId } = meeting;
    const proposalId = await meeting.propose({ points: "3" });
    for (const who of ["council", "secretary"]) await meeting.vote(proposalId, who);
    await meeting.decide(proposalId);
    const changed = session(meeting.accounts, { minutesNumber: "01", endsAt: "2027-01-10T04:15:00.000Z" });
    const put = { ...changed, basedOnVersion: 1 };
    expect((await call("secretary", "PUT", round.at(`/council-work/sessions/${sessionId}`), put)).status).toBe(200);
    const read = async (path: string) => readDocument((await call("owner", "GET", round.at(path))).body);
    const minutes = await read(`/council-work/sessions/${sessionId}/minutes`);
    expect(textOf(minutes)).toContain("mức 3 điểm: 2 đồng ý, 0 không đồng ý, 0 không biểu quyết. Được thông qua");
    expect(textOf(minutes)).toContain("Biểu quyết");
    expect(textOf(minutes)).toContain("đi công tác");
    expect(paragraphTexts(minutes)).toContain("BIÊN BẢN");
    expect(textOf(minutes)).not.toContain("chưa được Hội đồng quyết định");
    for (const [path, title] of [
      ["/council-work/submission", "TỜ TRÌNH"],
      ["/council-work/decision-draft", "QUYẾT ĐỊNH"],
    ] as const) {
      const paper = await read(path);
      expect(paragraphTexts(paper)).toContain(title);
      expect(textOf(paper)).toContain(app.world.units[0]?.nameVi);
      expect(textOf(paper)).toContain("của Ủy ban nhân dân tỉnh Cao Bằng ban hành Bộ tiêu chí");
    }
    const { body, headers } = await call("owner", "GET", round.at("/council-work/decision-draft?format=pdf"));
    expect([headers.get("content-type"), headers.get("content-disposition")]).toEqual([
      "application/pdf",
      expect.stringMatching(/du-thao-quyet-dinh-\d{4}-du-kien\.pdf/),
    ]);
    const pages = (await readPdf(body)).pages.map((page) => page.text);
    expect(pages[0]).toContain("Điều 1. Phê duyệt, công bố kết quả, xếp hạng Chỉ số cải cách hành chính");
    expect(pages.join(" ")).toContain(app.world.units[0]?.nameVi);
    // While the council meets, every page says that the figures may change; once it has ended none does.
    const draft = "DỰ THẢO - Kết quả dự kiến, tính đến ";
    const goesOn = "Đợt đánh giá đang thực hiện, kết quả dưới đây là dự kiến";
    for (const page of pages) expect(page).toContain(draft);
    expect(textOf(await read("/council-work/submission"))).toContain(goesOn);
    await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
    const settled = await call("owner", "GET", round.at("/council-work/decision-draft?format=pdf"));
    expect(settled.headers.get("content-disposition")).not.toContain("du-kien");
    expect((await readPdf(settled.body)).pages.map((page) => page.text).join(" ")).not.toContain("DỰ THẢO");
    expect(textOf(await read("/council-work/submission"))).not.toContain(goesOn);
  });

  it("tell in the minutes what was before the meeting and stayed undecided, before and after the council has ended", async () => {
    const { round, sessionId } = await meetCouncil(app);
    const path = round.at(`/council-work/sessions/${sessionId}/minutes`);
    const open = textOf(readDocument((await call("owner", "GET", path)).body));
    expect(open).toContain("chưa được Hội đồng quyết định tại phiên họp này:");
    expect(open).not.toContain("Không có tiêu chí nào còn ý kiến khác nhau");
    await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
    const kept = "Các tiêu chí Hội đồng không quyết định, giữ điểm thẩm định:";
    const ended = readDocument((await call("owner", "GET", path)).body);
    expect(paragraphTexts(ended)).toContain(kept);
    expect(textOf(ended)).toContain(app.world.units[0]?.nameVi);
    const { body } = await call("owner", "GET", `${path}?format=pdf`);
    expect((await readPdf(body)).pages.map((page) => page.text).join(" ")).toContain(kept);
  });
});
