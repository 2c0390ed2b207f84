import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Db, openDatabase } from "../../db/database.ts";
import type { Tables } from "../../db/tables.gen.ts";
import { withTransaction } from "../../db/transaction.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { makeIds } from "../ids.ts";
import { type ActionContent, chainStart, digestAction, hashSeal, type NewAction } from "./action.ts";
import { recordActions } from "./record-action.ts";
import { sealAll } from "./sealer.ts";
import { type AuditAnchor, verifyAudit, verifyAuditWithin } from "./verify-audit.ts";

const clock = fixedClock("2026-11-23T02:00:00Z");
const ids = makeIds(clock);
/** Links of the chain; the even ones have a personal part. */
const length = 8;

let db: Db;
let owner: Db;
let head: AuditAnchor;

beforeAll(async () => {
  ({ db } = await createTestDatabase());
  owner = openDatabase({ target: { ...db.target, app: db.target.owner } });
  for (let at = 1; at <= length; at++) {
    clock.advance(1000);
    const act: NewAction = {
      ...{ kind: "change", verb: "identity.editAccount", subjectType: "account", subjectIds: [ids.next()] },
      actor: {
        accountId: ids.next(),
        role: "administrator",
        unitId: ids.next(),
        onBehalfOf: at === 3 ? ids.next() : null,
      },
      ...{ requestId: `yc-${at}`, reason: at === 3 ? null : `lý do ${at}`, detail: { số: at, trước: null } },
      ...(at % 2 === 0 && { personal: { email: `nguoi${at}@example.vn` } }),
    };
    await withTransaction({ db }, (tx) => recordActions(tx, { clock, ids }, [act]));
    await sealAll({ db, clock });
  }
  const whole = await verifyAudit({ db });
  expect(whole).toMatchObject({ checkedSeals: length, faultCount: 0, unsealedIds: [] });
  head = whole.head as AuditAnchor;
});
afterAll(() => owner.close());

/** What the check says after statements of the owner, whose triggers and constraints are out of the way; then all is undone. */
async function faultsAfter(
  forge: string | ((at: Kysely<Tables>) => Promise<void>),
  anchors: readonly AuditAnchor[] = [],
): Promise<string[]> {
  const undone = new Error("undone");
  const found: string[] = [];
  const work = owner.writer.transaction().execute(async (at) => {
    await sql`set local session_replication_role = replica`.execute(at);
    await sql`alter table action drop constraint action_pkey cascade; alter table action_seal drop constraint action_seal_pkey;
      alter table action_seal drop constraint action_seal_action_key`.execute(at);
    if (typeof forge === "string") for (const statement of forge.split(";")) await sql.raw(statement).execute(at);
    else await forge(at);
    const { faults } = await verifyAuditWithin(at, { anchors });
    found.push(...faults.map(({ kind, seq }) => `${kind} ${seq ?? "-"}`));
    throw undone;
  });
  await work.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return found;
}

const actOf = (seq: number) => `(select action_id from action_seal where seq = ${seq})`;

/** Makes digests and links right again, as far as a forger goes: of the acts, of their seals, and of all seals from there on. */
async function makeRight(at: Kysely<Tables>, from: number, to = Number.MAX_SAFE_INTEGER): Promise<void> {
  const seals = await at.selectFrom("action_seal").selectAll().orderBy("seq").execute();
  let previous = chainStart;
  for (const seal of seals) {
    if (seal.seq < from || seal.seq > to) {
      previous = seal.hash;
      continue;
    }
    const action = await at.selectFrom("action").selectAll().where("id", "=", seal.action_id).executeTakeFirstOrThrow();
    const digest = digestAction(action as ActionContent);
    const content = { ...seal, action_digest: digest, previous_hash: previous };
    const hash = hashSeal(content);
    await at.updateTable("action").set({ digest }).where("id", "=", seal.action_id).execute();
    const links = { action_digest: digest, previous_hash: previous, hash };
    await at.updateTable("action_seal").set(links).where("seq", "=", seal.seq).execute();
    previous = hash;
  }
}

