import { beforeAll, describe, expect, it } from "vitest";
import { withTransaction } from "../../db/transaction.ts";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";
import { identityJobs } from "./jobs.ts";
import { homeMoveQueue } from "./service/people-holder.ts";

let demo: Demonstration;
let administrator: string;
let provinceId: string;
const reason = "Sắp xếp tổ chức bộ máy";

beforeAll(async () => {
  demo = await makeDemonstration();
  administrator = await demo.signIn("quantri");
  const tree = await call("GET", "/api/units/tree");
  provinceId = tree.nodes.find((node: { kind: string }) => node.kind === "province").id;
});

async function call(method: string, path: string, body?: unknown) {
  const answer = await demo.call(administrator, method, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

async function addUnit(nameVi: string, validFrom = "2026-01-01"): Promise<string> {
  const blank = { officialCode: null, nameEn: null, shortName: null, areaType: null, kind: "department" };
  const description = { ...blank, nameVi, parentId: provinceId };
  return (await call("POST", "/api/units", { description, validFrom, sourceDocument: null, reason })).unitId;
}

async function addPerson(login: string, unitId: string, role: string): Promise<string> {
  const fields = { login, displayName: `Người ${login}`, position: null, email: null, phone: null, unitId };
  const span = { validFrom: "2026-01-01", validUntil: null };
  const { account } = await call("POST", "/api/accounts", { ...fields, ...span, readOnly: false });
  await call("POST", `/api/accounts/${account.id}/roles`, { roleCode: role, unitId, ...span, reason });
  return account.id;
}

const succession = (kind: string, effectiveOn: string, pairs: unknown[], heirs: unknown[] = []) =>
  demo.call(administrator, "POST", "/api/successions", { kind, effectiveOn, document: null, pairs, heirs, reason });
const rolesOf = async (accountId: string) =>
  (await call("GET", `/api/accounts/${accountId}`)).roles.map(
    (role: { unitName: string; validFrom: string; validUntil: string }) => [
      role.unitName,
      role.validFrom,
      role.validUntil,
    ],
  );

describe("people of a unit that another one follows", () => {
  it("go on in the successor from the day on, by the act that records the merger", async () => {
    const [one, two, merged] = [await addUnit("Sở Một"), await addUnit("Sở Hai"), await addUnit("Sở Hợp nhất")];
    const head = await addPerson("ke.thua.mot", one, "head");
    const officer = await addPerson("ke.thua.hai", two, "focalOfficer");
    const pairs = [one, two].map((fromUnitId) => ({ fromUnitId, toUnitId: merged, part: "full" }));
    const { status, body } = await succession("merged", "2026-11-01", pairs);
    expect([status, body]).toEqual([201, { successionId: expect.any(String) }]);
    expect(await rolesOf(head)).toEqual([
      ["Sở Hợp nhất", "2026-11-01", null],
      ["Sở Một", "2026-01-01", "2026-10-31"],
    ]);
    expect(await call("GET", `/api/accounts/${officer}`)).toMatchObject({ unitName: "Sở Hợp nhất" });
    const transfers = await demo.db.reader.selectFrom("succession_transfer").selectAll().execute();
    expect(transfers).toMatchObject([
      { from_unit_id: expect.any(String), subject: "people", to_unit_id: merged, item_count: 1 },
      { from_unit_id: expect.any(String), subject: "people", to_unit_id: merged, item_count: 1 },
    ]);
    const acts = await call("GET", `/api/audit/actions?subjectId=${head}&verb=identity.passPeople`);
    expect(acts.items[0].sentenceVi).toContain("chuyển sang Sở Hợp nhất");
  });

  it("need a named heir where several follow, in words", async () => {
    const [old, left, right] = [await addUnit("Ban Cũ"), await addUnit("Ban Trái"), await addUnit("Ban Phải")];
    const officer = await addPerson("ke.thua.ba", old, "specialist");
    const pairs = [left, right].map((toUnitId) => ({ fromUnitId: old, toUnitId, part: "partial" }));
    const refused = await succession("split", "2026-11-01", pairs);
    expect([refused.status, refused.body.code]).toEqual([422, "organisations.refused"]);
    expect(refused.body.detail).toContain("Ban Cũ còn 1 mục thuộc “tài khoản và vai trò”");
    const heirs = [{ fromUnitId: old, subject: "people", toUnitId: right }];
    expect((await succession("split", "2026-11-01", pairs, heirs)).status).toBe(201);
    expect((await rolesOf(officer))[0]).toEqual(["Ban Phải", "2026-11-01", null]);
  });

  it("stay at home until a day that is still to come", async () => {
    const [old, heir] = [await addUnit("Chi cục Cũ"), await addUnit("Chi cục Mới")];
    const officer = await addPerson("ke.thua.bon", old, "specialist");
    const pairs = [{ fromUnitId: old, toUnitId: heir, part: "full" }];
    expect((await succession("renamed", "2026-12-01", pairs)).status).toBe(201);
    expect(await call("GET", `/api/accounts/${officer}`)).toMatchObject({ unitName: "Chi cục Cũ" });
    const [job] = await demo.db.reader.selectFrom("job").selectAll().where("queue", "=", homeMoveQueue).execute();
    expect(job?.run_at).toEqual(new Date("2026-11-30T17:00:00Z"));
    const payload = JSON.parse(JSON.stringify(job?.payload));
    const done = await identityJobs(demo.services.identity)[homeMoveQueue]?.(
      { payload } as never,
      new AbortController().signal,
    );
    await withTransaction(demo, async (tx) => done?.(tx));
    expect(await call("GET", `/api/accounts/${officer}`)).toMatchObject({ unitName: "Chi cục Mới" });
  });

  it("never failed in a way it did not expect", () => expect(demo.failures).toEqual([]));
});
