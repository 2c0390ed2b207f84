import { beforeAll, expect, it } from "vitest";
import { type DetailReading, readDetail } from "../../../domain/audit/detail-lines.ts";
import { fieldTexts } from "../../../domain/audit/field-texts.ts";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";

let demo: Demonstration;
let administrator: string;
let accountId: string;
let unitId: string;

beforeAll(async () => {
  demo = await makeDemonstration();
  administrator = await demo.signIn("quantri");
  const list = await demo.call(administrator, "GET", "/api/accounts?q=giamdoc.yte");
  ({ id: accountId, unitId } = list.body.items[0]);
  const account = (await demo.call(administrator, "GET", `/api/accounts/${accountId}`)).body;
  const { login, displayName, email, validFrom, validUntil, readOnly, version } = account;
  const fields = { login, displayName, email, unitId, validFrom, validUntil, readOnly, version };
  const edited = { ...fields, position: "Giám đốc Sở Y tế", phone: "0912345678" };
  expect((await demo.call(administrator, "PUT", `/api/accounts/${accountId}`, edited)).status).toBe(200);
  const role = {
    roleCode: "unitAdministrator",
    unitId,
    validFrom: "2026-01-01",
    validUntil: null,
    reason: "Kiêm nhiệm",
  };
  expect((await demo.call(administrator, "POST", `/api/accounts/${accountId}/roles`, role)).status).toBe(201);
});

const lastAct = async (cookie: string, verb: string) => {
  const list = await demo.call(cookie, "GET", `/api/audit/actions?sort=-at&verb=${verb}`);
  return (await demo.call(cookie, "GET", `/api/audit/actions/${list.body.items[0].id}`)).body;
};

it("every field that is recorded has a name in both languages", async () => {
  const rows = await demo.db.writer
    .selectFrom("action")
    .leftJoin("action_personal as personal", "personal.action_id", "action.id")
    .select(["action.detail", "personal.payload"])
    .execute();
  const readings = rows
    .flatMap(({ detail, payload }) => [detail, payload ?? {}])
    .map((one) => readDetail(one as Record<string, unknown>));
  const paths = readings.flatMap(({ facts, changes }: DetailReading) => [...facts, ...changes].map(({ path }) => path));
  const fields = new Set(paths.flat().filter((part) => !part.startsWith("#")));
  expect(fields.size).toBeGreaterThan(30);
  expect([...fields].filter((field) => !(field in fieldTexts))).toEqual([]);
});

it("an act names its records and says which of them the reader may open", async () => {
  const edit = await lastAct(administrator, "identity.editAccount");
  expect(readDetail(edit.personal).changes.map(({ path }) => path)).toEqual([["phone"], ["position"]]);
  const given = await lastAct(administrator, "identity.giveRole");
  expect(given.names).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: accountId, type: "account", visible: true }),
      expect.objectContaining({ key: unitId, type: "unit", nameVi: "Sở Y tế", visible: true }),
      expect.objectContaining({ key: "unitAdministrator", type: "role", nameEn: "Unit administrator" }),
    ]),
  );
  // An inspector reads the record of acts, but not the accounts.
  const inspector = await demo.signIn("kiemtra");
  const seen = await lastAct(inspector, "identity.giveRole");
  expect(seen.names.find(({ key }: { key: string }) => key === accountId)).toMatchObject({ visible: false });
});

it("never failed in a way it did not expect", () => expect(demo.failures).toEqual([]));

it("names units in both languages: where the act was done, and in its sentence", async () => {
  const act = await lastAct(administrator, "identity.giveRole");
  expect(act).toMatchObject({
    unitName: "Văn phòng Ủy ban nhân dân tỉnh",
    unitNameEn: "Office of the Provincial People's Committee",
    sentenceVi: expect.stringContaining("Sở Y tế"),
    sentenceEn: expect.stringContaining("Department of Health"),
  });
  expect(act.sentenceEn).not.toContain("Sở Y tế");
});