const otherValues: Readonly<Record<string, string>> = {
  id: "gen_random_uuid()",
  at: "at + interval '1 day'",
  kind: "'read'",
  verb: "verb || 'x'",
  subject_type: "null",
  subject_ids: "array_append(subject_ids, gen_random_uuid())",
  account_id: "null",
  role: "'head'",
  unit_id: "gen_random_uuid()",
  on_behalf_of: "coalesce(null, gen_random_uuid())",
  reason: "coalesce(reason, '') || 'x'",
  detail: `detail || '{"số": 99}'`,
  personal_digest: "sha256('x')",
  request_id: "null",
  digest: "sha256('x')",
};

describe("one act", () => {
  it("has no column whose change is passed over", async () => {
    const { rows } = await sql<{ name: string }>`
      select attname as name from pg_attribute where attrelid = 'action'::regclass and attnum > 0 and not attisdropped`.execute(
      db.reader,
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(otherValues).toSorted());
    for (const [column, value] of Object.entries(otherValues)) {
      const faults = await faultsAfter(`update action set ${column} = ${value} where id = ${actOf(3)}`);
      const expected = column === "id" ? ["action_missing 3", "action_unsealed -"] : ["action_changed 3"];
      expect([column, faults]).toEqual([column, expected]);
    }
  });

  const changed = `update action set reason = 'khác' where id = ${actOf(3)}`;
  it.each<[string, string | ((at: Kysely<Tables>) => Promise<void>), string[]]>([
    ["removed", `delete from action where id = ${actOf(3)}`, ["action_missing 3"]],
    [
      "removed with its link",
      `delete from action where id = ${actOf(3)}; delete from action_seal where seq = 3`,
      ["seal_missing 3"],
    ],
    [
      "removed with its link, the later ones counted anew",
      `delete from action where id = ${actOf(3)}; delete from action_seal where seq = 3; update action_seal set seq = seq - 1 where seq > 3`,
      ["link_broken 3", ...[3, 4, 5, 6, 7].map((seq) => `seal_changed ${seq}`)],
    ],
    ["there twice", `insert into action select * from action where id = ${actOf(3)}`, ["seal_extra 3"]],
    [
      "in exchange for another",
      `update action set id = case id when ${actOf(3)} then ${actOf(5)} else ${actOf(3)} end where id in (${actOf(3)}, ${actOf(5)})`,
      ["action_changed 3", "action_changed 5"],
    ],
    [
      "its personal part altered",
      `update action_personal set payload = '{"email": "khac@example.vn"}' where action_id = ${actOf(4)}`,
      ["personal_changed 4"],
    ],
    [
      "the salt of its personal part altered",
      `update action_personal set salt = 'x' where action_id = ${actOf(4)}`,
      ["personal_changed 4"],
    ],
    ["its personal part removed", `delete from action_personal where action_id = ${actOf(4)}`, ["personal_removed 4"]],
    ["a personal part added", `insert into action_personal values (${actOf(3)}, 'x', '{}')`, ["personal_changed 3"]],
    [
      "its personal part given to another",
      `update action_personal set action_id = ${actOf(3)} where action_id = ${actOf(4)}`,
      ["personal_changed 3", "personal_removed 4"],
    ],
    [
      "altered with its digest",
      async (at) => {
        await sql.raw(changed).execute(at);
        const action = await at.selectFrom("action").selectAll().where("reason", "=", "khác").executeTakeFirstOrThrow();
        await at
          .updateTable("action")
          .set({ digest: digestAction(action as ActionContent) })
          .where("id", "=", action.id)
          .execute();
      },
      ["action_changed 3"],
    ],
    [
      "altered with its digest and its link",
      async (at) => {
        await sql.raw(changed).execute(at);
        await makeRight(at, 3, 3);
      },
      ["link_broken 4"],
    ],
  ])("%s", async (_what, forge, expected) => expect(await faultsAfter(forge)).toEqual(expected));
});

