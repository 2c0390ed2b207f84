import { beforeAll, describe, expect, it } from "vitest";
import { scoreColumn } from "../../../domain/scoring/appraisal/score-column.ts";
import { compileSet } from "../../../domain/scoring/compile-set.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound, reason, verdict } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const openAt = async (stage: keyof typeof days): Promise<OpenRound> => {
  const round = await app.open();
  app.world.clock.set(days[stage]);
  app.world.clock.advance(3_600_000);
  return round;
};
const save = (who: string, { at }: OpenRound, body: object) => call(who, "POST", at("/appraisal/verdicts"), body);
const linesOf = async (who: string, { at }: OpenRound, query: string) =>
  (await call(who, "GET", at(`/appraisal/lines?${query}`))).body.items;

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

describe("an appraiser", () => {
  it("finds the assigned work with what is left, and nothing of other agencies", async () => {
    const round = await openAt("appraisal1");
    const { body } = await call("lawOne", "GET", round.at("/appraisal"));
    expect(body.stage).toBe("appraisal1");
    expect(body.components.map((one: { code: string }) => one.code)).toEqual(["1.1.1", "1.1.2"]);
    expect(body.components[0].progress).toMatchObject({ total: 3, decided: 0, empty: 1 });
    expect(body.parts).toHaveLength(1);
    expect(body.parts[0]).toMatchObject({
      assignmentId: round.law,
      seats: [1],
      leads: false,
      leaderName: "Người thử 13",
    });
    expect(body.units).toHaveLength(3);
    const lines = await linesOf("lawOne", round, "block=xa");
    expect(new Set(lines.map((line: { component: string }) => line.component))).toEqual(new Set(["1.1.1", "1.1.2"]));
    expect(await linesOf("moneyOne", round, "component=1.1.1")).toEqual([]);
    const ofUnit = async (who: string) =>
      (await call(who, "GET", round.at(`/appraisal/lines?unitId=${unitAt(0)}`))).body.extras;
    expect([await ofUnit("lawOne"), await ofUnit("moneyOne"), await ofUnit("owner")]).toEqual([true, false, true]);
    expect((await call("lawOne", "GET", round.at(`/units/${unitAt(0)}/columns?component=2.1`))).status).toBe(404);
    const foreign = await save("moneyOne", round, verdict(unitAt(0), "1.1.1"));
    expect([foreign.status, foreign.body.code]).toEqual([404, "record.not_found"]);
  });

  it("accepts, changes inputs or points, and every column stands beside the others", async () => {
    const round = await openAt("appraisal1");
    const [line] = await linesOf("lawOne", round, "component=1.1.1&sort=unit");
    expect(line).toMatchObject({
      selfPoints: "2",
      points: "2",
      verdict: null,
      max: "3",
      seats: [1],
      sheetState: "drafting",
    });
    expect((await save("lawOne", round, verdict(unitAt(0), "1.1.1"))).body).toEqual({ version: 1 });
    const inputs = { xong: "1", giao: "3" };
    const change = { verdict: "inputsChanged", inputs, reason: "Sai so với báo cáo", remarkCode: "SO-LIEU" };
    expect((await save("lawOne", round, verdict(unitAt(1), "1.1.1", change))).status).toBe(200);
    const points = {
      verdict: "pointsChanged",
      points: "1.5",
      reason: "Thiếu tài liệu",
      asksExplanation: true,
      question: "Tài liệu ở đâu?",
    };
    expect((await save("lawOne", round, verdict(unitAt(1), "1.1.2", points))).status).toBe(200);
    const lines = await linesOf("lawOne", round, `unitId=${unitAt(1)}`);
    expect(lines.map((one: { points: string; difference: string }) => [one.points, one.difference])).toEqual([
      ["1", "-2"],
      ["1.5", "-1.5"],
    ]);
    expect(lines[1]).toMatchObject({ question: "Tài liệu ở đâu?", marks: { decided: true, asked: true } });
    const { body } = await call("lawOne", "GET", round.at(`/units/${unitAt(1)}/columns?component=1.1.2`));
    expect(body.columns.map((one: { stage: string }) => one.stage)).toEqual(["self", "appraisal1"]);
    expect(body.columns[1]).toMatchObject({
      pointsSet: true,
      reason: "Thiếu tài liệu",
      by: { name: "Người thử 11" },
      how: { vi: expect.stringContaining("quyết định") },
    });
  });

  it("is told every reason why a verdict cannot be saved", async () => {
    const round = await openAt("appraisal1");
    const refusals = [
      verdict(unitAt(2), "1.1.1"),
      verdict(unitAt(0), "1.1.1", { verdict: "pointsChanged", points: "4", reason: "Cao" }),
      verdict(unitAt(0), "1.1.1", { verdict: "inputsChanged", inputs: { xong: "9", giao: "x" }, reason: "Sai" }),
      verdict(unitAt(0), "1.1.1", { verdict: "inputsChanged", inputs: { xong: "1" }, reason: "Thiếu" }),
      verdict(unitAt(0), "1.1.1", { remarkCode: "KHONG-CO" }),
    ];
    for (const body of refusals) {
      const answer = await save("lawOne", round, body);
      expect([answer.status, answer.body.code, answer.body.faults.length > 0]).toEqual([
        422,
        "scoring.verdict_refused",
        true,
      ]);
    }
    expect(await linesOf("lawOne", round, "state=decided")).toEqual([]);
  });

  it("works only while the window of the stage is open", async () => {
    const round = await openAt("self");
    const early = await save("lawOne", round, verdict(unitAt(0), "1.1.1"));
    expect([early.status, early.body.code]).toEqual([409, "scoring.window_closed"]);
    app.world.clock.set(days.explanation);
    expect((await save("lawOne", round, verdict(unitAt(0), "1.1.1"))).body.code).toBe("scoring.window_closed");
    const second = verdict(unitAt(0), "1.1.1", { stage: "appraisal2" });
    expect((await save("lawOne", round, second)).body.code).toBe("scoring.window_closed");
    app.world.clock.set(days.appraisal2);
    expect((await save("lawOne", round, second)).status).toBe(200);
  });

  it("does not overwrite a colleague who was faster", async () => {
    const round = await openAt("appraisal1");
    const both = [
      save("lawOne", round, verdict(unitAt(0), "1.1.1")),
      save("lawLeader", round, verdict(unitAt(0), "1.1.1", { verdict: "pointsChanged", points: "1", reason: "Thiếu" })),
    ];
    const answers = await Promise.all(both);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const late = answers.find((answer) => answer.status === 409);
    expect(late?.body.code).toBe("record.changed");
    expect(late?.body.conflict.stored).toHaveLength(1);
    const { body } = await call("owner", "GET", round.at(`/units/${unitAt(0)}/columns?component=1.1.1`));
    expect(body.versions.filter((one: { stage: string }) => one.stage === "appraisal1")).toHaveLength(1);
  });
});

