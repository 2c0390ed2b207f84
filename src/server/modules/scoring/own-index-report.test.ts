import { beforeAll, expect, it } from "vitest";
import { readDocument, textOf } from "../../platform/docx/read-docx.fixture.ts";
import { makeOwnIndexWorld, type OwnIndexWorld } from "./own-index.fixture.ts";

let world: OwnIndexWorld;

beforeAll(async () => {
  world = await makeOwnIndexWorld();
});

it("takes difficulties and proposals from the owner, keeps every version and prints the last one", async () => {
  const path = await world.start();
  const texts = (who: string) => world.call(who, "GET", `${path}/report-texts`);
  const write = (who: string, basedOnVersion: number, difficulties: string | null, proposals: string | null) =>
    world.call(who, "PUT", `${path}/report-texts`, { difficulties, proposals, basedOnVersion });
  expect((await texts("owner")).body).toMatchObject({ version: 0, versions: [], canChange: true });
  expect((await write("owner", 0, "Thiếu số liệu", null)).body).toEqual({ version: 1 });
  expect((await write("owner", 1, "- Thiếu số liệu\n- Phần mềm chậm", "Đề nghị Bộ hướng dẫn sớm")).status).toBe(200);
  const stale = await write("owner", 1, "Khác", null);
  expect([stale.status, stale.body.code]).toEqual([409, "record.changed"]);
  for (const who of ["leader", "focalA", "overseer"])
    expect([who, (await write(who, 2, "x", null)).status]).toEqual([who, 403]);
  expect([(await texts("focalA")).status, (await texts("overseer")).status]).toEqual([403, 403]);
  const seen = (await texts("leader")).body;
  expect(seen).toMatchObject({ version: 2, proposals: "Đề nghị Bộ hướng dẫn sớm", canChange: false });
  expect(seen.versions.map((one: { difficulties: string }) => one.difficulties)).toEqual([
    "- Thiếu số liệu\n- Phần mềm chậm",
    "Thiếu số liệu",
  ]);
  const report = await readDocument((await world.call("owner", "GET", `${path}/report`)).body);
  expect(textOf(report)).toContain("Phần mềm chậm");
  expect(textOf(report)).toContain("Đề nghị Bộ hướng dẫn sớm");
  const account = await world.data.db.reader.selectFrom("account").select("id").limit(1).executeTakeFirstOrThrow();
  await world.data.db.writer
    .updateTable("own_index")
    .set({ approved_at: world.clock.now(), approved_by: account.id })
    .execute();
  const late = await write("owner", 2, "Muộn", null);
  expect([late.status, late.body.code]).toEqual([409, "scoring.own_locked"]);
});
