import type pg from "pg";
import { beforeAll, expect, inject, it } from "vitest";
import { checkRows } from "../platform/audit/check-rows.ts";
import { sealAll } from "../platform/audit/sealer.ts";
import { verifyAudit } from "../platform/audit/verify-audit.ts";
import { type Demonstration, makeDemonstration } from "../testing/demonstration.ts";
import { fixedClock } from "../testing/fixed-clock.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { testTarget } from "../testing/test-target.ts";
import { guardedTables } from "./guarded-tables.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./migrations-folder.ts";
import { connectOwner } from "./target.ts";

/** Rows of each table: enough for every kind of them. */
const copied = 200;

/** Rows of the guarded tables as they stood before acts answered for them; gives the tables that hold some. */
async function copyRows(from: pg.Client, to: pg.Client): Promise<string[]> {
  await to.query("set session_replication_role = replica");
  const filled: string[] = [];
  for (const table of Object.keys(guardedTables)) {
    const { rows } = await from.query(`select coalesce(jsonb_agg(to_jsonb(t)), '[]') as content
      from (select * from ${table} order by md5(to_jsonb(${table})::text) limit ${copied}) t`);
    const { rowCount } = await to.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows[0].content)],
    );
    if (rowCount) filled.push(table);
  }
  await to.query("update score_entry set action_id = null");
  await to.query("set session_replication_role = origin");
  return filled;
}

let demo: Demonstration;
beforeAll(async () => {
  demo = await makeDemonstration();
});

it("rows from before acts answered for them are kept as they were, and what is changed later is found", async () => {
  const { target, db } = await createTestDatabase({ empty: true });
  const clock = fixedClock("2026-11-24T02:00:00Z");
  const steps = await readMigrations();
  await migrate(
    { target, clock },
    steps.filter((step) => step.number < 29),
  );
  const [from, owner] = [
    await connectOwner(testTarget(inject("testCluster"), demo.place.database)),
    await connectOwner(target),
  ];
  try {
    const filled = await copyRows(from, owner);
    expect(filled.length).toBeGreaterThan(35);
    const done = await migrate({ target, clock }, steps);
    expect(done[0]).toBe(29);

    await sealAll({ db, clock });
    expect(await verifyAudit({ db })).toMatchObject({ checkedSeals: 2, faultCount: 0, unsealedIds: [] });
    expect((await checkRows({ db })).findings).toEqual([]);

    await owner.query("set session_replication_role = replica");
    const named: string[] = [];
    for (const table of filled) {
      const { rows } = await owner.query(
        `delete from ${table} where ctid = (select min(ctid) from ${table}) returning *`,
      );
      expect(rows).toHaveLength(1);
      named.push(table);
    }
    const { rows } = await owner.query(
      "update unit set recorded_at = '2020-01-01' where ctid = (select min(ctid) from unit) returning id",
    );
    const said = (await checkRows({ db })).findings.map(({ en }) => en);
    for (const table of named)
      expect(said).toContainEqual(
        expect.stringMatching(new RegExp(`\\(${table} .*\\): was removed past the program$`)),
      );
    expect(said).toContain(`unit (unit ${rows[0].id}): was altered past the program`);
    expect(said).toHaveLength(named.length + 1);
  } finally {
    await Promise.all([from.end(), owner.end()]);
  }
});
