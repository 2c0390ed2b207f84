import { beforeAll, describe, expect, it } from "vitest";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound, verdict } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

const everybody = [
  ...["owner", "lawOne", "lawTwo", "lawLeader", "moneyOne", "moneyLeader"],
  ...["focal", "head", "otherFocal", "overseer", "council"],
] as const;

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

/** What each person gets; those who get nothing at all are left out. */
async function whoGets<T>(ask: (who: string) => Promise<T | 404>): Promise<Record<string, T>> {
  const got: Record<string, T> = {};
  for (const who of everybody) {
    const answer = await ask(who);
    if (answer !== 404) got[who] = answer;
  }
  return got;
}

/** The columns of 2.1 of the first unit that a person sees, now or as of a day. */
const columns = (round: OpenRound, day = "") =>
  whoGets(async (who): Promise<string | 404> => {
    const path = `/units/${unitAt(0)}/columns?component=2.1${day === "" ? "" : `&day=${day}`}`;
    const { status, body } = await call(who, "GET", round.at(path));
    if (status !== 200) return status as 404;
    return body.columns.map((one: { stage: string; points: { printed: string } | null }) => one.stage).join(" ");
  });

const save = (who: string, round: OpenRound, body: object) => call(who, "POST", round.at("/appraisal/verdicts"), body);
const lowered = (points: string, basedOnVersion = 0) =>
  verdict(unitAt(0), "2.1", { verdict: "pointsChanged", points, reason: "Thiếu biên bản", basedOnVersion });
const approve = (round: OpenRound) =>
  call("moneyLeader", "POST", round.at(`/appraisal/parts/${round.money}/approval`), {
    stage: "appraisal1",
    confirmIncomplete: true,
  });

describe("a component of a unit", () => {
  it("is seen at each window by those alone whose it is then", async () => {
    const round = await app.open();
    const own = { focal: "self", head: "self" };
    app.world.clock.set(days.self);
    // Appraisers know what will be theirs; what the unit is writing is not theirs yet.
    expect(await columns(round)).toEqual({ owner: "self", moneyOne: "", moneyLeader: "", ...own });
    const { body } = await call("moneyOne", "GET", round.at("/appraisal/lines"));
    expect(body.items).toMatchObject([{}, {}, {}].map(() => ({ selfPoints: null, columns: [] })));
    expect((await call("moneyOne", "GET", round.at("/appraisal"))).body.units).toHaveLength(3);

    app.world.clock.set(days.appraisal1);
    await save("moneyOne", round, lowered("3"));
    const both = "self appraisal1";
    const inside = { owner: both, moneyOne: both, moneyLeader: both };
    expect(await columns(round)).toEqual({ ...inside, ...own });
    await approve(round);
    expect(await columns(round)).toEqual({ ...inside, ...own });

    app.world.clock.set(days.explanation);
    expect(await columns(round)).toEqual({ ...inside, focal: both, head: both });
    app.world.clock.set(days.council);
    expect(await columns(round)).toEqual({ ...inside, focal: both, head: both, council: both });
  });

  it("is appraised and approved by nobody who works in the unit, whatever the assignments say", async () => {
    const round = await app.open();
    app.world.clock.set(days.appraisal1);
    const seen = await call("moneyOneMoved", "GET", round.at("/appraisal/lines?component=2.1"));
    expect(seen.body.items.map((line: { unitId: string }) => line.unitId).toSorted()).toEqual(
      [unitAt(1), unitAt(2)].toSorted(),
    );
    expect((await save("moneyOneMoved", round, lowered("3"))).status).toBe(404);
    const other = verdict(unitAt(1), "2.1", { verdict: "accepted" });
    expect((await save("moneyOneMoved", round, other)).status).toBe(200);
    const path = round.at(`/appraisal/parts/${round.money}/approval`);
    const given = await call("moneyLeaderMoved", "POST", path, { stage: "appraisal1", confirmIncomplete: true });
    expect([given.status, given.body.code]).toEqual([403, "scoring.own_unit"]);
    expect((await approve(round)).status).toBe(200);
  });

  it("keeps from the unit what appraisers wrote and changed before their leader approved", async () => {
    const round = await app.open();
    app.world.clock.set("2026-12-12T03:00:00Z");
    await save("moneyOne", round, lowered("1"));
    app.world.clock.set("2026-12-14T03:00:00Z");
    await save("moneyOne", round, lowered("3", 1));
    app.world.clock.set("2026-12-16T03:00:00Z");
    await approve(round);
    app.world.clock.set(days.explanation);
    const path = round.at(`/units/${unitAt(0)}/columns?component=2.1`);
    const versions = async (who: string) =>
      (await call(who, "GET", path)).body.versions
        .filter((one: { stage: string }) => one.stage === "appraisal1")
        .map((one: { points: { printed: string } }) => one.points.printed);
    expect(await versions("moneyOne")).toEqual(["3", "1"]);
    expect(await versions("focal")).toEqual(["3"]);
    const both = "self appraisal1";
    const inside = { owner: both, moneyOne: both, moneyLeader: both };
    expect(await columns(round, "2026-12-12")).toEqual({ ...inside, focal: "self", head: "self" });
    expect(await columns(round, "2026-12-14")).toEqual({ ...inside, focal: both, head: both });
  });

  it("is written at each window by its appraiser alone; to others the pair is not there", async () => {
    const round = await app.open();
    const refusals = async (stage: string) => {
      const got: Record<string, string> = {};
      for (const who of everybody) {
        const { status, body } = await save(who, round, { ...lowered("3", 9), stage });
        got[who] = status === 404 ? "404" : (body.code ?? "200");
      }
      return Object.fromEntries(Object.entries(got).filter(([, code]) => code !== "404"));
    };
    const answers = (code: string, council?: string) => ({
      ...{ owner: "auth.forbidden", moneyOne: code, moneyLeader: code },
      ...(council !== undefined && { council }),
    });
    app.world.clock.set(days.self);
    expect(await refusals("appraisal1")).toEqual(answers("scoring.window_closed"));
    app.world.clock.set(days.appraisal1);
    expect(await refusals("appraisal1")).toEqual(answers("record.changed"));
    expect(await refusals("appraisal2")).toEqual(answers("scoring.window_closed"));
    app.world.clock.set(days.explanation);
    expect(await refusals("appraisal1")).toEqual(answers("scoring.window_closed"));
    app.world.clock.set(days.council);
    expect(await refusals("appraisal2")).toEqual(answers("scoring.window_closed", "auth.forbidden"));
  });
});

