import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { connectOwner, type DatabaseTarget } from "../../db/target.ts";
import { withTransaction } from "../../db/transaction.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { makeIds } from "../ids.ts";
import { type NewAction, systemActor } from "./action.ts";
import { recordAction, recordActions } from "./record-action.ts";
import { listChangesSince } from "./seal-repository.ts";
import { sealAll, sealPending, startSealer } from "./sealer.ts";
import { verifyAudit } from "./verify-audit.ts";

const clock = fixedClock("2026-03-01T02:03:04.567Z");
const ids = makeIds(clock);
let db: Db;
let target: DatabaseTarget;

beforeEach(async () => {
  ({ db, target } = await createTestDatabase());
});

const act = (over: Partial<NewAction> = {}): NewAction => ({
  kind: "change",
  verb: "organisations.changeUnit",
  subjectType: "unit",
  subjectIds: [ids.next()],
  actor: { accountId: ids.next().toUpperCase(), role: "admin", unitId: ids.next(), onBehalfOf: null },
  requestId: "r1",
  reason: "Sửa tên theo quyết định",
  detail: { after: { name: "Sở Nội vụ", list: [1, 0.1, -0, 1e21, null, "ữ"] }, before: {} },
  ...over,
});

const record = (...actions: NewAction[]) => withTransaction({ db }, (tx) => recordActions(tx, { clock, ids }, actions));
const many = (count: number) => Array.from({ length: count }, () => act());

/** What somebody with all rights on the database could do. */
const tamper = async (statement: string) => {
  const owner = await connectOwner(target);
  await owner.query(`
    ALTER TABLE action_seal DROP CONSTRAINT IF EXISTS action_seal_action_fkey;
    ALTER TABLE action_personal DROP CONSTRAINT IF EXISTS action_personal_action_fkey;
    ${statement}`);
  await owner.end();
};
const faults = async () => (await verifyAudit({ db })).faults.map(({ kind, seq }) => [kind, seq]);

describe("recording", () => {
  test("an act is there with everything said of it, or not at all", async () => {
    const [id] = await record(act({ personal: { name: "Nguyễn Văn A" } }));
    const row = await db.reader.selectFrom("action").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ id, kind: "change", at: clock.now(), reason: "Sửa tên theo quyết định" });
    expect(JSON.stringify(row)).not.toContain("Nguyễn");
    const work = withTransaction({ db }, async (tx) => {
      await recordAction(tx, { clock, ids }, act());
      throw new Error("the act itself failed");
    });
    await expect(work).rejects.toThrow("itself failed");
    expect(await db.reader.selectFrom("action").select("id").execute()).toHaveLength(1);
  });

  test("many acts are written in batches", async () => {
    await record(...many(2_500));
    expect(await sealPending({ db, clock })).toBe(2_000);
    expect(await sealPending({ db, clock })).toBe(500);
    expect(await verifyAudit({ db })).toMatchObject({ checkedSeals: 2_500, faultCount: 0, unsealedIds: [] });
  });
});

describe("sealing", () => {
  test("chains each committed act once, also when several processes seal", async () => {
    for (let round = 0; round < 5; round++) {
      await Promise.all([record(...many(20)), record(...many(20)), sealAll({ db, clock }), sealAll({ db, clock })]);
    }
    await sealAll({ db, clock });
    expect(await verifyAudit({ db })).toMatchObject({ checkedSeals: 200, faultCount: 0, unsealedIds: [] });
  });

  test("runs by itself and a follower of the chain sees each change in order", async () => {
    const sealer = startSealer({ db, clock, log: () => undefined });
    const [first] = await record(act(), act({ kind: "read", verb: "identity.readAccounts" }));
    await expect.poll(async () => (await listChangesSince(db.reader, 0, 10)).length, { timeout: 10_000 }).toBe(1);
    const subject = await db.reader
      .selectFrom("action")
      .select("subject_ids")
      .where("id", "=", first as string)
      .execute();
    expect((await listChangesSince(db.reader, 0, 10))[0]).toMatchObject({ seq: 1, ...subject[0] });
    await sealer.stop();
    await record(act());
    expect((await verifyAudit({ db })).unsealedIds).toHaveLength(1);
  });
});

