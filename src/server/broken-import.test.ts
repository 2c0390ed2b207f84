import { beforeAll, expect, it } from "vitest";
import { smallSet } from "./modules/scoring/criteria-sets.fixture.ts";
import { breakTable, digestTables } from "./testing/break-table.ts";
import { type Demonstration, makeDemonstration } from "./testing/demonstration.ts";

let demo: Demonstration;
let owner: string;
let administrator: string;

const reason = "Nhập dữ liệu đầu năm";
const text = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));

beforeAll(async () => {
  demo = await makeDemonstration();
  owner = await demo.signIn("chutri");
  administrator = await demo.signIn("quantri");
});

/**
 * Applies a previewed import while a table fails after so many rows: nothing may be stored. Mended, the same preview
 * must go through.
 */
async function failOnce(cookie: string, path: string, file: Uint8Array, broken: { table: string; after: number }) {
  const seen = await demo.call(cookie, "POST", `${path}/preview?fileName=tep`, file);
  expect(seen.body).toMatchObject({ faults: [], applicable: true });
  const apply = () => demo.call(cookie, "POST", `${path}/${seen.body.previewId}/apply`, { reason });
  const target = demo.db.target;
  const before = await digestTables(target);
  const mend = await breakTable(target, broken.table, broken.after);
  const failed = await apply().finally(mend);
  expect([failed.status, failed.body.code]).toEqual([500, "server.failed"]);
  expect(demo.failures.splice(0).map(String)).toEqual([expect.stringContaining("no room is left")]);
  expect(await digestTables(target)).toEqual(before);
  const done = await apply();
  expect(done.status).toBe(200);
  expect(await digestTables(target)).not.toEqual(before);
  return done.body;
}

it.each([
  ["units", 2],
  ["acts", 0],
])("an import of units that fails at its %s leaves nothing behind", async (what, after) => {
  const row = (at: number) => `${what}${at};Sở ${what} ${at};Sở;04;01/01/2026`;
  const file = text("Mã;Tên;Loại;Mã cấp trên;Hiệu lực từ", row(1), row(2), row(3));
  const broken = { table: what === "units" ? "unit_version" : "action", after };
  expect(await failOnce(owner, "/api/units/import", file, broken)).toMatchObject({ created: 3 });
});

it.each([
  ["account", 2],
  ["role_assignment", 1],
  ["action", 0],
])("an import of accounts that fails at %s leaves nobody behind", async (table, after) => {
  const row = (at: number) => `${table.replace("_", ".")}.${at};Nguyễn Văn ${at};SNV;Chuyên viên`;
  const file = text("Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò", row(1), row(2), row(3));
  const done = await failOnce(administrator, "/api/accounts/import", file, { table, after });
  expect(done).toMatchObject({ created: 3 });
});

it.each([
  ["criteria_set", 0],
  ["action", 0],
])("an import of a criteria set that fails at %s leaves none behind", async (table, after) => {
  const file = text(JSON.stringify(smallSet(`dut-${table}`)));
  expect(await failOnce(owner, "/api/criteria-sets/import", file, { table, after })).toMatchObject({ version: 1 });
});

it.each([
  ["score_entry", 5],
  ["unit_result", 5],
  ["action", 0],
])("an import of inputs that fails at %s leaves inputs, results and ranks as they were", async (table, after) => {
  const rounds = await demo.call(owner, "GET", "/api/rounds?state=draft");
  const path = `/api/rounds/${rounds.body.items[0].id}/inputs`;
  const stored = await demo.call(owner, "GET", `${path}/template?filled=yes&form=long`);
  const turned = new TextDecoder().decode(stored.body).replaceAll(/,value,(true|false)/g, (_, value) => {
    return `,value,${value === "true" ? "false" : "true"}`;
  });
  const done = await failOnce(owner, `${path}/import`, text(turned), { table, after });
  expect(done.changed).toBeGreaterThan(3);
});

it("never failed in a way it did not expect", () => expect(demo.failures).toEqual([]));