describe("the explanation of a unit", () => {
  it("exists for its own people, the owner and, when it begins, the council", async () => {
    const round = await app.open();
    const seen = () =>
      whoGets(async (who): Promise<string | 404> => {
        const { status, body } = await call(who, "GET", round.at(`/units/${unitAt(0)}/explanation`));
        return status === 200 ? body.window : (status as 404);
      });
    const all = (window: string) => ({ owner: window, focal: window, head: window });
    app.world.clock.set(days.appraisal1);
    expect(await seen()).toEqual(all("notBegun"));
    app.world.clock.set(days.explanation);
    expect(await seen()).toEqual(all("open"));
    app.world.clock.set(days.council);
    expect(await seen()).toEqual({ ...all("closed"), council: "closed" });
  });
});

describe("the evidence in the history of a component", () => {
  it("is what stood there on the day; what a unit has not sent yet is not there for others", async () => {
    const round = await app.open();
    const { db, ids } = app.world.deps;
    const { id: accountId } = await db.reader
      .selectFrom("account")
      .select("id")
      .where("display_name", "=", "Người thử 16")
      .executeTakeFirstOrThrow();
    const add = async (stage: string, title: string, at: string, removedAt: string | null) => {
      const documentId = ids.next();
      await db.writer
        .insertInto("evidence_document")
        .values({
          ...{ id: documentId, unit_id: unitAt(0), kind: "cited", title, number: "12/BC", search_key: title },
          ...{ uploaded_at: new Date(at), account_id: accountId },
        })
        .execute();
      await db.writer
        .insertInto("evidence_link")
        .values({
          ...{ id: ids.next(), round_id: round.roundId, unit_id: unitAt(0), component: "2.1", stage },
          ...{ document_id: documentId, added_at: new Date(at), added_by: accountId },
          removed_at: removedAt === null ? null : new Date(removedAt),
        })
        .execute();
    };
    await add("self", "Biên bản cũ", "2026-12-02T03:00:00Z", "2026-12-05T03:00:00Z");
    await add("self", "Biên bản", "2026-12-04T03:00:00Z", null);
    await add("explanation", "Bổ sung", "2026-12-22T03:00:00Z", null);
    app.world.clock.set("2026-12-23T03:00:00Z");
    const titles = async (who: string, day?: string) => {
      const query = `component=2.1${day === undefined ? "" : `&day=${day}`}`;
      const { body } = await call(who, "GET", round.at(`/units/${unitAt(0)}/columns?${query}`));
      return body.evidence.map((one: { title: string }) => one.title);
    };
    expect(await titles("focal")).toEqual(["Biên bản", "Bổ sung"]);
    expect(await titles("moneyOne")).toEqual(["Biên bản"]);
    // What stood there while the unit was still writing is known to it and to the owner alone.
    expect(await titles("moneyOne", "2026-12-04")).toEqual([]);
    expect(await titles("moneyOne", "2026-12-11")).toEqual(["Biên bản"]);
    for (const who of ["owner", "focal"]) {
      expect(await titles(who, "2026-12-02")).toEqual(["Biên bản cũ"]);
      expect(await titles(who, "2026-12-04")).toEqual(["Biên bản cũ", "Biên bản"]);
    }
    expect(await titles("owner")).toEqual(["Biên bản"]);
    expect(await titles("owner", "2026-12-05")).toEqual(["Biên bản"]);
    expect(await titles("focal", "2026-12-01")).toEqual([]);
  });
});

it("fails nowhere", () => {
  expect(app.http.failures).toEqual([]);
});
