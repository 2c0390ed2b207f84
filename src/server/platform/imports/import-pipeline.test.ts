import { beforeAll, describe, expect, it } from "vitest";
import type { SheetCell } from "../../../domain/imports/cell.ts";
import { unitExportRows, unitImport } from "../../../domain/organisations/unit-import.ts";
import type { Tx } from "../../db/transaction.ts";
import { AppError } from "../../http/app-error.ts";
import {
  insertUnits,
  loadOrganisation,
  loadUnitImportState,
  saveEdit,
} from "../../modules/organisations/repository.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createProvinceDatabase } from "../../testing/province-database.ts";
import { makePdf } from "../../testing/small-files.ts";
import type { TestDatabase } from "../../testing/test-database.ts";
import { withAct } from "../../testing/with-act.ts";
import { readWorkbook } from "../xlsx/read-workbook.ts";
import { claimImport } from "./claim-import.ts";
import { writeImportCsv, writeImportWorkbook, writeTemplate } from "./import-table.ts";
import { type ImportDeps, previewImport } from "./preview-import.ts";

const instant = "2026-11-23T02:00:00Z";
const clock = fixedClock(instant);
const [anna, binh] = ["01900000-0000-7000-8001-000000000001", "01900000-0000-7000-8001-000000000002"];
let data: TestDatabase;
let deps: ImportDeps;

beforeAll(async () => {
  const { ids, ...made } = await createProvinceDatabase();
  data = made;
  deps = { db: data.db, clock, ids };
});

const preview = (bytes: Uint8Array, fileName = "don-vi.xlsx", accountId = anna) =>
  previewImport(deps, {
    definition: unitImport,
    file: { fileName, bytes },
    accountId,
    language: "vi",
    loadState: loadUnitImportState,
  });

const apply = (previewId: string, accountId = anna, on: ImportDeps = deps) =>
  withAct(on, async (tx: Tx) => {
    const state = await loadUnitImportState(tx);
    const request = { definition: unitImport, previewId, accountId, language: "vi", state } as const;
    const { plan, result, source } = await claimImport(tx, on, request);
    await insertUnits(tx, plan.newUnits, on.clock.now());
    await saveEdit(tx, plan.edit, on.clock.now());
    return { result, source };
  });

const codeOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error.code;
  throw error ?? new Error("was not refused");
};
const csv = (...rows: string[]) =>
  new TextEncoder().encode(["Mã;Tên;Loại;Mã cấp trên;Hiệu lực từ;Hiệu lực đến", ...rows].join("\n"));
const countVersions = async () => (await loadOrganisation(data.db.reader)).versions.length;

describe("an import from file to table", () => {
  it.each(["xlsx", "csv"])("an export of the whole province as %s, read back, changes nothing", async (format) => {
    const rows = unitExportRows(await loadUnitImportState(data.db.reader));
    const bytes =
      format === "xlsx" ? await writeImportWorkbook(unitImport, rows, "vi") : writeImportCsv(unitImport, rows, "en");
    const seen = await preview(bytes, `don-vi.${format}`);
    expect(seen.faults).toEqual([]);
    expect(seen.counts).toEqual({ new: 0, changed: 0, unchanged: rows.length, faulty: 0 });
    const before = await countVersions();
    const { result } = await apply(seen.previewId);
    expect(result).toEqual({ created: 0, changed: 0, unchanged: rows.length });
    expect(await countVersions()).toBe(before);
  });

  it("adds what is new once, by the person who saw it", async () => {
    const seen = await preview(csv("SM;Sở Mới;Sở;04;01/01/2026;"), "moi.csv");
    expect(seen).toMatchObject({ applicable: true, counts: { new: 1 }, rows: [{ row: 2, label: "Sở Mới" }] });
    const before = await countVersions();
    expect(await codeOf(apply(seen.previewId, binh))).toBe("record.not_found");
    const { result, source } = await apply(seen.previewId);
    expect(result).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(source.contentSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await countVersions()).toBe(before + 1);
    expect(await codeOf(apply(seen.previewId))).toBe("record.not_found");
  });

  it("refuses a preview when something else was stored meanwhile, and when it is old", async () => {
    const first = await preview(csv("SA;Sở A;Sở;04;01/01/2026;"));
    const second = await preview(csv("SB;Sở B;Sở;04;01/01/2026;"));
    await apply(second.previewId);
    expect(await codeOf(apply(first.previewId))).toBe("import.stale");
    const third = await preview(csv("SC;Sở C;Sở;04;01/01/2026;"));
    const later = { ...deps, clock: fixedClock("2026-11-23T04:00:00Z") };
    expect(await codeOf(apply(third.previewId, anna, later))).toBe("import.stale");
  });

  it("writes nothing while one row is bad, and names it", async () => {
    const before = await countVersions();
    const seen = await preview(csv("SD;Sở D;Sở;04;01/01/2026;", "SE;Sở E;Sở;99;31/02/2026;"));
    expect(seen.applicable).toBe(false);
    expect(seen.counts).toEqual({ new: 1, changed: 0, unchanged: 0, faulty: 1 });
    expect(seen.faults).toEqual([
      { sheet: "CSV", row: 3, column: "Hiệu lực từ", message: expect.stringContaining("31/02/2026") },
    ]);
    expect(await codeOf(apply(seen.previewId))).toBe("import.has_faults");
    expect(await countVersions()).toBe(before);
  });

  it("says why a file cannot be read", async () => {
    const error = await preview(new Uint8Array([0x50, 0x4b, 3, 4]), "x.xlsx").catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "import.unreadable", extras: { values: { fileName: "x.xlsx" } } });
    const prose = await preview(new TextEncoder().encode("no table"), "y.xlsx").catch((reason: unknown) => reason);
    expect(prose).toMatchObject({ extras: { values: { reason: expect.stringContaining("không phải tệp Excel") } } });
    for (const name of ["quyet-dinh.pdf", "don-vi.csv", "don-vi"]) {
      const paper = await preview(makePdf(1), name).catch((reason: unknown) => reason);
      const reason = "nội dung là tệp PDF, không phải tệp Excel (.xlsx) hay CSV";
      expect(paper).toMatchObject({ code: "import.unreadable", extras: { values: { reason } } });
    }
  });

  it("gives a template that can be read, with nothing in it but the header and guidance", async () => {
    const bytes = await writeTemplate(unitImport, "vi");
    const [table, guide] = await readWorkbook(bytes);
    expect(table?.name).toBe("Danh sách đơn vị");
    expect(table?.rows[0]?.[1]).toEqual({ kind: "text", text: "Tên đơn vị *" } satisfies SheetCell);
    expect(guide?.name).toBe("Hướng dẫn");
    expect(guide?.rows).toHaveLength(unitImport.columns.length + 1);
    const seen = await preview(bytes);
    expect(seen.faults.map((fault) => fault.message)).toEqual(["Chưa có dòng dữ liệu nào dưới tiêu đề."]);
  });

  it("takes away previews that nobody applied in time", async () => {
    const old = await preview(csv("SF;Sở F;Sở;04;01/01/2026;"));
    const later = { ...deps, clock: fixedClock("2026-11-24T02:00:00Z") };
    const file = { fileName: "a.csv", bytes: csv() };
    await previewImport(later, {
      definition: unitImport,
      file,
      accountId: binh,
      language: "en",
      loadState: loadUnitImportState,
    });
    const left = await data.db.reader.selectFrom("import_preview").select("id").execute();
    expect(left.map((row) => row.id)).not.toContain(old.previewId);
  });
});
