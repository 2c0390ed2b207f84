import { beforeAll, describe, expect, it } from "vitest";
import { withTransaction } from "../../db/transaction.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound, verdict } from "./appraisal.fixture.ts";
import { findRound } from "./repository/rounds.ts";
import { announceOpenings } from "./service/follow/announce-openings.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const page = ({ at }: OpenRound, unit = 0) => at(`/units/${unitAt(unit)}/explanation`);
const answer = (component: string, changes: object = {}) => ({
  component,
  basedOnVersion: 0,
  answer: "explains",
  text: "Đã gửi báo cáo số 12",
  ...changes,
});
const move = (who: string, round: OpenRound, act: string, basedOnVersion: number, reason: string | null = null) =>
  call(who, "POST", `${page(round)}/moves`, { act, basedOnVersion, reason });

/** How many lines of the money agency's part its officer was told of at the opening of the second appraisal. */
async function notedOpen(round: OpenRound): Promise<number> {
  const { db } = app.world.deps;
  const found = await findRound(db.reader, round.roundId);
  if (found === undefined) throw new Error("no round");
  await withTransaction(app.world.deps, (tx) => announceOpenings(tx, app.world.deps, found));
  const { text_vi } = await db.reader
    .selectFrom("notice")
    .select("text_vi")
    .where("key", "like", `opening ${round.roundId} appraisal2 ${round.money}%`)
    .executeTakeFirstOrThrow();
  return Number(/còn (\d+) điểm tiêu chí/.exec(text_vi ?? "")?.[1]);
}

/** The first appraisal done: 2.1 lowered with a question and approved, area 1 lowered but not approved. */
async function appraised(): Promise<OpenRound> {
  const round = await app.open();
  app.world.clock.set(days.appraisal1);
  const save = (who: string, body: object) => call(who, "POST", round.at("/appraisal/verdicts"), body);
  const asks = { asksExplanation: true, question: "Biên bản ở đâu?" };
  await save(
    "moneyOne",
    verdict(unitAt(0), "2.1", { verdict: "pointsChanged", points: "3", reason: "Thiếu biên bản", ...asks }),
  );
  await save("lawOne", verdict(unitAt(0), "1.1.1", { verdict: "pointsChanged", points: "1", reason: "Thiếu" }));
  const approval = { stage: "appraisal1", confirmIncomplete: true };
  await call("moneyLeader", "POST", round.at(`/appraisal/parts/${round.money}/approval`), approval);
  return round;
}

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

describe("the draft result of a unit", () => {
  it("is seen by its own people alone, from the opening of the window on, and only where it is approved", async () => {
    const round = await appraised();
    const before = await call("focal", "GET", page(round));
    expect(before.body).toMatchObject({ window: "notBegun", lines: [], abilities: { write: false, acts: [] } });
    app.world.clock.set(days.explanation);
    const { body } = await call("focal", "GET", page(round));
    expect(body).toMatchObject({
      window: "open",
      state: "drafting",
      version: 0,
      unapproved: 2,
      abilities: { write: true, acts: ["send"] },
    });
    expect(body.sum).toMatchObject({ above: "1", awaiting: 1, answered: 0 });
    const line = (code: string) => body.lines.find((one: { component: string }) => one.component === code);
    expect(line("2.1")).toMatchObject({
      selfPoints: "4",
      points: "3",
      above: "1",
      awaits: true,
      appraised: { reason: "Thiếu biên bản", note: "Biên bản ở đâu?" },
    });
    expect(line("1.1.1")).toMatchObject({ points: null, appraised: null, above: null, awaits: false });
    for (const who of ["otherFocal", "overseer", "moneyOne"])
      expect((await call(who, "GET", page(round))).status).toBe(404);
    expect((await call("owner", "GET", page(round))).body.abilities).toEqual({ write: false, acts: [] });
  });
});

