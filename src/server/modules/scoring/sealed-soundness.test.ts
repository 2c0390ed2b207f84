import { beforeAll, describe, expect, it } from "vitest";
import { verifyBundle } from "../../../domain/scoring/bundle/verify-bundle.ts";
import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import { nodeCryptography } from "../../../verifier/node-cryptography.ts";
import { withTransaction } from "../../db/transaction.ts";
import { seeDecision } from "../../testing/see-decision.ts";
import { makePdf } from "../../testing/small-files.ts";
import { withAct } from "../../testing/with-act.ts";
import { terminalContext } from "../identity/service/terminal-context.ts";
import { makePublicationDeps } from "./publication.fixture.ts";
import { full, makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";
import { listSigningKeys, rotateSigningKey } from "./service/publication/signing-keys.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);
const unitAt = (at: number) => world.units[at]?.id ?? "";
const decision = { number: "15/QĐ-UBND", date: "2026-01-05", signer: "Đàm Văn Cường" };

const openFull = async () => {
  const roundId = await world.open(2);
  await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
  await world.fill(roundId, unitAt(1), full("2", "3", "2025-02-28", "3"));
  return roundId;
};
const publish = (roundId: string) =>
  call("owner", "POST", `/api/rounds/${roundId}/publication`, { basedOnVersion: 1, decision, restricted: [], reason });
const verified = async (roundId: string, form: "public" | "full" = "public") => {
  const { body } = await call("owner", "GET", `/api/rounds/${roundId}/publications/1/bundle?form=${form}`);
  return verifyBundle(canonicalJson(body), nodeCryptography);
};
const listed = async (roundId: string): Promise<unknown[]> =>
  (await call("owner", "GET", `/api/rounds/${roundId}/publications`)).body.items;
/** The one error that an answer of 500 left behind. */
const takeFailure = () => String(world.http.failures.splice(0).map((one) => (one as Error).message));

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("what does not verify is not published", () => {
  it.each([
    ["public", 1],
    ["full", 2],
  ])("where the seal of the %s form does not hold", async (_form, broken) => {
    const roundId = await openFull();
    const { keys } = world.publication;
    let signed = 0;
    const current = async () => {
      const { key, signer } = await keys.current();
      const sign = (text: string) => signer.sign(++signed === broken ? `${text} ` : text);
      return { key, signer: { ...signer, sign } };
    };
    Object.assign(world.publication, { keys: { ...keys, current } });
    const answer = await publish(roundId);
    Object.assign(world.publication, { keys });
    expect([answer.status, signed]).toEqual([500, 2]);
    expect(takeFailure()).toBe("the bundle does not verify: the signature does not hold");
    expect(await listed(roundId)).toEqual([]);
    expect((await publish(roundId)).status).toBe(200);
  });

  it("where a stored result was altered: an amendment of another unit seals no false figure", async () => {
    const roundId = await openFull();
    await publish(roundId);
    await withTransaction(world.deps, (tx) =>
      tx
        .updateTable("unit_result")
        .set({ class_name: "Xuất sắc" })
        .where("round_id", "=", roundId)
        .where("unit_id", "=", unitAt(1))
        .execute(),
    );
    await call("owner", "POST", `/api/rounds/${roundId}/decision-file?fileName=qd-16.pdf`, makePdf(1));
    const change = { unitId: unitAt(0), component: "2.1", inputs: null, points: "0", reason: "Tính thiếu" };
    const seen = await seeDecision(call, roundId);
    const body = { basedOnVersion: 2, ...seen, changes: [change], reason: "Theo kết luận kiểm tra" };
    const another = { ...body, decision: { ...decision, number: "16/QĐ-UBND" } };
    expect((await call("owner", "POST", `/api/rounds/${roundId}/amendments`, another)).status).toBe(500);
    expect(takeFailure()).toMatch(/^the bundle does not verify: .*the bundle says Xuất sắc, computed anew it is/);
    expect(await listed(roundId)).toHaveLength(1);
  });
});

describe("a bundle", () => {
  it("is in composed Unicode, however titles and names of units were stored, and says in which role was decided", async () => {
    const stored = "Chỉ số cải cách hành chính";
    const loose = stored.normalize("NFD");
    const roundId = await openFull();
    await withAct(world.deps, async (tx) => {
      await tx.updateTable("round").set({ title_vi: loose }).where("id", "=", roundId).execute();
      await tx.updateTable("round_unit").set({ name_vi: loose }).where("round_id", "=", roundId).execute();
    });
    expect((await publish(roundId)).status).toBe(200);
    for (const form of ["public", "full"] as const) {
      const { faults, content } = await verified(roundId, form);
      expect(faults).toEqual([]);
      expect([content?.round.titleVi, content?.units[0]?.nameVi]).toEqual([stored, stored]);
      expect(content?.units[0]?.lines[0]?.column).toMatchObject({ stage: "self", role: "tester" });
    }
  });
});

describe("a key that was changed", () => {
  it("leaves what older keys signed proven, and every one of them known, also where their file is lost", async () => {
    const [before, after] = [await openFull(), await openFull()];
    await publish(before);
    const old = (await verified(before)).signedBy;
    world.clock.set("2026-12-01T02:00:00Z");
    const fresh = await rotateSigningKey(world.publication, terminalContext(world.deps), "Thay khóa hằng năm");
    await publish(after);
    expect(fresh.fingerprint).not.toBe(old);
    expect(await verified(before)).toMatchObject({ faults: [], signedBy: old });
    expect(await verified(after, "full")).toMatchObject({ faults: [], signedBy: fresh.fingerprint });

    const keys = await listSigningKeys(world.publication);
    expect(keys.map(({ fingerprint, retiredAt }) => [fingerprint, retiredAt?.toISOString() ?? null])).toEqual([
      [fresh.fingerprint, null],
      [old, "2026-12-01T02:00:00.000Z"],
    ]);
    const act = await world.data.db.reader
      .selectFrom("action")
      .select("detail")
      .where("verb", "=", "scoring.rotateSigningKey")
      .executeTakeFirstOrThrow();
    expect(act.detail).toMatchObject({ fingerprint: fresh.fingerprint, retiredFingerprint: old });

    // Another home, whose first key is made later: both are known from the publications they signed.
    world.clock.set("2026-12-05T02:00:00Z");
    const moved = { ...world.publication, keys: makePublicationDeps(world.deps).keys };
    const { key } = await moved.keys.current();
    const known = await listSigningKeys(moved);
    expect(known.map(({ fingerprint }) => fingerprint)).toEqual([key.fingerprint, fresh.fingerprint, old]);
    expect(known.map(({ retiredAt }) => retiredAt?.toISOString() ?? null)).toEqual([
      null,
      ...["2026-12-05T02:00:00.000Z", "2026-12-05T02:00:00.000Z"],
    ]);
  });
});

it("fails nowhere else", () => {
  expect(world.http.failures).toEqual([]);
});