describe("the rules for computing beside what is typed", () => {
  it("give in the browser what the server stores, and go to those who appraise alone", async () => {
    const round = await openAt("appraisal1");
    const rules = (who: string) => call(who, "GET", round.at("/appraisal/rules?block=xa"));
    const { body } = await rules("lawOne");
    const result = compileSet(body.set, { year: body.year });
    if (!result.ok) throw new Error("the rules do not compile");
    const inputs = { xong: "1", giao: "2" };
    const typed = { stage: "appraisal1", inputs, points: null, reason: null } as const;
    const live = scoreColumn(result.compiled, 0, typed);
    await save("lawOne", round, verdict(unitAt(0), "1.1.1", { verdict: "inputsChanged", inputs, reason: "Sai số" }));
    const [line] = await linesOf("lawOne", round, `component=1.1.1&unitId=${unitAt(0)}`);
    const stored = line.columns.find((one: { stage: string }) => one.stage === "appraisal1");
    expect(stored.points.exact).toBe(live.points?.toFraction());
    expect(stored.how).toEqual(live.how);
    for (const who of ["focal", "overseer", "council"]) expect((await rules(who)).status).toBe(404);
    expect((await call("lawOne", "GET", round.at("/appraisal/rules?block=khac"))).status).toBe(404);
  });
});

describe("what waits for a person", () => {
  it("is what is left of the own lines, for a leader the part that is not approved", async () => {
    const round = await openAt("appraisal1");
    const own = async (who: string) =>
      (await call(who, "GET", "/api/appraisals")).body.items
        .filter((item: { roundId: string }) => item.roundId === round.roundId)
        .map((item: { kind: string; count: number }) => [item.kind, item.count]);
    expect(await own("moneyOne")).toEqual([["appraise", 3]]);
    expect(await own("moneyLeader")).toEqual([["approve", 1]]);
    await save("moneyOne", round, verdict(unitAt(0), "2.1", { verdict: "pointsChanged", points: "1", reason: "Chậm" }));
    expect(await own("moneyOne")).toEqual([["appraise", 2]]);
    expect(await own("focal")).toEqual([]);
    const approval = { stage: "appraisal1", confirmIncomplete: true };
    await call("moneyLeader", "POST", round.at(`/appraisal/parts/${round.money}/approval`), approval);
    app.world.clock.set(days.explanation);
    expect([await own("moneyOne"), await own("moneyLeader")]).toEqual([[], []]);
    expect(await own("focal")).toEqual([["explain", 1]]);
    expect(await own("otherFocal")).toEqual([]);
  });
});