describe("the links", () => {
  const insert = (seq: number) => `
    insert into action (id, at, kind, verb, subject_ids, detail, digest)
      values ('01890000-0000-7000-8000-000000000001', '2026-11-23', 'system', 'x.y', '{}', '{}', sha256('x'));
    insert into action_seal values (${seq}, '01890000-0000-7000-8000-000000000001', sha256('x'), '', '', '2026-11-23')`;

  it.each<[string, string | ((at: Kysely<Tables>) => Promise<void>), string[]]>([
    ["a hash altered", "update action_seal set hash = sha256('x') where seq = 3", ["seal_changed 3", "link_broken 4"]],
    [
      "the hash of the one before altered",
      "update action_seal set previous_hash = sha256('x') where seq = 3",
      ["link_broken 3", "seal_changed 3"],
    ],
    [
      "the digest of the act altered",
      "update action_seal set action_digest = sha256('x') where seq = 3",
      ["seal_changed 3", "action_changed 3"],
    ],
    ["its time altered", "update action_seal set sealed_at = '2020-01-01' where seq = 3", ["seal_changed 3"]],
    [
      "its time altered, its own hash right",
      async (at) => {
        await sql`update action_seal set sealed_at = '2020-01-01' where seq = 3`.execute(at);
        await makeRight(at, 3, 3);
      },
      ["link_broken 4"],
    ],
    ["one removed, its act left", "delete from action_seal where seq = 3", ["seal_missing 3", "action_unsealed -"]],
    ["the last removed, its act left", `delete from action_seal where seq = ${length}`, ["action_unsealed -"]],
    [
      "two exchanged",
      "update action_seal set seq = case seq when 3 then 4 else 3 end where seq in (3, 4)",
      ["link_broken 3", "seal_changed 3", "link_broken 4", "seal_changed 4", "link_broken 5"],
    ],
    [
      "two exchanged, each with a right hash",
      async (at) => {
        await sql`update action_seal set seq = case seq when 3 then 4 else 3 end where seq in (3, 4)`.execute(at);
        await makeRight(at, 3, 4);
      },
      ["link_broken 5"],
    ],
    [
      "one put in between with a right hash",
      async (at) => {
        await sql.raw(`update action_seal set seq = seq + 1 where seq > 3; ${insert(4)}`).execute(at);
        await makeRight(at, 4, 5);
      },
      [...[6, 7, 8, 9].flatMap((seq) => [...(seq === 6 ? ["link_broken 6"] : []), `seal_changed ${seq}`])],
    ],
    [
      "one put in behind a gap",
      async (at) => {
        await sql.raw(insert(length + 2)).execute(at);
        await makeRight(at, length + 2);
      },
      [`seal_missing ${length + 1}`],
    ],
    [
      "one put in before the first",
      async (at) => {
        await sql.raw(insert(0)).execute(at);
        await makeRight(at, 0, 0);
      },
      ["seal_extra 0"],
    ],
    ["an act without a link", insert(1).split(";")[0] ?? "", ["action_unsealed -"]],
  ])("%s", async (_what, forge, expected) => expect(await faultsAfter(forge)).toEqual(expected));
});

describe("what the record alone cannot show, a link noted elsewhere shows", () => {
  const cutOff = (from: number) => `
    delete from action where id in (select action_id from action_seal where seq >= ${from});
    delete from action_personal where action_id in (select action_id from action_seal where seq >= ${from});
    delete from action_seal where seq >= ${from}`;
  const anchorBroken = [`anchor_broken ${length}`];

  it.each<[string, string | ((at: Kysely<Tables>) => Promise<void>)]>([
    ["the last act cut off", cutOff(length)],
    ["the last acts cut off", cutOff(4)],
    ["everything cut off", cutOff(1)],
    [
      "an act altered and all links behind it made anew",
      async (at) => {
        await sql.raw(`update action set reason = 'khác' where id = ${actOf(3)}`).execute(at);
        await makeRight(at, 3);
      },
    ],
    [
      "the last link made anew",
      async (at) => {
        await sql.raw(`update action_seal set sealed_at = '2020-01-01' where seq = ${length}`).execute(at);
        await makeRight(at, length);
      },
    ],
  ])("%s", async (_what, forge) => {
    expect(await faultsAfter(forge)).toEqual([]);
    expect(await faultsAfter(forge, [head])).toEqual(anchorBroken);
  });

  it("an untouched one fits", async () => expect(await faultsAfter("select", [head])).toEqual([]));
});
