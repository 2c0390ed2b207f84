import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../platform/xlsx/write-workbook.ts";
import { makePng } from "../../testing/small-files.ts";
import { reason } from "./rounds.fixture.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;
let evidence: string;
const call: SheetWorld["sheets"]["call"] = (...args) => world.sheets.call(...args);
const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
const cite = (who: string, title: string) =>
  call(who, "POST", "/api/evidence", { kind: "cited", unitId: world.unitId, title, ...facts });
const link = (who: string, component: string, documentId: string, stage = "self") =>
  call(who, "POST", evidence, {
    ...{ component, stage, documentId, section: null, pageFrom: null, pageTo: null, note: null },
  });
const library = (who: string) => call(who, "GET", `/api/evidence?unitId=${world.unitId}`);
const idOf = async (who: string): Promise<string> =>
  (await call("head", "GET", `${world.path}/people`)).body.people.find(
    (one: { displayName: string }) => one.displayName === who,
  ).accountId;

beforeAll(async () => {
  world = await makeSheetWorld();
  evidence = `/api/rounds/${world.roundId}/units/${world.unitId}/evidence`;
  const ask = async (name: string, components: string[]) => {
    const task = { divisionUnitId: null, due: null, note: null, accountId: await idOf(name) };
    expect((await world.act("focal", "assignments", { components, ...task })).status).toBe(200);
  };
  await ask("Người thử 19", ["1.1.1"]);
  // One who was made read-only after something had been asked.
  const { id } = await world.data.db.reader
    .selectFrom("account")
    .select("id")
    .where("display_name", "=", "Người thử 20")
    .executeTakeFirstOrThrow();
  const { roundId, unitId } = world;
  await world.data.db.writer
    .insertInto("sheet_assignment")
    .values({ round_id: roundId, unit_id: unitId, component: "1.1.2", account_id: id })
    .execute();
});

describe("a colleague who was asked for a component", () => {
  let kept: string;

  beforeEach(async () => {
    kept ??= (await cite("focal", "Báo cáo của đơn vị")).body.id;
  });

  it("proves it with documents of the library and with own ones, and takes them off again", async () => {
    expect((await library("asked")).body).toMatchObject({ total: 1, abilities: { keep: false } });
    expect((await call("asked", "GET", `/api/evidence/${kept}`)).body).toMatchObject({
      ...{ uses: [], history: [], abilities: { change: false, remove: false } },
    });
    const used = await link("asked", "1.1.1", kept);
    expect(used.status).toBe(201);
    const upload = { unitId: world.unitId, fileName: "anh.png", size: makePng(1).length, sha256: null };
    const sent = await call("asked", "POST", "/api/uploads", upload);
    expect(sent.status).toBe(201);
    await call("asked", "PUT", `/api/uploads/${sent.body.id}/pieces/0`, new Uint8Array(makePng(1)));
    expect((await call("asked", "POST", `/api/uploads/${sent.body.id}/finish`)).status).toBe(200);
    const own = await call("asked", "POST", "/api/evidence", {
      ...{ kind: "file", unitId: world.unitId, uploadId: sent.body.id, title: "Ảnh", ...facts },
    });
    expect(own.status).toBe(201);
    expect((await link("asked", "1.1.1", own.body.id)).status).toBe(201);
    const { body } = await call("asked", "GET", `${evidence}?component=1.1.1`);
    expect(body.components[0].items).toHaveLength(2);
    expect(body.abilities.add).toEqual(["self"]);
    const off = await call("asked", "POST", `${evidence}/${used.body.linkId}/removal`, { reason: null });
    expect(off.body).toEqual({ removed: true });
  });

  it("has nothing to do with any other component, and changes no document", async () => {
    const { body } = await call("asked", "GET", evidence);
    expect(body.components.map((one: { component: string }) => one.component)).toEqual(["1.1.1"]);
    expect((await link("asked", "2.1", kept)).status).toBe(404);
    const foreign = await link("focal", "2.1", kept);
    expect((await call("asked", "POST", `${evidence}/${foreign.body.linkId}/removal`, { reason: null })).status).toBe(
      404,
    );
    const changed = { basedOnVersion: 1, title: "Tên khác", ...facts };
    expect((await call("asked", "PUT", `/api/evidence/${kept}`, changed)).body.code).toBe("auth.forbidden");
    expect((await link("asked", "1.1.1", kept, "explanation")).body.code).toBe("evidence.not_for_stage");
  });

  it("is one who works in the unit and may write; others find nothing", async () => {
    for (const who of ["colleague", "readOnly"]) {
      expect([who, (await library(who)).status]).toEqual([who, 404]);
      expect([who, (await cite(who, "Không được")).status]).toEqual([who, 404]);
      expect([who, (await link(who, "1.1.2", kept)).status]).toEqual([who, 404]);
      expect([who, (await call(who, "GET", `/api/evidence/${kept}`)).status]).toEqual([who, 404]);
      const upload = { unitId: world.unitId, fileName: "a.png", size: 10, sha256: null };
      expect([who, (await call(who, "POST", "/api/uploads", upload)).status]).toEqual([who, 404]);
    }
    // A reader of the sheet who was asked for nothing learns that it is not his.
    expect((await link("clerk", "1.1.1", kept)).body.code).toBe("evidence.not_for_stage");
  });

  it("fills in the workbook of the sheet for what was asked, and for nothing else", async () => {
    const [sheet] = await readWorkbook((await call("asked", "GET", `${world.path}/workbook`)).body);
    const rows = (sheet?.rows ?? []).map((row) => row.map(cellText));
    const [titles = [], ...lines] = rows;
    const filled = (component: string, value: string) =>
      writeWorkbook([
        {
          name: sheet?.name ?? "",
          columns: titles.map((title) => ({ title, type: "text" as const })),
          rows: lines.map((row) =>
            row.map((cell, at) => (row[0] === component && at === 7 && row[5] !== "na" ? value : cell)),
          ),
        },
      ]);
    const preview = async (component: string, value: string) =>
      call("asked", "POST", `${world.path}/import/preview?fileName=phieu.xlsx`, await filled(component, value));
    const wrong = await preview("2.1", "1");
    expect([wrong.body.applicable, wrong.body.faults[0]?.message]).toEqual([
      false,
      expect.stringContaining("được giao"),
    ]);
    const right = await preview("1.1.1", "3");
    expect(right.body.faults).toEqual([]);
    expect(right.body).toMatchObject({ applicable: true, counts: { new: 1 } });
    const applied = await call("asked", "POST", `${world.path}/import/${right.body.previewId}/apply`, { reason });
    expect(applied.body).toMatchObject({ created: 1 });
    const refused = await call(
      "readOnly",
      "POST",
      `${world.path}/import/preview?fileName=a.xlsx`,
      await filled("1.1.2", ""),
    );
    expect(refused.body.code).toBe("auth.forbidden");
  });
});

it("fails nowhere", () => {
  expect(world.sheets.failures).toEqual([]);
});