describe("the answer of a unit", () => {
  it("goes from the officer over the head to the appraisers, who see it then and not before", async () => {
    const round = await appraised();
    app.world.clock.set(days.explanation);
    expect((await call("focal", "POST", page(round), answer("1.1.1"))).body.code).toBe("scoring.explanation_refused");
    expect((await call("focal", "POST", page(round), answer("2.1", { text: " " }))).body.code).toBe(
      "scoring.explanation_refused",
    );
    expect((await call("focal", "POST", page(round), answer("2.1", { inputs: { points: "9" } }))).body.code).toBe(
      "scoring.explanation_refused",
    );
    expect((await move("focal", round, "send", 0)).body.code).toBe("scoring.explanation_refused");
    const saved = await call("focal", "POST", page(round), answer("2.1", { inputs: { points: "3.5" } }));
    expect(saved.body).toMatchObject({ version: 1 });
    expect((await call("head", "POST", page(round), answer("2.1"))).body.code).toBe("record.changed");
    expect((await call("otherFocal", "POST", page(round), answer("2.1"))).status).toBe(404);
    expect((await call("owner", "POST", page(round), answer("2.1"))).status).toBe(403);
    expect((await move("focal", round, "submit", 1)).status).toBe(403);
    expect((await move("focal", round, "send", 1)).body).toEqual({ state: "checking", version: 2 });
    expect((await call("focal", "POST", page(round), answer("2.1", { basedOnVersion: 1 }))).body.code).toBe(
      "scoring.explanation_closed",
    );
    expect((await move("head", round, "return", 2)).body.code).toBe("scoring.explanation_refused");
    expect((await move("head", round, "return", 2, "Viết rõ hơn")).body).toEqual({ state: "drafting", version: 3 });
    expect((await call("focal", "GET", page(round))).body.returnReason).toBe("Viết rõ hơn");
    await move("focal", round, "send", 3);
    expect((await move("head", round, "submit", 3)).body.code).toBe("record.changed");
    app.world.clock.set(days.appraisal2);
    const lines = async () =>
      (await call("moneyOne", "GET", round.at(`/appraisal/lines?unitId=${unitAt(0)}`))).body.items;
    expect((await lines())[0].explanation).toBeNull();
    const seen = async () =>
      (await call("moneyOne", "GET", round.at(`/units/${unitAt(0)}/columns?component=2.1`))).body.columns.map(
        (one: { stage: string }) => one.stage,
      );
    expect(await seen()).toEqual(["self", "appraisal1"]);
    app.world.clock.set(days.explanation);
    expect((await move("head", round, "submit", 4)).body).toEqual({ state: "submitted", version: 5 });
    expect((await move("head", round, "submit", 5)).body.code).toBe("scoring.explanation_moved");
    app.world.clock.set(days.appraisal2);
    expect((await move("focal", round, "withdraw", 5)).body.code).toBe("scoring.window_closed");
    expect(await seen()).toEqual(["self", "appraisal1", "explanation"]);
    const [line] = await lines();
    expect(line).toMatchObject({ explanation: "Đã gửi báo cáo số 12", selfPoints: "4", points: "3" });
    expect(
      line.columns.map((one: { stage: string; points: { printed: string } | null }) => [
        one.stage,
        one.points?.printed,
      ]),
    ).toEqual([
      ["self", "4"],
      ["appraisal1", "3"],
      ["explanation", "3.5"],
    ]);
    const second = verdict(unitAt(0), "2.1", {
      stage: "appraisal2",
      verdict: "inputsChanged",
      inputs: { points: "3.5" },
      reason: "Giải trình có căn cứ",
    });
    expect((await call("moneyOne", "POST", round.at("/appraisal/verdicts"), second)).status).toBe(200);
    expect((await lines())[0]).toMatchObject({ points: "3.5", marks: { decided: true } });
    // The unit sees the second appraisal only with the published result.
    const { body } = await call("focal", "GET", round.at(`/units/${unitAt(0)}/columns?component=2.1`));
    expect(body.columns.map((one: { stage: string }) => one.stage)).toEqual(["self", "appraisal1", "explanation"]);
  });

  it("does not say itself that the component does not apply", async () => {
    const round = await appraised();
    const approval = { stage: "appraisal1", confirmIncomplete: true };
    await call("lawLeader", "POST", round.at(`/appraisal/parts/${round.law}/approval`), approval);
    app.world.clock.set(days.explanation);
    const claim = await call("focal", "POST", page(round), answer("1.1.1", { inputs: { na: "true" } }));
    expect([claim.status, claim.body.code]).toEqual([422, "scoring.explanation_refused"]);
    expect(claim.body.detail).toContain("cơ quan chủ trì quyết định");
    expect((await call("focal", "POST", page(round), answer("1.1.1"))).status).toBe(200);
  });

  it("may be a plain yes, and the accepted second appraisal keeps what stood", async () => {
    const round = await appraised();
    app.world.clock.set(days.explanation);
    expect((await call("focal", "POST", page(round), answer("2.1", { answer: "accepts", text: null }))).status).toBe(
      200,
    );
    expect((await move("head", round, "submit", 1)).status).toBe(200);
    app.world.clock.set(days.appraisal2);
    const due = async () => {
      const { body } = await call("moneyOne", "GET", round.at(`/appraisal/lines?unitId=${unitAt(0)}`));
      const { body: work } = await call("moneyOne", "GET", round.at("/appraisal"));
      const { total, decided } = work.units.find((one: { unitId: string }) => one.unitId === unitAt(0)).progress;
      return [body.items[0].due, total, decided];
    };
    expect(await due()).toEqual([false, 0, 0]);
    const accept = verdict(unitAt(0), "2.1", { stage: "appraisal2" });
    expect((await call("moneyOne", "POST", round.at("/appraisal/verdicts"), accept)).status).toBe(200);
    const { body } = await call("moneyOne", "GET", round.at(`/appraisal/lines?unitId=${unitAt(0)}`));
    expect(body.items[0]).toMatchObject({ points: "3", verdict: "accepted" });
    expect(await due()).toEqual([true, 1, 1]);
  });

  it("counts once what is to be appraised again: the line of the officer, the page of the appraisal, the notice, the board", async () => {
    const round = await appraised();
    const save = (unit: number, component: string, changes: object = {}) =>
      call("moneyOne", "POST", round.at("/appraisal/verdicts"), verdict(unitAt(unit), component, changes));
    const counts = async () => {
      const part = (parts: { assignmentId: string }[]) =>
        parts.find(({ assignmentId }) => assignmentId === round.money);
      const own = (await call("moneyOne", "GET", "/api/appraisals")).body.items;
      const work = (await call("moneyOne", "GET", round.at("/appraisal?stage=appraisal2"))).body;
      const { body } = await call("owner", "GET", round.at("/board"));
      expect(body.secondAppraisal).toBe(true);
      const board = part(body.agencies) as unknown as { again: number; appraised2: number };
      const shown = part(work.parts) as unknown as { progress: { total: number; decided: number } };
      const line = own.find((one: { roundId: string; kind: string }) => one.roundId === round.roundId);
      return {
        line: line?.count ?? 0,
        page: [shown.progress.decided, shown.progress.total],
        board: [board.appraised2, board.again],
      };
    };
    // The part was approved with lines left open: they wait for the second appraisal as well.
    app.world.clock.set(days.explanation);
    expect((await counts()).board).toEqual([0, 0]);
    expect((await call("focal", "POST", page(round), answer("2.1", { answer: "accepts", text: null }))).status).toBe(
      200,
    );
    expect((await move("head", round, "submit", 1)).status).toBe(200);
    app.world.clock.set(days.appraisal2);
    const { line: left } = await counts();
    expect(left).toBeGreaterThan(0);
    expect(await counts()).toEqual({ line: left, page: [0, left], board: [0, left] });
    expect(await notedOpen(round)).toBe(left);
    // A line of the plain yes that is judged all the same joins what was judged.
    expect((await save(0, "2.1", { stage: "appraisal2" })).status).toBe(200);
    expect(await counts()).toEqual({ line: left, page: [1, left + 1], board: [1, left + 1] });
    await app.world.data.db.writer
      .deleteFrom("round_window")
      .where("round_id", "=", round.roundId)
      .where("stage", "=", "appraisal2")
      .execute();
    const { body } = await call("owner", "GET", round.at("/board"));
    expect(body.secondAppraisal).toBe(false);
    expect(body.agencies).toContainEqual(
      expect.objectContaining({ assignmentId: round.money, appraised2: 0, again: 0 }),
    );
  });

  it("is taken in the window alone, or where it was opened again for the unit", async () => {
    const round = await appraised();
    app.world.clock.set(days.appraisal2);
    expect((await call("focal", "POST", page(round), answer("2.1"))).body.code).toBe("scoring.window_closed");
    const told = async () => (await call("focal", "GET", page(round))).body;
    const { closesAt } = await told();
    expect(await told()).toMatchObject({ window: "closed", published: false });
    expect(Date.parse(closesAt)).toBeLessThanOrEqual(Date.parse(days.appraisal2));
    const { db, ids, clock } = app.world.deps;
    await db.writer
      .insertInto("window_reopening")
      .values({
        id: ids.next(),
        round_id: round.roundId,
        unit_id: unitAt(0),
        stage: "explanation",
        until: new Date(days.council),
        reason: "Mất điện",
        created_at: clock.now(),
      })
      .execute();
    app.world.clock.advance(60_000);
    expect((await call("focal", "POST", page(round), answer("2.1"))).status).toBe(200);
    app.world.clock.set(days.council);
    const closed = { window: "closed", closesAt: new Date(days.council).toISOString(), published: false };
    expect(await told()).toMatchObject(closed);
    const published = { state: "published", published_at: new Date(days.council) };
    await db.writer.updateTable("round").set(published).where("id", "=", round.roundId).execute();
    expect(await told()).toMatchObject({ ...closed, published: true });
  });
});

it("fails nowhere", () => {
  expect(app.http.failures).toEqual([]);
});
