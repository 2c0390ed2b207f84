import { beforeAll, expect, it } from "vitest";
import { reason } from "./rounds.fixture.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;
let unit: string;
const round = "Chỉ số CCHC cấp xã năm 2025";

/** The account of a person by the number at the end of the name. */
async function accountOf(number: string): Promise<string> {
  const { id } = await world.data.db.reader
    .selectFrom("account")
    .select("id")
    .where("display_name", "=", `Người thử ${number}`)
    .executeTakeFirstOrThrow();
  return id;
}

/** Gives a person of the fixture a role of the database: notices go to whoever holds one. */
async function giveRole(
  number: string,
  code: string,
  abilities: readonly string[],
  unitId = world.unitId,
): Promise<void> {
  const db = world.data.db.writer;
  await db
    .insertInto("role")
    .values({ code, name_vi: code, name_en: code, reach: "unit", position: 1, abilities: [...abilities] })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const span = { valid_from: "2020-01-01", valid_until: null, created_at: world.clock.now(), withdrawn_at: null };
  const account_id = await accountOf(number);
  await db
    .insertInto("role_assignment")
    .values({ id: world.deps.ids.next(), account_id, role_code: code, unit_id: unitId, ...span })
    .execute();
}

beforeAll(async () => {
  world = await makeSheetWorld();
  const { name_vi } = await world.data.db.reader
    .selectFrom("round_unit")
    .select("name_vi")
    .where("round_id", "=", world.roundId)
    .where("unit_id", "=", world.unitId)
    .executeTakeFirstOrThrow();
  unit = name_vi;
  await giveRole("11", "testFiller", ["scoring.fill"]);
  await giveRole("13", "testHead", ["scoring.approve"]);
});

/** The titles that somebody has still to read. */
async function unread(): Promise<string[]> {
  const rows = await world.data.db.writer
    .selectFrom("notice")
    .select("title_vi")
    .where("read_at", "is", null)
    .execute();
  return rows.map((row) => row.title_vi);
}

/** What was told since the last look: to whom, and what. */
async function told(): Promise<string[][]> {
  const db = world.data.db.writer;
  const rows = await db
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .select(["account.display_name", "notice.title_vi", "notice.text_vi", "notice.href"])
    .orderBy("notice.id")
    .execute();
  await db.deleteFrom("notice").execute();
  for (const row of rows) expect(row.href).toBe(`/rounds/${world.roundId}/sheets/${world.unitId}`);
  return rows.map((row) => [row.display_name.slice(-2), row.title_vi, row.text_vi ?? ""]);
}

it("tells the head of a sent sheet, the officers of its return and approval, a colleague of what is asked", async () => {
  const act = async (who: string, name: string, more: object = {}) =>
    (await world.act(who, name, { basedOnVersion: (await world.see("focal")).version, ...more })).status;
  expect(await act("focal", "sending")).toBe(200);
  expect(await told()).toEqual([["13", `${unit}: phiếu tự chấm điểm chờ thủ trưởng đơn vị duyệt (${round})`, ""]]);
  expect(await act("head", "return", { reason, remarks: [] })).toBe(200);
  expect(await told()).toEqual([["11", `${unit}: thủ trưởng trả lại phiếu tự chấm điểm (${round})`, reason]]);
  expect(await act("focal", "sending")).toBe(200);
  await told();
  expect(await act("head", "return", { reason, remarks: [] })).toBe(200);
  expect(await act("focal", "sending")).toBe(200);
  expect(await unread()).toEqual([`${unit}: phiếu tự chấm điểm chờ thủ trưởng đơn vị duyệt (${round})`]);
  await told();
  expect(await act("head", "approval")).toBe(200);
  const approved = `${unit}: thủ trưởng đã duyệt phiếu tự chấm điểm, chờ nộp (${round})`;
  expect(await unread()).toEqual([approved]);
  expect(await told()).toEqual([["11", approved, ""]]);
  const accountId = await accountOf("14");
  const task = { divisionUnitId: null, due: null, note: null, accountId };
  const asked = await world.act("focal", "assignments", { components: ["1.1.1", "2.1"], ...task });
  expect(asked.status).toBe(200);
  expect(await told()).toEqual([["14", `Được giao tự chấm 2 tiêu chí thành phần: ${round}`, "1.1.1, 2.1"]]);
});

it("tells the people of a division that was asked", async () => {
  const description = {
    ...{ officialCode: null, nameVi: "Phòng Văn hóa - Xã hội", nameEn: null, shortName: null },
    ...{ kind: "division", areaType: null, parentId: world.unitId },
  };
  const made = await world.http.call("registrar", "POST", "/api/units", {
    ...{ description, validFrom: "2026-01-01", sourceDocument: null, reason },
  });
  const division = made.body.unitId;
  await giveRole("14", "testReader", ["scoring.read"], division);
  const task = { accountId: null, due: null, note: null, divisionUnitId: division };
  const asked = await world.act("focal", "assignments", { components: ["1.1.2"], ...task });
  expect(asked.status).toBe(200);
  expect(await told()).toEqual([["14", `Được giao tự chấm 1 tiêu chí thành phần: ${round}`, "1.1.2"]]);
});
