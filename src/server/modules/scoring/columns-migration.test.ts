import type pg from "pg";
import { expect, it } from "vitest";
import { CriteriaSet } from "../../../domain/scoring/model.ts";
import { migrate } from "../../db/migrate.ts";
import { readMigrations } from "../../db/migrations-folder.ts";
import { connectOwner } from "../../db/target.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { listEntries } from "./repository/entries.ts";
import { findRound } from "./repository/rounds.ts";
import { checkResults } from "./service/check-results.ts";
import { ensureStage } from "./service/ensure-places.ts";
import { getPublishedUnitResult } from "./service/read-published.ts";

const id = (at: number) => `01890000-0000-7000-8000-00000000000${at}`;
const [setId, roundId, first, second] = [id(1), id(2), id(3), id(4)];
const at = "2026-01-20T02:00:00Z";

/** Points by hand, a survey (a criterion without components), and a component that a unit may leave out. */
const document = CriteriaSet.parse({
  id: "truoc",
  scale: "10",
  areas: [
    {
      code: "1",
      name: "Chỉ đạo",
      max: "6",
      criteria: [
        {
          code: "1.1",
          name: "Kế hoạch",
          max: "6",
          components: [
            { code: "1.1.1", name: "Điểm chấm", max: "3", rule: { kind: "manual" } },
            {
              code: "1.1.2",
              name: "Hoàn thành",
              max: "3",
              rule: { kind: "ratio", numerator: "done", denominator: "planned" },
              notApplicable: { allowed: true, effect: "excludeFromDenominator" },
            },
          ],
        },
      ],
    },
    { code: "2", name: "Ý kiến", max: "4", criteria: [{ code: "2.1", name: "SIPAS", max: "4", source: "survey" }] },
  ],
});

const inputs = [
  [first, "1.1.1", "points", "2.5"],
  [first, "1.1.2", "done", "1"],
  [first, "1.1.2", "planned", "3"],
  [first, "2.1", "points", "3"],
  [second, "1.1.1", "points", "3"],
  [second, "1.1.2", "na", "true"],
  [second, "2.1", "points", "1.5"],
];
const results = [
  [first, 1, 1, "13/2", "6.5", "10", "65", "65.00", "Trung bình", "Average"],
  [second, 2, 2, "9/2", "4.5", "7", "450/7", "64.29", "Trung bình", "Average"],
];
const components = [
  [first, "1.1.1", 0, "scored", "5/2", "2.5", "3"],
  [first, "1.1.2", 1, "scored", "1", "1", "3"],
  [first, "2.1", 2, "scored", "3", "3", "4"],
  [second, "1.1.1", 0, "scored", "3", "3", "3"],
  [second, "1.1.2", 1, "notApplicable", "0", "0", "0"],
  [second, "2.1", 2, "scored", "3/2", "1.5", "4"],
];

/** A published round as it was stored before columns. */
async function storeOldRound(client: pg.Client): Promise<void> {
  const run = (text: string, values: unknown[]) => client.query(text, values);
  await run(
    `insert into criteria_set (id, code, version, state, title, scale, document, sha256, area_count, criterion_count,
       component_count, error_count, warning_count, search_key, created_at, frozen_at)
     values ($1, 'truoc', 1, 'frozen', 'Bộ trước', '10', $2, repeat('0', 64), 2, 2, 2, 0, 0, 'bo truoc', $3, $3)`,
    [setId, document, at],
  );
  await run(
    `insert into round (id, year, title_vi, day, state, demonstration, tie_break, computed_at, published_at, search_key,
       created_at)
     values ($1, 2025, 'Năm 2025', '2025-12-31', 'published', false, '{}', $2, $2, 'nam 2025', '2025-12-01T00:00:00Z')`,
    [roundId, at],
  );
  await run(
    `insert into round_block (round_id, code, position, name_vi, criteria_set_id) values ($1, 'xa', 0, 'Các xã', $2)`,
    [roundId, setId],
  );
  for (const [unitId, name] of [
    [first, "Xã An"],
    [second, "Xã Bình"],
  ]) {
    await run(`insert into unit (id, authenticity, recorded_at) values ($1, 'demonstration', $2)`, [unitId, at]);
    await run(
      `insert into round_unit (round_id, unit_id, block_code, name_vi, search_key) values ($1, $2, 'xa', $3, 'xa')`,
      [roundId, unitId, name],
    );
  }
  for (const row of inputs) await run("insert into input_value values ($1, $2, $3, $4, $5)", [roundId, ...row]);
  for (const row of results)
    await run(
      `insert into unit_result (round_id, unit_id, position, rank, points_exact, points, applicable_max, percent_exact,
         percent, class_name, class_name_en, bonus, penalty, inputs, fault_count)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, 'complete', 0)`,
      [roundId, ...row],
    );
  for (const row of components)
    await run("insert into component_result values ($1, $2, $3, $4, $5, $6, $7, $8, 'vì', 'why')", [roundId, ...row]);
}

it("a round that was published before keeps every figure, and its inputs become columns", async () => {
  const { target, db } = await createTestDatabase({ empty: true });
  const clock = fixedClock("2026-11-23T02:00:00Z");
  const steps = await readMigrations();
  await migrate(
    { target, clock },
    steps.filter((step) => step.number < 9),
  );
  const client = await connectOwner(target);
  await storeOldRound(client).finally(() => client.end());
  await migrate({ target, clock }, steps);

  const entries = await listEntries(db.reader, roundId, { units: [first] });
  expect(entries.map((one) => [one.component, one.stage, one.version, one.inputs, one.at.toISOString()])).toEqual([
    ["1.1.1", "self", 1, { points: "2.5" }, "2026-01-20T02:00:00.000Z"],
    ["1.1.2", "self", 1, { done: "1", planned: "3" }, "2026-01-20T02:00:00.000Z"],
    ["2.1", "survey", 1, { points: "3" }, "2026-01-20T02:00:00.000Z"],
  ]);
  const round = await findRound(db.reader, roundId);
  if (round === undefined) throw new Error("the round is gone");
  expect(await checkResults(db.reader, round)).toEqual([]);
  const { result, areas } = await getPublishedUnitResult({ db }, roundId, second);
  expect(result).toMatchObject({ rank: 2, percentExact: "450/7", percent: "64.29", className: "Trung bình" });
  expect(areas.flatMap((area) => area.criteria.flatMap((one) => one.components))).toMatchObject([
    { points: { exact: "3" }, state: "scored" },
    { points: { exact: "0" }, applicableMax: "0", state: "notApplicable" },
    { points: { exact: "3/2" }, explanation: { vi: expect.stringContaining("1,5 trên 4 điểm") } },
  ]);

  await ensureStage({ db }, round, "self");
  const self = await db.reader
    .selectFrom("unit_result")
    .select(["percent", "rank", "applicable_max"])
    .where("stage", "=", "self")
    .orderBy("unit_id")
    .execute();
  expect(self).toEqual([
    { percent: "58.33", rank: 2, applicable_max: "6" },
    { percent: "100.00", rank: 1, applicable_max: "3" },
  ]);
  expect(await checkResults(db.reader, round)).toEqual([]);
});
