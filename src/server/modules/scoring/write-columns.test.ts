import { beforeAll, describe, expect, it } from "vitest";
import type { EntryContent } from "../../../domain/scoring/columns/entry.ts";
import { ResultStage } from "../../../domain/scoring/columns/stage.ts";
import { type Tx, withTransaction } from "../../db/transaction.ts";
import type { RequestContext } from "../../http/request-context.ts";
import { makeActor } from "../../testing/test-http.ts";
import { withAct } from "../../testing/with-act.ts";
import { listEntries, listEntryVersions } from "./repository/entries.ts";
import { lockSheet } from "./repository/lock-sheet.ts";
import { listPlaces, writePlaces } from "./repository/results.ts";
import { findRound, findRoundUnit } from "./repository/rounds.ts";
import { full, makeRoundWorld, type RoundWorld } from "./rounds.fixture.ts";
import { checkResults } from "./service/check-results.ts";
import { ensurePlaces, ensureStage } from "./service/ensure-places.ts";
import { type ColumnWrite, writeColumns } from "./service/write-columns.ts";

let world: RoundWorld;
const unitAt = (at: number): string => world.units[at]?.id ?? "";
const actor = makeActor(9, ["scoring.appraise"]);
const context = (): RequestContext => ({
  requestId: "r-1",
  language: "vi",
  now: world.clock.now(),
  address: "127.0.0.1",
  userAgent: "",
  actor,
});

async function saveIn(tx: Tx, roundId: string, unitId: string, writes: readonly ColumnWrite[]) {
  await lockSheet(tx, roundId, unitId);
  const [round, unit] = [await findRound(tx, roundId), await findRoundUnit(tx, roundId, unitId)];
  if (round === undefined || unit === undefined) throw new Error("the unit is not in the round");
  return writeColumns(tx, world.deps, context(), { round, unit, ability: "scoring.appraise" }, writes);
}

const save = (roundId: string, unitId: string, ...writes: ColumnWrite[]) =>
  withAct(world.deps, (tx) => saveIn(tx, roundId, unitId, writes));

const appraise = (points: string, change: Partial<EntryContent> = {}): ColumnWrite => ({
  component: "2.1",
  stage: "appraisal1",
  verdict: "pointsChanged",
  points,
  reason: "thiếu tài liệu",
  ...change,
});

/** A round of units that gave 0, 1, 2, 3, 4 … points by hand and nothing else wrong. */
async function openFilled(units: number): Promise<string> {
  const roundId = await world.open(units);
  for (let at = 0; at < units; at += 1)
    await world.fill(roundId, unitAt(at), full("3", "3", "2025-01-20", String(at % 5)));
  return roundId;
}

async function roundOf(roundId: string) {
  const round = await findRound(world.data.db.reader, roundId);
  if (round === undefined) throw new Error(roundId);
  return round;
}

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("writing columns", () => {
  it("keeps every version with its author, and moves the totals of the stages that the column reaches", async () => {
    const roundId = await openFilled(1);
    const totals = await save(roundId, unitAt(0), appraise("3/2"));
    expect([...totals].map(([stage, result]) => [stage, result.pointsExact])).toEqual([
      ["appraisal1", "15/2"],
      ["appraisal2", "15/2"],
      ["final", "15/2"],
    ]);
    world.clock.advance(60_000);
    const [before] = await listEntries(world.data.db.reader, roundId, { components: ["2.1"], stages: ["appraisal1"] });
    expect(before).toMatchObject({ version: 1, accountId: actor.accountId, role: expect.any(String), points: "3/2" });
    await save(roundId, unitAt(0), appraise("2"));
    const versions = await listEntryVersions(world.data.db.reader, roundId, unitAt(0), "2.1");
    expect(versions.map((one) => [one.stage, one.version, one.points, one.supersededAt === null])).toEqual([
      ["self", 1, null, true],
      ["appraisal1", 1, "3/2", false],
      ["appraisal1", 2, "2", true],
    ]);
    const stored = await world.data.db.reader
      .selectFrom("unit_result")
      .select(["stage", "points_exact", "component_points"])
      .where("round_id", "=", roundId)
      .orderBy("stage")
      .execute();
    expect(stored.map((row) => `${row.stage} ${row.points_exact} | ${row.component_points}`)).toEqual([
      "appraisal1 8 | 3 3 2",
      "appraisal2 8 | 3 3 2",
      "final 8 | 3 3 2",
      "self 6 | 3 3 0",
    ]);
    expect(await checkResults(world.data.db.reader, await roundOf(roundId))).toEqual([]);
  });

  it("shows the reason in the result of the unit", async () => {
    const roundId = await openFilled(1);
    await save(roundId, unitAt(0), appraise("1"));
    const { body } = await world.http.call("owner", "GET", `/api/rounds/${roundId}/units/${unitAt(0)}/result`);
    expect(body.stage).toBe("final");
    expect(body.areas[1].criteria[0].components[0]).toMatchObject({
      points: { exact: "1" },
      explanation: { vi: "Điểm do Thẩm định lần 1 quyết định: 1 trên 4 điểm; lý do: thiếu tài liệu" },
    });
    const spread = `/api/rounds/${roundId}/component-spread?block=xa&component=2.1`;
    expect((await world.http.call("owner", "GET", spread)).body.units[0].points).toBe("1");
    expect((await world.http.call("owner", "GET", `${spread}&stage=self`)).body.units[0].points).toBe("0");
  });

  it("of the second appraiser moves nothing", async () => {
    const roundId = await openFilled(1);
    expect((await save(roundId, unitAt(0), { ...appraise("1"), seat: 2 })).size).toBe(0);
  });

  it("of one unit does not wait for that of another", async () => {
    const roundId = await openFilled(2);
    const gate = Promise.withResolvers<void>();
    const first = withAct(world.deps, async (tx) => {
      await saveIn(tx, roundId, unitAt(0), [appraise("1")]);
      await gate.promise;
    });
    expect((await save(roundId, unitAt(1), appraise("2"))).size).toBe(3);
    gate.resolve();
    await first;
  });
});

