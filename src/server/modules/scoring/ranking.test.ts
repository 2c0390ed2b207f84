import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { readCsv } from "../../platform/xlsx/csv.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { withAct } from "../../testing/with-act.ts";
import { findRound } from "./repository/rounds.ts";
import { full, makeRoundWorld, type RoundWorld, reason, smallSet } from "./rounds.fixture.ts";
import { checkResults } from "./service/check-results.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);
const unitAt = (at: number) => world.units[at]?.id ?? "";
type Row = Record<string, string | number | null>;
const rankingOf = async (roundId: string, query = ""): Promise<Row[]> =>
  (await call("owner", "GET", `/api/rounds/${roundId}/ranking?${query}`)).body.items;
const check = async (roundId: string) => {
  const round = await findRound(world.data.db.reader, roundId);
  if (round === undefined) throw new Error("no round");
  return checkResults(world.data.db.reader, round);
};

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("results", () => {
  it("keep exact fractions beside printed decimals, ties share a rank, who did not send has none", async () => {
    const roundId = await world.open(5);
    await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
    await world.fill(roundId, unitAt(1), full("2", "6", "2025-01-31", "2"));
    await world.fill(roundId, unitAt(2), full("1", "3", "2025-02-01", "4"));
    await world.fill(roundId, unitAt(3), { "1.1.1 na": "true", "1.1.2 value": "2025-01-02", "2.1 points": "4" });
    const rows = await rankingOf(roundId);
    expect(rows.map((row) => [row["rank"], row["points"], row["applicableMax"], row["percent"]])).toEqual([
      [1, "7", "7", "100.00"],
      [2, "6", "10", "60.00"],
      [2, "6", "10", "60.00"],
      [4, "5", "10", "50.00"],
      [null, "0", "10", null],
    ]);
    expect(rows.map((row) => row["className"])).toEqual(["Xuất sắc", "Trung bình", "Trung bình", "Trung bình", null]);
    await world.fill(roundId, unitAt(4), full("1", "7", "2025-01-31", "2"));
    const [, , , fourth] = await rankingOf(roundId);
    expect(fourth).toMatchObject({ rank: 4, points: "5.428571", pointsExact: "38/7", percentExact: "380/7" });
    expect(fourth?.["percent"]).toBe("54.29");
    expect(await check(roundId)).toEqual([]);
  });

  it("rank by what is not printed: equal decimals, different fractions", async () => {
    const roundId = await world.open(2);
    await world.fill(roundId, unitAt(0), full("33333", "100000", "2025-01-31", "2"));
    await world.fill(roundId, unitAt(1), full("33334", "100000", "2025-01-31", "2"));
    const rows = await rankingOf(roundId);
    expect(rows.map((row) => [row["rank"], row["percent"], row["unitId"]])).toEqual([
      [1, "60.00", unitAt(1)],
      [2, "60.00", unitAt(0)],
    ]);
  });

  it("follow the policies of the round: ties by a list, who did not send as zero, classes of the round", async () => {
    const roundId = await world.open(3, { ties: "tieBreak", tieBreak: ["2"], notSubmitted: "zero" });
    await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
    await world.fill(roundId, unitAt(1), full("2", "3", "2025-01-31", "1"));
    expect((await rankingOf(roundId)).map((row) => [row["rank"], row["unitId"], row["percent"]])).toEqual([
      [1, unitAt(0), "60.00"],
      [2, unitAt(1), "60.00"],
      [3, unitAt(2), "0.00"],
    ]);
    const plan = world.plan(3, { ties: "dense" });
    const classes = [
      { name: "Đạt", min: "60" },
      { name: "Chưa đạt", min: "0" },
    ];
    const blocks = plan.blocks.map((block) => ({ ...block, classes }));
    const change = { basedOnVersion: 1, plan: { ...plan, blocks }, reason };
    expect((await call("owner", "PUT", `/api/rounds/${roundId}`, change)).status).toBe(200);
    expect((await rankingOf(roundId)).map((row) => [row["rank"], row["className"]])).toEqual([
      [1, "Đạt"],
      [1, "Đạt"],
      [null, null],
    ]);
    expect((await rankingOf(roundId, `className=${encodeURIComponent("Đạt")}`)).length).toBe(2);
    expect(await check(roundId)).toEqual([]);
  });

  it("count days without a year in the year of the round", async () => {
    const roundId = await world.open(1, { year: 2026 });
    await world.fill(roundId, unitAt(0), full("1", "1", "2026-01-31", "4"));
    expect((await rankingOf(roundId))[0]?.["percent"]).toBe("100.00");
  });

  it("keep inputs under their set: a unit with inputs neither leaves nor changes its set", async () => {
    const roundId = await world.open(2);
    await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
    const without = { ...world.plan(2), blocks: world.plan(2).blocks.map((one) => ({ ...one, unitIds: [unitAt(1)] })) };
    const put = (plan: unknown) => call("owner", "PUT", `/api/rounds/${roundId}`, { basedOnVersion: 1, plan, reason });
    expect((await put(without)).body.code).toBe("scoring.round_has_inputs");
    const setId = await world.storeSet({ ...smallSet, id: "khac" });
    const other = { ...world.plan(2), blocks: world.plan(2).blocks.map((one) => ({ ...one, setId })) };
    const refused = await put(other);
    expect(refused.body.detail).toContain(world.units[0]?.nameVi);
    expect((await call("owner", "POST", `/api/rounds/${roundId}/removal`, { reason })).body.code).toBe(
      "scoring.round_has_inputs",
    );
    const split = {
      ...world.plan(2),
      blocks: [
        { ...world.plan(2).blocks[0], code: "a", unitIds: [unitAt(0)] },
        { ...world.plan(2).blocks[0], code: "b", unitIds: [unitAt(1)] },
      ],
    };
    expect((await put(split)).body).toEqual({ version: 2 });
    expect((await rankingOf(roundId)).map((row) => [row["blockCode"], row["rank"]])).toEqual([
      ["a", 1],
      ["b", null],
    ]);
    expect(await check(roundId)).toEqual([]);
  });
});

