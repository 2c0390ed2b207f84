import { beforeAll, describe, expect, it } from "vitest";
import { paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { reason } from "./rounds.fixture.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;
const unitAt = (at: number) => world.units[at];

/** Gives a person of the fixture a role of the database in a unit: notices go to whoever holds one. */
async function giveRole(
  number: string,
  code: string,
  at: { readonly abilities: readonly string[]; readonly reach: "unit" | "province"; readonly unitId: string },
): Promise<void> {
  const db = world.data.db.writer;
  const { abilities, reach, unitId } = at;
  await db
    .insertInto("role")
    .values({ code, name_vi: code, name_en: code, reach, position: 1, abilities: [...abilities] })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db
    .selectFrom("account")
    .select("id")
    .where("display_name", "=", `Người thử ${number}`)
    .executeTakeFirstOrThrow();
  const span = { valid_from: "2020-01-01", valid_until: null, created_at: world.clock.now(), withdrawn_at: null };
  await db
    .insertInto("role_assignment")
    .values({ id: world.deps.ids.next(), account_id: id, role_code: code, unit_id: unitId, ...span })
    .execute();
}

/** What was told since the last look: to whom, what, and where it leads. */
async function told(): Promise<string[]> {
  const db = world.data.db.writer;
  const rows = await db
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name", "notice.title_vi", "notice.text_vi", "notice.href"])
    .orderBy("notice.id")
    .execute();
  await db.deleteFrom("notice").execute();
  return rows.map(
    (row) => `${row.display_name.slice(-2).trim()}: ${row.title_vi} | ${row.text_vi} | ${row.href.split("/").at(3)}`,
  );
}

const addressee = async () => {
  const { body } = await world.http.call("focal", "GET", `${world.path}/report`);
  return paragraphTexts(readDocument(body)).find((text) => text.startsWith("Kính gửi"));
};

beforeAll(async () => {
  world = await makeSheetWorld();
  await giveRole("11", "testFiller", { abilities: ["scoring.fill"], reach: "unit", unitId: world.unitId });
  await giveRole("15", "testOther", { abilities: ["scoring.fill"], reach: "unit", unitId: unitAt(1)?.id ?? "" });
});

describe("the unit that runs a round", () => {
  it("is addressed by its name: that of whoever keeps the index, or the one it was delegated to", async () => {
    expect(await addressee()).toBe("Kính gửi: Sở Nội vụ");
    const keeps = { abilities: ["scoring.manage"], reach: "province", unitId: unitAt(5)?.id ?? "" } as const;
    await giveRole("1", "testKeeper", keeps);
    const committee = (at: number) => {
      const name = unitAt(at)?.nameVi ?? "";
      return `Kính gửi: Ủy ban nhân dân ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    };
    expect(await addressee()).toBe(committee(5));
    const db = world.data.db.writer;
    const delegate = (unitId: string | null) =>
      db.updateTable("round").set({ owner_unit_id: unitId }).where("id", "=", world.roundId).execute();
    await delegate(unitAt(1)?.id ?? null);
    expect(await addressee()).toBe(committee(1));
    await delegate(null);
  });

  it("learns at once that a unit asks for a part to be left out, from the sheet and beside it", async () => {
    await told();
    const asked = await world.act("focal", "exclusion-requests", { component: "2.1", reason });
    expect(asked.status).toBe(201);
    const name = unitAt(0)?.nameVi;
    expect(await told()).toEqual([`1: ${name} đề nghị không đánh giá 2.1 | ${reason} | setup`]);
    const beside = `/api/rounds/${world.roundId}/units/${world.unitId}/exclusion-requests`;
    expect((await world.http.call("focal", "POST", beside, { part: "1", reason })).status).toBe(201);
    expect(await told()).toEqual([`1: ${name} đề nghị không đánh giá 1 | ${reason} | setup`]);
  });

  it("has a request before it until somebody answers it, and no longer", async () => {
    const beside = `/api/rounds/${world.roundId}/units/${world.unitId}/exclusion-requests`;
    for (const part of ["1.1", "1.1.1"]) {
      expect((await world.http.call("focal", "POST", beside, { part, reason })).status).toBe(201);
    }
    const unread = async () => {
      const rows = world.data.db.reader.selectFrom("notice").select("title_vi").where("kind", "=", "task");
      return (await rows.where("read_at", "is", null).orderBy("id").execute()).map((row) => row.title_vi);
    };
    const [one, other] = ["1.1", "1.1.1"].map((part) => `${unitAt(0)?.nameVi} đề nghị không đánh giá ${part}`);
    expect(await unread()).toEqual([one, other]);
    const path = `/api/rounds/${world.roundId}/exclusion-requests`;
    const { items } = (await world.http.call("owner", "GET", path)).body;
    const { id } = items.find(({ part }: { part: string }) => part === "1.1");
    const answered = await world.http.call("owner", "POST", `${path}/${id}/answer`, { answer: "refused", reason });
    expect(answered.status).toBe(200);
    expect(await unread()).toEqual([other]);
    await told();
  });
});

describe("a window that closes later", () => {
  it("is told to every unit when it is extended, and to the one for which it was opened again", async () => {
    const path = `/api/rounds/${world.roundId}`;
    const later = { closesAt: "2027-01-05T16:00:00Z", reason };
    const extended = await world.http.call("owner", "POST", `${path}/windows/self/extension`, later);
    expect([extended.status, extended.body.code]).toEqual([200, undefined]);
    const words = `Gia hạn thời gian tự chấm đến 23:00 ngày 05/01/2027: Chỉ số CCHC cấp xã năm 2025 | ${reason} | sheets`;
    expect((await told()).sort()).toEqual([`11: ${words}`, `15: ${words}`]);
    world.clock.set("2027-01-10T03:00:00Z");
    const reopening = { unitIds: [world.unitId], stage: "self", until: "2027-01-11T10:00:00Z", reason };
    expect((await world.http.call("owner", "POST", `${path}/reopenings`, reopening)).body).toEqual({ reopened: 1 });
    const again = "Mở lại thời gian tự chấm đến 17:00 ngày 11/01/2027: Chỉ số CCHC cấp xã năm 2025";
    expect(await told()).toEqual([`11: ${again} | ${reason} | sheets`]);
  });
});
