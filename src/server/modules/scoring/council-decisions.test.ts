import { beforeAll, expect, it } from "vitest";
import { seeDecision } from "../../testing/see-decision.ts";
import { makePdf } from "../../testing/small-files.ts";
import { type AppraisalWorld, giveRole, makeAppraisalWorld, type OpenRound, reason } from "./appraisal.fixture.ts";
import { approveAllParts } from "./approve-parts.fixture.ts";
import { meetCouncil } from "./council.fixture.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
  await giveRole(app, "Người thử 16", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(0));
  await giveRole(app, "Người thử 18", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(1));
});

const decision = { number: "15/QĐ-UBND", date: "2027-01-11", signer: "Đàm Văn Cường" };
const publish = async (round: OpenRound, given: typeof decision | null = decision) => {
  const { version } = (await call("owner", "GET", `/api/rounds/${round.roundId}`)).body;
  const body = { basedOnVersion: version, decision: given, ...(await seeDecision(call, round.roundId)), reason };
  return (await call("owner", "POST", round.at("/publication"), body)).body;
};
/** The owner urges the third unit by hand. */
const urge = async (roundId: string) => {
  const body = { unitIds: [unitAt(2)], about: "self", text: "Nộp ngay" };
  expect((await call("owner", "POST", `/api/rounds/${roundId}/urges`, body)).body.people).toBe(2);
};

it("tells a unit with the publication what the council decided about it and why, and no other unit", async () => {
  const meeting = await meetCouncil(app, { bonus: { proposed: "1", confirmed: "0" } });
  const { round } = meeting;
  const { db } = app.world.deps;
  // The unit that sent nothing would keep the round from publication.
  await db.writer
    .deleteFrom("round_unit")
    .where("round_id", "=", round.roundId)
    .where("unit_id", "=", unitAt(2))
    .execute();
  const decide = async (wanted: object) => {
    const proposalId = await meeting.propose(wanted);
    for (const who of ["council", "secretary"]) await meeting.vote(proposalId, who);
    expect((await meeting.decide(proposalId)).status).toBe(200);
  };
  await decide({ points: "3" });
  await decide({ component: "", verdict: "inputsChanged", points: null, inputs: { bonus: "0.5" } });
  const decisions = async (who: string, at = 0) => {
    const { status, body } = await call(who, "GET", round.at(`/units/${unitAt(at)}/council-decisions`));
    const found = body.decisions?.map((one: Record<string, string>) => [
      one["component"],
      one["appraisedPoints"],
      one["points"],
      one["reason"],
    ]);
    return [status, found];
  };
  const all = [
    ["1.1.1", "1", "3", "Biểu quyết"],
    ["", "0", "0.5", "Biểu quyết"],
  ];
  expect(await decisions("owner")).toEqual([200, all]);
  expect(await decisions("member")).toEqual([200, all]);
  expect(await decisions("focal")).toEqual([200, []]);
  expect(await decisions("otherFocal")).toEqual([404, undefined]);
  expect(await decisions("overseer")).toEqual([404, undefined]);
  const notices = () =>
    app.world.data.db.reader
      .selectFrom("notice")
      .innerJoin("account", "account.id", "notice.account_id")
      .select(["account.display_name as who", "notice.text_vi as text", "notice.href", "notice.kind"])
      .where("notice.key", "like", "council.decided %")
      .execute();
  expect(await notices()).toEqual([]);

  await approveAllParts(app, round);
  await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
  app.world.clock.set("2027-01-11T00:00:00Z");
  // A round that went its way with its people needs the decision and its signed paper.
  expect((await publish(round, null)).detail).toContain("thiếu số, ngày và người ký quyết định");
  expect((await publish(round)).detail).toContain("thiếu bản quyết định đã ký (PDF)");
  await call("owner", "POST", round.at("/decision-file?fileName=qd.pdf"), makePdf(1));
  expect((await publish(round)).code).toBeUndefined();
  const told = [
    {
      who: "Người thử 16",
      text: "1.1.1: 3 điểm, lý do: Biểu quyết\nĐiểm thưởng, điểm trừ: 0,5 điểm, lý do: Biểu quyết",
      href: `/rounds/${round.roundId}/sheets/${unitAt(0)}`,
      kind: "result",
    },
  ];
  expect(await notices()).toEqual(told);
  expect(await decisions("focal")).toEqual([200, all]);
  expect(await decisions("otherFocal", 1)).toEqual([200, []]);
  expect(await decisions("otherFocal")).toEqual([404, undefined]);
});