describe("two appraisers", () => {
  it("stand side by side; the first counts, differences are listed, the leader settles", async () => {
    const round = await openAt("appraisal1");
    expect((await save("lawTwo", round, verdict(unitAt(0), "1.1.1"))).body.code).toBe("auth.forbidden");
    const second = { seat: 2, verdict: "pointsChanged", points: "0.5", reason: "Không thấy báo cáo" };
    await save("lawOne", round, verdict(unitAt(0), "1.1.1"));
    expect((await save("lawTwo", round, verdict(unitAt(0), "1.1.1", second))).status).toBe(200);
    await save("lawOne", round, verdict(unitAt(0), "1.1.2"));
    await save("lawTwo", round, verdict(unitAt(0), "1.1.2", { seat: 2 }));
    const [line, ...more] = await linesOf("lawLeader", round, "state=differs");
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      component: "1.1.1",
      points: "2",
      secondPoints: "0.5",
      secondReason: "Không thấy báo cáo",
    });
    const { body } = await call("lawLeader", "GET", round.at("/appraisal"));
    expect(body.parts[0].progress).toMatchObject({ both: 2, agreed: 1 });
    expect(body.parts[0].officers).toMatchObject([
      { seat: 1, decided: 2, both: 2, agreed: 1 },
      { seat: 2, decided: 2, both: 2, agreed: 1 },
    ]);
    const settled = { basedOnVersion: 1, verdict: "pointsChanged", points: "0.5", reason: "Theo người thứ hai" };
    expect((await save("lawLeader", round, verdict(unitAt(0), "1.1.1", settled))).body).toEqual({ version: 2 });
    expect(await linesOf("lawLeader", round, "state=differs")).toEqual([]);
  });
});

describe("many lines at once", () => {
  it("are accepted together only with evidence or confirmed, and undone as a new version", async () => {
    const round = await openAt("appraisal1");
    const lines = [unitAt(0), unitAt(1)].map((unitId) => ({ unitId, component: "1.1.1", basedOnVersion: 0 }));
    const body = { stage: "appraisal1", lines };
    const bare = await call("lawOne", "POST", round.at("/appraisal/acceptances"), body);
    expect([bare.status, bare.body.code]).toEqual([409, "scoring.evidence_incomplete"]);
    const done = await call("lawOne", "POST", round.at("/appraisal/acceptances"), { ...body, confirmIncomplete: true });
    expect(done.body).toEqual({ accepted: 2 });
    expect(await linesOf("lawOne", round, "state=decided")).toHaveLength(2);
    const again = lines.map((line) => ({ ...line, basedOnVersion: 1 }));
    const undone = await call("lawOne", "POST", round.at("/appraisal/undoings"), { ...body, lines: again });
    expect(undone.body).toEqual({ undone: 2 });
    expect(await linesOf("lawOne", round, "state=decided")).toEqual([]);
    const { body: seen } = await call("lawOne", "GET", round.at(`/units/${unitAt(0)}/columns?component=1.1.1`));
    expect(seen.versions.map((one: { version: number; verdict: string | null }) => [one.version, one.verdict])).toEqual(
      [
        [2, null],
        [1, "accepted"],
        [1, null],
      ],
    );
  });

  it("are written all or not at all", async () => {
    const round = await openAt("appraisal1");
    const lines = [unitAt(0), unitAt(2)].map((unitId) => ({ unitId, component: "1.1.1", basedOnVersion: 0 }));
    const body = { stage: "appraisal1", lines, confirmIncomplete: true };
    expect((await call("lawOne", "POST", round.at("/appraisal/acceptances"), body)).body.code).toBe(
      "scoring.verdict_refused",
    );
    const foreign = [...lines.slice(0, 1), { unitId: unitAt(1), component: "2.1", basedOnVersion: 0 }];
    expect((await call("lawOne", "POST", round.at("/appraisal/acceptances"), { ...body, lines: foreign })).status).toBe(
      404,
    );
    expect(await linesOf("lawOne", round, "state=decided")).toEqual([]);
  });
});