describe("reading a ranking", () => {
  let roundId: string;
  beforeAll(async () => {
    roundId = await world.open(12);
    for (let at = 0; at < 10; at += 1)
      await world.fill(roundId, unitAt(at), full(String(at), "9", "2025-01-31", String(at % 4)));
  });

  it("pages without gaps, sorts, searches, and exports exactly what is listed", async () => {
    const all = await rankingOf(roundId);
    const paged = [1, 2, 3].map((page) => rankingOf(roundId, `pageSize=5&page=${page}`));
    expect((await Promise.all(paged)).flat()).toEqual(all);
    const byName = await rankingOf(roundId, "sort=-name");
    expect(byName.map((row) => row["unitId"])).toEqual(
      world.units
        .slice(0, 12)
        .map((unit) => unit.id)
        .reverse(),
    );
    const points = (await rankingOf(roundId, "sort=points")).map((row) => Number(row["points"]));
    expect(points).toEqual([...points].sort((a, b) => a - b));
    const name = world.units[3]?.nameVi ?? "";
    expect(await rankingOf(roundId, `q=${encodeURIComponent(name.toUpperCase())}`)).toMatchObject([
      { unitNameVi: name },
    ]);
    const columns = "columns=rank,unitNameVi,points,percent,className";
    const shown = all.map((row) => [row["rank"], row["unitNameVi"], row["points"], row["percent"], row["className"]]);
    const texts = shown.map((cells) => cells.map((cell) => (cell === null ? "" : String(cell))));
    const csv = await call("owner", "GET", `/api/rounds/${roundId}/ranking?format=csv&${columns}`);
    expect(
      readCsv(csv.body)
        .rows.slice(1)
        .map((row) => row.map(cellText)),
    ).toEqual(texts);
    const xlsx = await call("owner", "GET", `/api/rounds/${roundId}/ranking?format=xlsx&${columns}`);
    const nameOf = (file: typeof xlsx) => file.headers.get("content-disposition");
    expect([nameOf(csv), nameOf(xlsx)]).toEqual([
      expect.stringContaining('"xep-hang-2026-11-23.csv"'),
      expect.stringContaining('"xep-hang-2026-11-23.xlsx"'),
    ]);
    const [sheet] = await readWorkbook(xlsx.body);
    const plain = (text: string) => (/^\d+\.\d+$/.test(text) ? String(Number(text)) : text);
    expect(sheet?.rows.slice(1).map((row) => texts[0]?.map((_, at) => plain(cellText(row[at]))))).toEqual(
      texts.map((cells) => cells.map(plain)),
    );
  });

  it("shows the tree of a unit with every sum, input and reason", async () => {
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/units/${unitAt(1)}/result`);
    expect(body).toMatchObject({
      year: 2025,
      ranked: 10,
      bonus: "0",
      result: { unitId: unitAt(1), inputs: "complete" },
    });
    const [first, second] = body.areas;
    expect(first).toMatchObject({ code: "1", points: { printed: "3.333333", exact: "10/3" }, applicableMax: "6" });
    expect(first.criteria[0].components[0]).toMatchObject({
      code: "1.1.1",
      state: "scored",
      ruleKind: "ratio",
      inputs: [
        { name: "giao", value: "9" },
        { name: "xong", value: "1" },
      ],
      explanation: { vi: "1/9 ≈ 11,1111% → 0,3333 trên 3 điểm" },
    });
    expect(second.criteria[0]).toMatchObject({ code: "2.1", components: [{ code: "2.1", points: { printed: "1" } }] });
    expect(body.explanation[0].vi).toBe("Tổng điểm 4,3333.");
    const empty = await call("owner", "GET", `/api/rounds/${roundId}/units/${unitAt(11)}/result`);
    expect(empty.body.areas[0].criteria[0].components[0]).toMatchObject({ state: "notSubmitted", inputs: [] });
    expect((await call("owner", "GET", `/api/rounds/${roundId}/units/${unitAt(20)}/result`)).status).toBe(404);
  });

  it("shows how the units did in each component", async () => {
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/components`);
    expect(body.items.map((one: Row) => one["code"])).toEqual(["1.1.1", "1.1.2", "2.1"]);
    expect(body.items[0]).toMatchObject({ units: 10, mean: "1.5", median: "1.5", lowest: "0", highest: "3" });
    expect(body.items[0]).toMatchObject({ fullMarks: 1, zeroMarks: 1 });
    const sorted = await call("owner", "GET", `/api/rounds/${roundId}/components?sort=-zeroMarks&pageSize=1`);
    expect(sorted.body).toMatchObject({ total: 3, items: [{ code: "2.1", zeroMarks: 3 }] });
    const one = await call("owner", "GET", `/api/rounds/${roundId}/component-spread?block=xa&component=2.1`);
    expect(one.body.spread).toEqual(sorted.body.items[0]);
    expect(one.body.units).toHaveLength(12);
    expect(one.body.units[0]).toMatchObject({ state: "scored", points: "3" });
    const none = await call("owner", "GET", `/api/rounds/${roundId}/component-spread?block=xa&component=9`);
    expect(none.status).toBe(404);
    expect((await call("focal", "GET", `/api/rounds/${roundId}/components`)).status).toBe(404);
  });

  it("tells the people of one unit its points but no rank before the publication: it says how others stand", async () => {
    const mine = await call("focal", "GET", `/api/rounds/${roundId}/ranking`);
    expect(mine.body.items).toHaveLength(1);
    expect(mine.body.items[0]).toMatchObject({ unitId: unitAt(0), rank: null, percent: expect.any(String) });
    const csv = await call("focal", "GET", `/api/rounds/${roundId}/ranking?format=csv&columns=rank,officialCode`);
    expect(readCsv(csv.body).rows[1]?.map(cellText)).toEqual(["", world.units[0]?.officialCode]);
    const { body } = await call("focal", "GET", `/api/rounds/${roundId}/units/${unitAt(0)}/result`);
    expect([body.result.rank, body.ranked]).toEqual([null, null]);
    expect(JSON.stringify(body.explanation)).not.toMatch(/Xếp thứ|Rank \d/);
    const whole = await call("owner", "GET", `/api/rounds/${roundId}/units/${unitAt(0)}/result`);
    expect(whole.body.result.rank).toEqual(expect.any(Number));
  });

  it("notices every figure that was changed past the program", async () => {
    expect(await check(roundId)).toEqual([]);
    await withAct(world.deps, async (tx) => {
      const first = tx.updateTable("unit_result").set({ percent_exact: "99", rank: 1 });
      await first.where("round_id", "=", roundId).where("unit_id", "=", unitAt(2)).execute();
      const second = tx.updateTable("unit_result").set({
        component_points: sql<string>`regexp_replace(component_points, '^[^ ]+', '3')`,
      });
      await second.where("round_id", "=", roundId).where("unit_id", "=", unitAt(4)).execute();
      await tx
        .updateTable("score_entry")
        .set({ superseded_at: world.clock.now() })
        .where("round_id", "=", roundId)
        .where("unit_id", "=", unitAt(5))
        .where("component", "=", "2.1")
        .execute();
    });
    const found = await check(roundId);
    const places = new Set(found.map((one) => `${one.unitId} ${one.component ?? "-"} ${one.field}`));
    for (const place of [
      `${unitAt(2)} - percent_exact`,
      `${unitAt(2)} - rank`,
      `${unitAt(4)} 1.1.1 points_exact`,
      `${unitAt(5)} 2.1 points_exact`,
      `${unitAt(5)} - points`,
    ])
      expect(places).toContain(place);
  });
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