describe("verification", () => {
  beforeEach(async () => {
    await record(act(), act({ personal: { name: "A" } }), act(), act());
    await sealAll({ db, clock });
  });

  test("names the unsealed tail, counts erased personal parts and finds no fault", async () => {
    const [waiting] = await record(act({ actor: systemActor, subjectType: null, subjectIds: [], requestId: null }));
    await withTransaction({ db }, (tx) => tx.deleteFrom("action_personal").execute());
    const result = await verifyAudit({ db });
    expect(result).toMatchObject({ checkedSeals: 4, faultCount: 0, erasedPersonal: 1, unsealedIds: [waiting] });
    expect(result.head?.seq).toBe(4);
  });

  const third = "(SELECT action_id FROM action_seal WHERE seq = 3)";
  test.each<[string, string, unknown[]]>([
    ["a reason", `UPDATE action SET reason = 'x' WHERE id = ${third}`, [["action_changed", 3]]],
    ["a time", `UPDATE action SET at = at + interval '1 ms' WHERE id = ${third}`, [["action_changed", 3]]],
    ["a digest", `UPDATE action SET digest = sha256('x') WHERE id = ${third}`, [["action_changed", 3]]],
    ["a deleted act", `DELETE FROM action WHERE id = ${third}`, [["action_missing", 3]]],
    ["a changed name", `UPDATE action_personal SET payload = '{"name":"B"}'`, [["personal_changed", 2]]],
    [
      "a deleted seal",
      "DELETE FROM action_seal WHERE seq = 3",
      [
        ["seal_missing", 3],
        ["action_unsealed", undefined],
      ],
    ],
    ["a seal of another time", "UPDATE action_seal SET sealed_at = '2020-01-01' WHERE seq = 2", [["seal_changed", 2]]],
    [
      "a new hash",
      "UPDATE action_seal SET hash = sha256('x') WHERE seq = 2",
      [
        ["seal_changed", 2],
        ["link_broken", 3],
      ],
    ],
    [
      "acts off the worklist",
      "INSERT INTO action SELECT gen_random_uuid(), at, kind, verb, subject_type, subject_ids, account_id, role, unit_id, on_behalf_of, reason, detail, personal_digest, request_id, digest FROM action LIMIT 1",
      [["action_unsealed", undefined]],
    ],
  ])("finds %s", async (_, statement, expected) => {
    await tamper(statement);
    expect(await faults()).toEqual(expected);
  });

  test("finds a cut tail only by a note of the head kept elsewhere", async () => {
    const { head } = await verifyAudit({ db });
    if (head === undefined) throw new Error("no head");
    await tamper(`CREATE TABLE cut AS SELECT action_id FROM action_seal WHERE seq = 4;
      DELETE FROM action_seal WHERE seq = 4; DELETE FROM action WHERE id IN (SELECT action_id FROM cut); DROP TABLE cut`);
    expect((await verifyAudit({ db })).faultCount).toBe(0);
    const result = await verifyAudit({ db }, { anchors: [head] });
    expect(result.faults).toEqual([{ kind: "anchor_broken", seq: 4, actionId: undefined }]);
  });

  test("the history of a record is found by an index", async () => {
    const row = await db.reader.selectFrom("action").select("subject_ids").executeTakeFirstOrThrow();
    const plan = await withTransaction({ db }, async (tx) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(tx);
      return sql`EXPLAIN SELECT id FROM action WHERE subject_ids @> ${row.subject_ids}`.execute(tx);
    });
    expect(JSON.stringify(plan.rows)).toContain("action_subject_idx");
  });
});
