import { beforeAll, expect, it } from "vitest";
import { makePdf } from "../../testing/small-files.ts";
import { type AppraisalWorld, giveRole, makeAppraisalWorld, reason } from "./appraisal.fixture.ts";
import { meetCouncil } from "./council.fixture.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
  await giveRole(app, "Người thử 16", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(0));
  await giveRole(app, "Người thử 18", "focalOfficer", ["scoring.read", "scoring.fill"], unitAt(1));
});

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

  for (const [who, assignment] of [
    ["lawLeader", round.law],
    ["moneyLeader", round.money],
  ] as const)
    for (const stage of ["appraisal1", "appraisal2"]) {
      const approve = round.at(`/appraisal/parts/${assignment}/approval`);
      await call(who, "POST", approve, { stage, confirmIncomplete: true });
    }
  await call("council", "POST", round.at("/council-work/finish"), { confirmUndecided: true });
  const decision = { number: "15/QĐ-UBND", date: "2027-01-11", signer: "Đàm Văn Cường" };
  const publish = async (given: typeof decision | null = decision) => {
    const { version } = (await call("owner", "GET", `/api/rounds/${round.roundId}`)).body;
    const body = { basedOnVersion: version, decision: given, reason };
    return (await call("owner", "POST", round.at("/publication"), body)).body;
  };
  app.world.clock.set("2027-01-11T00:00:00Z");
  // A round that went its way with its people needs the decision and its signed paper.
  expect((await publish(null)).detail).toContain("thiếu số, ngày và người ký quyết định");
  expect((await publish()).detail).toContain("thiếu bản quyết định đã ký (PDF)");
  await call("owner", "POST", round.at("/decision-file?fileName=qd.pdf"), makePdf(1));
  expect((await publish()).code).toBeUndefined();
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
