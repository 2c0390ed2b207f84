import { beforeAll, describe, expect, test } from "vitest";
import { withTransaction } from "../../db/transaction.ts";
import { notify } from "../../platform/notices/notify.ts";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";

let demo: Demonstration;
let ids: Record<"head" | "focal" | "owner" | "unit", string>;
const people: Record<string, string> = {};

const accountOf = async (login: string) =>
  demo.db.reader
    .selectFrom("account")
    .select(["id", "unit_id"])
    .where("login_key", "=", login)
    .executeTakeFirstOrThrow();

beforeAll(async () => {
  demo = await makeDemonstration();
  const [head, focal, owner] = [
    await accountOf("giamdoc.yte"),
    await accountOf("daumoi.yte"),
    await accountOf("chutri"),
  ];
  ids = { head: head.id, focal: focal.id, owner: owner.id, unit: focal.unit_id };
  for (const login of ["giamdoc.yte", "daumoi.yte", "chutri"]) people[login] = await demo.signIn(login);
  // What the demonstration itself told these people.
  await demo.db.writer.deleteFrom("notice").execute();
});

const tell = (key: string, change: Partial<Parameters<typeof notify>[2]> = {}) =>
  withTransaction({ db: demo.db }, (tx) =>
    notify(tx, demo.services.notices, {
      abilityInUnit: { abilities: ["scoring.approve"], unitId: ids.unit },
      kind: "task",
      titleVi: `Phiếu chờ duyệt ${key}`,
      titleEn: `A sheet waits ${key}`,
      href: "/rounds",
      key,
      ...change,
    }),
  );
const get = async (login: string, path = "") =>
  (await demo.call(people[login] ?? "", "GET", `/api/notices${path}`)).body;

describe("a notice", () => {
  test("reaches who may do it in the unit, once under its key, and nobody else", async () => {
    expect(await tell("one")).toBe(1);
    expect(await tell("one")).toBe(0);
    expect((await get("giamdoc.yte")).items).toMatchObject([
      { titleVi: "Phiếu chờ duyệt one", readAt: null, kind: "task" },
    ]);
    expect((await get("daumoi.yte")).items).toEqual([]);
    expect((await get("chutri")).items).toEqual([]);
    expect((await demo.call("", "GET", "/api/notices")).status).toBe(401);
  });

  test("is not sent for a transaction that was taken back, nor to the person whose act it is", async () => {
    const lost = withTransaction({ db: demo.db }, async (tx) => {
      await notify(tx, demo.services.notices, {
        accountIds: [ids.owner],
        kind: "urge",
        titleVi: "Mất",
        titleEn: "Lost",
        href: "/",
        key: "lost",
      });
      throw new Error("taken back");
    });
    await expect(lost).rejects.toThrow("taken back");
    expect(await tell("own", { accountIds: [ids.owner], except: ids.owner })).toBe(1);
    expect((await get("chutri", "/unread")).unread).toBe(0);
  });

  test("also reaches who stands in for the person today", async () => {
    const body = { accountId: ids.head, substituteId: ids.focal, validFrom: "2026-11-23", validUntil: "2026-11-23" };
    const named = await demo.call(await demo.signIn("quantri"), "POST", "/api/substitutions", {
      ...body,
      reason: "Nghỉ phép",
    });
    expect(named.status).toBeLessThan(300);
    expect(await tell("leave")).toBe(2);
    expect((await get("daumoi.yte", "/unread")).unread).toBe(1);
    demo.clock.advance(24 * 3_600_000);
    people["giamdoc.yte"] = await demo.signIn("giamdoc.yte");
    people["daumoi.yte"] = await demo.signIn("daumoi.yte");
    expect(await tell("back")).toBe(1);
  });

  test("is read one by one or all at once, by its owner alone", async () => {
    const { items } = await get("giamdoc.yte", "?state=unread&sort=-createdAt");
    const read = (login: string, notices: unknown) =>
      demo.call(people[login] ?? "", "POST", "/api/notices/reading", { notices });
    expect((await read("daumoi.yte", [items[0].id])).body.unread).toBe(1);
    expect((await get("giamdoc.yte", "/unread")).unread).toBe(items.length);
    expect((await get("giamdoc.yte", "/unread")).newestId).toBe(items[0].id);
    expect((await read("giamdoc.yte", [items[0].id])).body.unread).toBe(items.length - 1);
    expect((await read("giamdoc.yte", "all")).body.unread).toBe(0);
    expect((await get("giamdoc.yte", "?state=read")).total).toBe(items.length);
    expect((await get("giamdoc.yte", "?q=phieu+one")).total).toBe(1);
  });
});

test("everybody chooses the language and the ways; what is not chosen stays as usual", async () => {
  const before = await get("giamdoc.yte", "/settings");
  expect(before).toMatchObject({ language: "vi", mailWorks: false });
  expect(before.kinds.every((one: { mail: boolean; message: boolean }) => one.mail && !one.message)).toBe(true);
  const chosen = { language: "en", kinds: [{ kind: "result", mail: false, message: true }] };
  const after = await demo.call(people["giamdoc.yte"] ?? "", "PUT", "/api/notices/settings", chosen);
  expect(after.body.kinds).toContainEqual({ kind: "result", mail: false, message: true });
  expect(after.body.kinds).toContainEqual({ kind: "urge", mail: true, message: false });
  expect((await get("daumoi.yte", "/settings")).language).toBe("vi");
  expect(demo.failures).toEqual([]);
});
