import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetCell } from "../imports/cell.ts";
import { readRows } from "../imports/read-rows.ts";
import { printDay } from "../text/dates.ts";
import { applyEdit } from "./edit-unit.ts";
import { findVersionOn } from "./in-force.ts";
import type { UnitVersion } from "./model.ts";
import { sampleId, sampleProvince, sampleVersion } from "./sample-organisation.fixture.ts";
import { type UnitImportState, unitExportRows, unitImport } from "./unit-import.ts";
import { validateUnits } from "./validate-units.ts";

const now = "2026-02-01T00:00:00Z";
const stateOf = (versions: readonly UnitVersion[]): UnitImportState => ({
  versions,
  authenticity: Object.fromEntries(versions.map((version) => [version.unitId, "official"])),
});
const sample = stateOf(sampleProvince().versions);

/** A table as people fill it in, by column keys; days as dd/mm/yyyy. */
function check(rows: readonly Readonly<Record<string, string | null>>[], state = sample) {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: string | null | undefined): SheetCell =>
    value ? { kind: "text", text: value } : { kind: "empty" };
  const titles = keys.map((key) => cell(unitImport.columns.find((column) => column.key === key)?.title.vi));
  const table = { name: "Đơn vị", rows: [titles, ...rows.map((row) => keys.map((key) => cell(row[key])))] };
  const read = readRows([table], unitImport.columns);
  let next = 7_000_000;
  const result = unitImport.check(read.rows, state, { now, nextId: () => sampleId(next++) });
  return {
    ...result,
    faults: [...read.faults, ...result.faults],
    outcomes: result.rows.map((row) => row.outcome),
    after: applyEdit(state.versions, result.plan.edit, now),
  };
}
const asTyped = (row: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? printDay(value) : value,
    ]),
  );
const department = { nameVi: "Sở Mới", kind: "Sở", parentCode: "04", validFrom: "01/01/2026" };