it("tells both people of a unit what was given 0 points at once, and what an amendment changes; reminders end", async () => {
  await giveRole(app, "Người thử 24", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(2));
  await giveRole(app, "Người thử 25", "head", ["scoring.read", "scoring.approve"], unitAt(2));
  const { round } = await meetCouncil(app);
  app.world.clock.set("2026-12-05T00:00:00Z");
  const own = { component: "2.1", basedOnVersion: 0, inputs: { points: "3" }, estimate: false, note: null };
  await call("owner", "POST", round.at(`/sheets/${unitAt(2)}/components`), { ...own, reason });
  app.world.clock.set("2027-01-11T00:00:00Z");
  await urge(round.roundId);
  await approveAllParts(app, round);
  const settled = { unitIds: [unitAt(2)], reason: "Không nộp số liệu" };
  expect((await call("secretary", "POST", round.at("/council-work/unfilled"), settled)).body.components).toBe(2);
  await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
  await call("owner", "POST", round.at("/decision-file?fileName=qd.pdf"), makePdf(1));
  const told = async (...kinds: string[]) => {
    const rows = await app.world.data.db.reader
      .selectFrom("notice")
      .innerJoin("account", "account.id", "notice.account_id")
      .select(["account.display_name as who", "notice.text_vi as text"])
      .where("notice.href", "like", `/rounds/${round.roundId}/%`)
      .where("notice.key", "not like", "published %")
      .where("notice.kind", "in", kinds as "result"[])
      .where("notice.read_at", "is", null)
      .orderBy("notice.id")
      .orderBy("who")
      .execute();
    return rows.map(({ who, text }) => `${who.slice(-2)} ${text}`).sort();
  };
  const lateOf = async () => (await call("owner", "GET", round.at("/board"))).body.late;
  expect(await told("urge")).toEqual(["24 Nộp ngay", "25 Nộp ngay"]);
  expect([await told("result"), await lateOf()]).toEqual([[], 3]);
  expect((await publish(round)).code).toBeUndefined();
  expect([await told("deadline", "urge", "task"), await lateOf()]).toEqual([[], 0]);
  const zero = "1.1.1, 1.1.2: 0 điểm, lý do: Không nộp số liệu";
  expect(await told("result")).toEqual([`24 ${zero}`, `25 ${zero}`]);
  await call("owner", "POST", round.at("/decision-file?fileName=qd2.pdf"), makePdf(2));
  const changes = ["1.1.1", "2.1"].map((component) => ({
    ...{ unitId: unitAt(2), component, inputs: null, points: "1" },
    reason: "Tính sót",
  }));
  const { version } = (await call("owner", "GET", `/api/rounds/${round.roundId}`)).body;
  const seen = await seeDecision(call, round.roundId);
  const amendment = {
    basedOnVersion: version,
    ...seen,
    changes,
    reason,
    decision: { ...decision, number: "16/QĐ-UBND" },
  };
  const amended = await call("owner", "POST", round.at("/amendments"), amendment);
  expect(amended.status, JSON.stringify(amended.body)).toBe(200);
  const corrected = "1.1.1: 0 → 1 điểm, lý do: Tính sót\n2.1: 3 → 1 điểm, lý do: Tính sót";
  expect(await told("result")).toEqual([`24 ${zero}`, `24 ${corrected}`, `25 ${zero}`, `25 ${corrected}`].sort());
});

it("tells everybody whom it concerns of the first publication, once and with the way to it", async () => {
  const { round } = await meetCouncil(app);
  const { db } = app.world.deps;
  const { parent_id: above } = await db.reader
    .selectFrom("unit_version")
    .select("parent_id")
    .where("unit_id", "=", unitAt(0))
    .executeTakeFirstOrThrow();
  await giveRole(app, "Người thử 19", "overseer", ["scoring.oversee"], above ?? "", "subtree");
  await giveRole(app, "Người thử 17", "overseer", ["scoring.oversee"], unitAt(10), "subtree");
  await giveRole(app, "Người thử 23", "leader", ["scoring.read", "scoring.endorse"], unitAt(10), "province");
  await db.writer
    .deleteFrom("round_unit")
    .where("round_id", "=", round.roundId)
    .where("unit_id", "=", unitAt(2))
    .execute();
  app.world.clock.set("2027-01-11T00:00:00Z");
  await approveAllParts(app, round);
  await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
  await call("owner", "POST", round.at("/decision-file?fileName=qd.pdf"), makePdf(1));
  expect((await publish(round)).code).toBeUndefined();
  const rows = await db.reader
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name as who", "notice.text_vi as text", "notice.href", "notice.title_vi as title"])
    .where("notice.key", "=", `published ${round.roundId}`)
    .orderBy("who")
    .execute();
  const whole = ["Chỉ số, xếp hạng và xếp loại của 2 đơn vị.", `/rounds/${round.roundId}`];
  const unit = (at: number, text: string) => [text, `/rounds/${round.roundId}/units/${unitAt(at)}`];
  expect(rows.map(({ who, text, href }) => [who.slice(-2), text, href])).toEqual([
    ["11", ...whole],
    ["12", ...whole],
    ["13", ...whole],
    ["14", ...whole],
    ["15", ...whole],
    ["16", ...unit(0, "Phường Nùng Trí Cao: 80,00%, hạng 1/2 (Các xã, phường), xếp loại Tốt")],
    ["18", ...unit(1, "Phường Tân Giang: 80,00%, hạng 1/2 (Các xã, phường), xếp loại Tốt")],
    ["19", ...whole],
    ["20", ...whole],
    ["21", ...whole],
    ["22", ...whole],
    ["23", ...whole],
  ]);
  expect(rows[0]?.title).toContain("Đã công bố kết quả theo 15/QĐ-UBND: ");
});