describe("the leader", () => {
  it("approves the part once it is complete or knowingly, which closes it until it is returned", async () => {
    const round = await openAt("appraisal1");
    const path = round.at(`/appraisal/parts/${round.money}`);
    const body = { stage: "appraisal1" };
    await save("moneyOne", round, verdict(unitAt(0), "2.1", { verdict: "pointsChanged", points: "3", reason: "Chậm" }));
    expect((await call("moneyOne", "POST", `${path}/approval`, body)).body.code).toBe("auth.forbidden");
    expect((await call("lawLeader", "POST", `${path}/approval`, body)).status).toBe(404);
    const open = await call("moneyLeader", "POST", `${path}/approval`, body);
    expect([open.status, open.body.code]).toEqual([409, "scoring.part_incomplete"]);
    const early = { stage: "appraisal2", confirmIncomplete: true };
    expect((await call("moneyLeader", "POST", `${path}/approval`, early)).body.code).toBe("scoring.part_not_begun");
    const confirmed = { ...body, confirmIncomplete: true };
    expect((await call("moneyLeader", "POST", `${path}/approval`, confirmed)).status).toBe(200);
    expect((await call("moneyLeader", "POST", `${path}/approval`, confirmed)).body.code).toBe("scoring.part_approved");
    const late = await save("moneyOne", round, verdict(unitAt(1), "2.1"));
    expect(late.body.code).toBe("scoring.part_approved");
    const back = { stage: "appraisal1", reason: "Xem lại điểm chậm" };
    expect((await call("moneyLeader", "POST", `${path}/return`, back)).status).toBe(200);
    expect((await save("moneyOne", round, verdict(unitAt(1), "2.1"))).status).toBe(200);
    const { body: history } = await call("owner", "GET", round.at("/history"));
    expect(history.items.map((act: { verb: string }) => act.verb)).toContain("scoring.returnAppraisal");
  });
});

describe("who else sees appraised points", () => {
  it("is nobody but the owner, until the leader approved and the explanation has begun", async () => {
    const round = await openAt("appraisal1");
    await save("moneyOne", round, verdict(unitAt(0), "2.1", { verdict: "pointsChanged", points: "3", reason: "Chậm" }));
    const columns = round.at(`/units/${unitAt(0)}/columns?component=2.1`);
    const stages = async (who: string) => {
      const { status, body } = await call(who, "GET", columns);
      return status === 200 ? body.columns.map((one: { stage: string }) => one.stage) : status;
    };
    const seen = async () =>
      Object.fromEntries(
        await Promise.all(
          ["owner", "moneyOne", "lawOne", "focal", "otherFocal", "overseer", "council"].map(async (who) => [
            who,
            await stages(who),
          ]),
        ),
      );
    const hidden = {
      owner: ["self", "appraisal1"],
      moneyOne: ["self", "appraisal1"],
      lawOne: 404,
      focal: ["self"],
      otherFocal: 404,
      overseer: 404,
      council: 404,
    };
    expect(await seen()).toEqual(hidden);
    app.world.clock.set(days.explanation);
    expect(await seen()).toEqual(hidden);
    const approval = { stage: "appraisal1", confirmIncomplete: true };
    await call("moneyLeader", "POST", round.at(`/appraisal/parts/${round.money}/approval`), approval);
    expect(await seen()).toEqual({ ...hidden, focal: ["self", "appraisal1"] });
    app.world.clock.set(days.council);
    expect(await seen()).toEqual({ ...hidden, focal: ["self", "appraisal1"], council: ["self", "appraisal1"] });
    for (const who of ["focal", "otherFocal", "overseer"]) {
      expect((await call(who, "GET", round.at("/appraisal"))).status).toBe(404);
      expect((await call(who, "GET", round.at("/appraisal/lines"))).status).toBe(404);
      expect((await save(who, round, verdict(unitAt(0), "2.1"))).status).toBe(404);
    }
    expect((await save("owner", round, verdict(unitAt(0), "2.1"))).body.code).toBe("auth.forbidden");
  });
});

describe("columns of any day", () => {
  it("are seen as they stood at its end", async () => {
    const round = await openAt("appraisal1");
    await save("lawOne", round, verdict(unitAt(0), "1.1.1"));
    app.world.clock.advance(2 * 86_400_000);
    await save(
      "lawOne",
      round,
      verdict(unitAt(0), "1.1.1", { basedOnVersion: 1, verdict: "pointsChanged", points: "1", reason: "Xem lại" }),
    );
    const on = async (day: string, who = "lawOne") =>
      (await call(who, "GET", round.at(`/units/${unitAt(0)}/columns?component=1.1.1&day=${day}`))).body.columns.map(
        (one: { stage: string; points: { printed: string } | null }) => [one.stage, one.points?.printed],
      );
    expect(await on("2026-11-22")).toEqual([]);
    expect(await on("2026-12-01", "owner")).toEqual([["self", "2"]]);
    expect(await on("2026-12-01")).toEqual([]);
    expect(await on("2026-12-11")).toEqual([
      ["self", "2"],
      ["appraisal1", "2"],
    ]);
    expect(await on("2026-12-13")).toEqual([
      ["self", "2"],
      ["appraisal1", "1"],
    ]);
    expect(await on("9999-12-31")).toEqual([
      ["self", "2"],
      ["appraisal1", "1"],
    ]);
  });
});

it("fails nowhere", () => {
  expect(app.http.failures).toEqual([]);
  expect(reason).not.toBe("");
});