describe("import of units", () => {
  it("names a missing column and looks no further at the rows that lack it", () => {
    const { validFrom: _, ...undated } = department;
    const result = check([undated]);
    expect(result.faults.map((fault) => fault.column)).toEqual(["Hiệu lực từ"]);
    expect(result.outcomes).toEqual(["faulty"]);
  });

  it("changes nothing when an export is read back", () => {
    const result = check(unitExportRows(sample).map(asTyped));
    expect(result.faults).toEqual([]);
    expect(new Set(result.outcomes)).toEqual(new Set(["unchanged"]));
    expect(result.plan).toEqual({ newUnits: [], edit: { retire: [], insert: [] } });
  });

  it("makes the same organisation from an export in an empty place", () => {
    const result = check(unitExportRows(sample).map(asTyped), stateOf([]));
    expect(result.faults).toEqual([]);
    expect(new Set(result.outcomes)).toEqual(new Set(["new"]));
    const essence = (versions: readonly UnitVersion[]) =>
      versions
        .map(({ id, recordedAt, ...said }) => said)
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(essence(result.after)).toEqual(essence(sample.versions));
  });

  it("adds units, also below units of the same file", () => {
    const division = { nameVi: "Phòng Một", kind: "Phòng", parentName: "Sở Mới", validFrom: "01/01/2026" };
    const result = check([division, department]);
    expect(result.faults).toEqual([]);
    expect(result.outcomes).toEqual(["new", "new"]);
    expect(result.plan.newUnits).toHaveLength(2);
    expect(validateUnits(result.after)).toEqual([]);
  });

  it("follows a stored version from a day on, and says what changes", () => {
    const result = check([
      { ...department, officialCode: "01392", nameVi: "Phường Một", kind: "Xã", areaType: "Phường" },
    ]);
    expect(result.faults).toEqual([]);
    expect(result.outcomes).toEqual(["changed"]);
    expect(result.rows[0]?.changes.map((one) => [one.field.en, one.before, one.after])).toEqual([
      ["Unit name", "Đơn vị 6", "Phường Một"],
      ["Type of territory", "Xã", "Phường"],
      ["Valid from", "01/07/2025", "01/01/2026"],
    ]);
    expect(findVersionOn(result.after, sampleId(6), "2025-12-31")?.nameVi).toBe("Đơn vị 6");
    expect(findVersionOn(result.after, sampleId(6), "2026-01-01")?.nameVi).toBe("Phường Một");
  });

  it("corrects a version that begins on the same day, and ends one", () => {
    const row = { ...department, nameVi: "Sở Nội vụ", validFrom: "01/03/2025", lastDay: "31/12/2026" };
    const result = check([row]);
    expect(result.outcomes).toEqual(["changed"]);
    expect(result.rows[0]?.changes.map((one) => [one.field.en, one.after])).toEqual([
      ["No longer valid from", "01/01/2027"],
    ]);
    expect(result.plan.edit.retire).toEqual([sampleId(9000)]);
  });

  it("knows a unit by its name in any spelling of the tone mark where it has no code", () => {
    const state = stateOf([
      ...sample.versions,
      sampleVersion({ unit: 20, nameVi: "Ban Hoà Bình", validFrom: "2025-01-01" }),
    ]);
    const result = check([{ ...department, nameVi: "Ban  Hòa Bình", shortName: "BHB" }], state);
    expect(result.outcomes).toEqual(["changed"]);
    expect(result.plan.newUnits).toEqual([]);
  });

  it.each([
    ["a district after 30 June 2025", { kind: "Cấp huyện", areaType: "Huyện" }, "Loại đơn vị"],
    ["a parent that is not there", { parentCode: "99" }, "Mã đơn vị cấp trên"],
    ["a parent whose name is another", { parentName: "Tỉnh Bắc Kạn" }, "Đơn vị cấp trên"],
    ["a parent that no longer lives", { parentCode: "045" }, "Mã đơn vị cấp trên"],
    ["no parent", { parentCode: "" }, "Mã đơn vị cấp trên"],
    ["the last day before the first", { lastDay: "31/12/2025", validFrom: "01/02/2026" }, "Hiệu lực đến hết ngày"],
    ["a document with a date alone", { documentDate: "01/01/2026" }, "Số văn bản"],
    ["no type of territory", { kind: "Xã" }, "Loại đơn vị hành chính"],
    ["a wrong identifier", { unitId: "abc" }, "Mã hệ thống"],
    ["a code with a blank", { officialCode: "0 4" }, "Mã đơn vị"],
  ])("names %s with row and column", (_, change, column) => {
    const { faults, outcomes } = check([{ ...department, ...change }]);
    expect(faults.map((fault) => [fault.row, fault.column])).toContainEqual([2, column]);
    expect(outcomes).toEqual(["faulty"]);
  });

  it("names two rows for one unit and day, and a unit left without its parent", () => {
    expect(check([department, { ...department, nameVi: "SỞ MỚI " }]).outcomes).toEqual(["new", "faulty"]);
    const ending = { ...department, nameVi: "Sở Nội vụ", validFrom: "01/03/2025", lastDay: "31/03/2025" };
    const again = check([ending, { ...ending, lastDay: "30/04/2025" }]);
    expect(again.faults.map((fault) => [fault.row, fault.column])).toContainEqual([3, "Hiệu lực từ"]);
    const withChild = stateOf([
      ...sample.versions,
      sampleVersion({
        unit: 30,
        nameVi: "Phòng Con",
        kind: "division",
        parentId: sampleId(9),
        validFrom: "2025-03-01",
      }),
    ]);
    const orphaned = check([ending], withChild);
    expect(orphaned.faults).toMatchObject([
      { row: 2, column: null, words: { vi: expect.stringContaining("Phòng Con: ") } },
    ]);
    expect(orphaned.outcomes).toEqual(["faulty"]);
  });

  it("tells all faults of a row at once, of the cells that could be read", () => {
    const bad = {
      ...{ nameVi: "", kind: "Xã", areaType: "", parentCode: "99", validFrom: "01/02/2026", lastDay: "31/12/2025" },
      ...{ documentDate: "01/01/2026", authenticity: "lạ" },
    };
    expect(check([bad]).faults.map(({ column }) => column)).toEqual([
      "Tên đơn vị",
      "Tính xác thực",
      "Loại đơn vị hành chính",
      "Hiệu lực đến hết ngày",
      "Số văn bản",
      "Mã đơn vị cấp trên",
    ]);
    const unplaced = check([{ ...department, kind: "Xã", areaType: "", parentCode: "99" }]);
    expect(unplaced.faults.map(({ column }) => column)).toEqual(["Mã đơn vị cấp trên", "Loại đơn vị hành chính"]);
    // Of a day that cannot be read nothing follows, and of a kind neither.
    const unread = check([{ ...department, kind: "Lạ", validFrom: "x", lastDay: "31/12/2025", parentCode: "99" }]);
    expect(unread.faults.map(({ column }) => column)).toEqual(["Loại đơn vị", "Hiệu lực từ"]);
  });

  it("tells one cause once, at the row that has it", () => {
    const reversed = check([{ ...department, validFrom: "01/02/2026", lastDay: "31/12/2025" }]);
    expect(reversed.faults.map(({ column }) => column)).toEqual(["Hiệu lực đến hết ngày"]);
    const below = check([{ ...department, parentCode: "", parentName: "Sở Mới" }]);
    expect(below.faults).toMatchObject([{ words: { vi: expect.stringContaining("nằm dưới chính nó") } }]);
    // The row below one that cannot be read waits for it.
    const division = { nameVi: "Phòng Một", kind: "Phòng", parentName: "Sở Mới", validFrom: "01/01/2026" };
    const waiting = check([division, { ...department, kind: "Lạ" }]);
    expect(waiting.faults.map(({ row, column }) => [row, column])).toEqual([[3, "Loại đơn vị"]]);
    expect(waiting.outcomes).toEqual(["new", "faulty"]);
    // The province made a department: units below it suffer for one reason.
    const { faults } = check([{ ...department, officialCode: "04" }]);
    expect(faults.filter(({ column }) => column === null)).toMatchObject([
      { row: 2, words: { vi: expect.stringMatching(/^Đơn vị 5 và 2 đơn vị khác: Loại đơn vị này/) } },
    ]);
  });

  it("names the first row of a code at every further row that gives it from the same day, once", () => {
    const told = (...rows: Readonly<Record<string, string>>[]) =>
      check(rows).faults.map(({ row, column, words }) => [row, column, words.vi.split(".")[0]]);
    const row = { ...department, officialCode: "X1", nameVi: "Ban B" };
    expect(told(row, row, { ...row, nameVi: "Ban C" })).toEqual([
      [3, "Mã đơn vị", "Mã X1 đã có ở dòng 2"],
      [4, "Mã đơn vị", "Mã X1 đã có ở dòng 2"],
    ]);
    expect(told(row, { ...row, kind: "Khác" })).toEqual([[3, "Mã đơn vị", "Mã X1 đã có ở dòng 2"]]);
    expect(told(row, { ...row, kind: "Khác", validFrom: "01/02/2026" })).toEqual([
      [3, "Mã đơn vị", "Mã X1 đã có ở dòng 2"],
    ]);
  });

  it("blames the row that makes a wrong kind of a unit, at that cell, and not the sound rows below it", () => {
    const state = stateOf([
      ...sample.versions,
      sampleVersion({ unit: 40, nameVi: "Sở Y tế", officialCode: "SYT", validFrom: "2025-03-01" }),
      sampleVersion({
        ...{ unit: 41, nameVi: "Phòng Cũ", officialCode: "PC", kind: "division" },
        ...{ parentId: sampleId(40), validFrom: "2025-03-01" },
      }),
    ]);
    const wrong = { ...department, nameVi: "Sở Y tế", officialCode: "SYT", kind: "Phòng" };
    const below = { ...wrong, nameVi: "Phòng Mới", officialCode: "MOI8", parentCode: "SYT" };
    const result = check([below, wrong], state);
    expect(result.faults.map(({ row, column }) => [row, column])).toEqual([[3, "Loại đơn vị"]]);
    expect(result.faults[0]?.words.vi).toMatch(
      /\(Phòng\) không thể trực thuộc Tỉnh, thành phố.*Chọn loại khác: .*Sở, ban/,
    );
    expect(result.outcomes).toEqual(["new", "faulty"]);
    // A row that only says again what is stored is not to blame for another kind of the unit above it.
    const stated = { ...below, nameVi: "Phòng Cũ", officialCode: "PC", validFrom: "01/03/2025" };
    const office = check([stated, { ...wrong, kind: "Hội đồng thẩm định" }], state);
    expect(office.faults).toMatchObject([{ row: 3, words: { vi: expect.stringMatching(/^Phòng Cũ: /) } }]);
  });

  it("tells a wrong place at the parent, with the kinds that fit there; a row below a reversed span waits", () => {
    const misplaced = check([{ ...department, kind: "Phòng" }]);
    expect(misplaced.faults.map(({ row, column }) => [row, column])).toEqual([[2, "Mã đơn vị cấp trên"]]);
    expect(misplaced.faults[0]?.words.vi).toMatch(/Chọn đơn vị cấp trên thuộc loại: Sở, ban, ngành; /);
    const reversed = { ...department, officialCode: "R", lastDay: "31/12/2024" };
    const below = { ...department, nameVi: "Phòng R", kind: "Phòng", parentCode: "R" };
    const waiting = check([reversed, below]);
    expect(waiting.faults.map(({ row, column }) => [row, column])).toEqual([[2, "Hiệu lực đến hết ngày"]]);
    expect(waiting.outcomes).toEqual(["faulty", "new"]);
    const stored = { ...reversed, officialCode: "", nameVi: "Sở Nội vụ", validFrom: "01/03/2025" };
    const under = check([stored, { ...below, parentCode: "", parentName: "Sở Nội vụ" }]);
    expect(under.faults.map(({ row, column }) => [row, column])).toEqual([[2, "Hiệu lực đến hết ngày"]]);
  });

  it("goes round for any sound organisation of departments and divisions", () => {
    const name = fc.stringMatching(/^[A-ZĐƯ][a-zàáạảãâđêôơư0-9]{1,8}( [a-zđ]{1,5}){0,2}$/);
    const unit = fc.record({
      name,
      code: fc.option(fc.stringMatching(/^[A-Z0-9]{2,6}$/)),
      from: fc.constantFrom("2005-01-01", "2020-02-29", "2025-07-01"),
      to: fc.option(fc.constantFrom("2025-12-31", "2026-01-01")),
      document: fc.option(fc.record({ number: name, date: fc.option(fc.constant("2025-06-16")) })),
      division: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(unit, { selector: (one) => one.code ?? one.name, maxLength: 8 }), (units) => {
        const versions = [
          sampleVersion({ unit: 1, kind: "province", areaType: "province", parentId: null }),
          ...units.map((one, index) =>
            sampleVersion({
              unit: index + 2,
              nameVi: one.name,
              officialCode: one.code,
              kind: one.division ? "other" : "department",
              validFrom: one.from,
              validTo: one.to,
              sourceDocument: one.document,
            }),
          ),
        ];
        const state = stateOf(versions);
        const result = check(unitExportRows(state).map(asTyped), state);
        expect(result.faults).toEqual([]);
        expect(new Set(result.outcomes)).toEqual(new Set(["unchanged"]));
      }),
    );
  });
});