describe("places", () => {
  const places = async (roundId: string, stage: ResultStage = "final") => {
    const rows = await listPlaces(world.data.db.reader, roundId, stage);
    return rows.map((row) => [unitIndex(row.unitId), row.rank]).sort(([a = 0], [b = 0]) => Number(a) - Number(b));
  };
  const unitIndex = (unitId: string) => world.units.findIndex((unit) => unit.id === unitId);

  it("are found when somebody reads the ranking, at the stage that is read", async () => {
    const roundId = await openFilled(3);
    await world.http.call("owner", "GET", `/api/rounds/${roundId}/ranking`);
    expect(await places(roundId)).toEqual([
      [0, 3],
      [1, 2],
      [2, 1],
    ]);
    await save(roundId, unitAt(0), appraise("4"));
    expect(await places(roundId)).toEqual([
      [0, null],
      [1, 2],
      [2, 1],
    ]);
    const { body } = await world.http.call("owner", "GET", `/api/rounds/${roundId}/ranking`);
    expect(body.items.map((row: { unitId: string; rank: number }) => [unitIndex(row.unitId), row.rank])).toEqual([
      [0, 1],
      [2, 2],
      [1, 3],
    ]);
    const self = await world.http.call("owner", "GET", `/api/rounds/${roundId}/ranking?stage=self`);
    expect(self.body.items.map((row: { unitId: string }) => unitIndex(row.unitId))).toEqual([2, 1, 0]);
  });

  it("are never written over a result that changed meanwhile", async () => {
    const roundId = await openFilled(2);
    const round = await roundOf(roundId);
    await ensurePlaces(world.deps, round, "final");
    const [seen] = await listPlaces(world.data.db.reader, roundId, "final");
    await save(roundId, seen?.unitId ?? "", appraise("4"));
    await withTransaction(world.deps, (tx) =>
      writePlaces(tx, { roundId, stage: "final" }, [
        { unitId: seen?.unitId ?? "", revision: seen?.revision ?? 0, position: 7, rank: 7 },
      ]),
    );
    const now = (await listPlaces(world.data.db.reader, roundId, "final")).find((one) => one.unitId === seen?.unitId);
    expect(now).toMatchObject({ position: null, rank: null });
  });

  it("are right after many saves and readers at once, at every stage", async () => {
    const roundId = await openFilled(8);
    const round = await roundOf(roundId);
    const saves = Array.from({ length: 40 }, (_, at) => save(roundId, unitAt(at % 8), appraise(String((at * 3) % 5))));
    const readers = Array.from({ length: 20 }, (_, at) =>
      ensurePlaces(world.deps, round, ResultStage.options[at % 4] ?? "final"),
    );
    await Promise.all([...saves, ...readers]);
    for (const stage of ResultStage.options) {
      await ensurePlaces(world.deps, round, stage);
      expect((await places(roundId, stage)).every(([, rank]) => rank !== null)).toBe(true);
    }
    expect(await checkResults(world.data.db.reader, round)).toEqual([]);
  });

  it("and figures of a stage that was never computed come with the first reader", async () => {
    const roundId = await openFilled(2);
    await withTransaction(world.deps, (tx) =>
      tx.deleteFrom("unit_result").where("round_id", "=", roundId).where("stage", "=", "self").execute(),
    );
    const round = await roundOf(roundId);
    await Promise.all([ensureStage(world.deps, round, "self"), ensureStage(world.deps, round, "self")]);
    expect(await places(roundId, "self")).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
