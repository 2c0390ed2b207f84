import { describe, expect, it } from "vitest";
import type { ImportRow, ImportValue } from "../../imports/definition.ts";
import type { BlockCode } from "../round.ts";
import { findFormFaults, listFormChanges, type SurveyForm } from "./survey-form.ts";
import { surveyImport } from "./survey-import.ts";
import type { SurveyImportState } from "./survey-import-state.ts";

const form = (code: string, changes: Partial<SurveyForm> = {}): SurveyForm => ({
  ...{ code, blockCode: null, nameVi: `Mẫu ${code}`, nameEn: null, weight: null, issued: 100, collected: 90 },
  ...changes,
});
const unit = (unitId: string, nameVi: string) => ({
  ...{ unitId, nameVi, nameEn: null, officialCode: unitId.toUpperCase(), blockCode: "so" },
});
const options = ["Tốt", "Khá"].map((label) => ({ label, labelEn: null, percent: "50" }));
const state: SurveyImportState = {
  roundId: "r",
  forms: [form("M1"), form("M2", { blockCode: "xa" as BlockCode })],
  units: [unit("u1", "Sở Y tế"), unit("u2", "Sở Tư pháp")],
  components: {
    so: { "1.1": { kind: "options", options }, "1.2": { kind: "mean", input: "value", scale: "100" }, "1.3": null },
  },
  stored: [{ unitId: "u1", component: "1.1", form: "M1", answers: 9, counts: { Tốt: 5, Khá: 4 }, mean: null }],
};

type Line = readonly [
  unit: string,
  component: string,
  form: string,
  option: string,
  count: number | null,
  mean?: string,
];
function check(...lines: Line[]) {
  const rows = lines.map(([name, component, code, option, count, mean], at): ImportRow => {
    const values: Record<string, ImportValue> = {
      unit: name,
      component,
      form: code,
      option,
      count,
      mean: mean ?? null,
    };
    return { sheet: "Kết quả", row: at + 2, values, unreadable: [] };
  });
  return surveyImport.check(rows, state, { now: "2026-12-01T00:00:00Z", nextId: () => "" });
}

describe("a table of survey results", () => {
  it("gathers the rows of a form, counts empty options as none, and says what changes", () => {
    const { rows, faults, plan } = check(
      ["U1", "1.1", "M1", "Tốt", 6],
      ["U1", "1.1", "M1", "khá", 3],
      ["Sở Tư pháp", "1.1", "m1", "Tốt", 7],
      ["Sở Tư pháp", "1.2", "M1", "", 40, "86.5"],
      ["Sở Tư pháp", "1.1", "M1", "Khá", null],
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ row, outcome, label }) => [row, outcome, label])).toEqual([
      [2, "changed", "Sở Y tế · 1.1 · M1"],
      [4, "new", "Sở Tư pháp · 1.1 · M1"],
      [5, "new", "Sở Tư pháp · 1.2 · M1"],
    ]);
    expect(rows[0]?.changes).toMatchObject([
      { field: { vi: "Tốt" }, before: "5", after: "6" },
      { field: { vi: "Khá" }, before: "4", after: "3" },
    ]);
    expect(rows.at(-1)?.changes[0]).toMatchObject({ before: null, after: { vi: "86,5", en: "86.5" } });
    expect(plan[1]).toMatchObject({ before: null, after: { answers: 7, counts: { Tốt: 7, Khá: 0 } }, changed: true });
    expect(plan[2]?.after).toEqual({ form: "M1", answers: 40, counts: null, mean: "86.5" });
  });

  it("changes nothing where it says what is stored, and is nothing without a number", () => {
    const same = check(["U1", "1.1", "M1", "Tốt", 5], ["U1", "1.1", "M1", "Khá", 4]);
    expect([same.rows[0]?.outcome, same.plan[0]?.changed]).toEqual(["unchanged", false]);
    expect(check(["U1", "1.1", "M1", "Tốt", null]).faults).toMatchObject([{ row: 0 }]);
  });

  it.each<[string, Line, string]>([
    ["a unit that is not in the round", ["Sở Lạ", "1.1", "M1", "Tốt", 1], "Không có đơn vị “Sở Lạ”"],
    ["an unknown component", ["U1", "9.9", "M1", "Tốt", 1], "không có tiêu chí thành phần “9.9”"],
    ["a component that is not by survey", ["U1", "1.3", "M1", "Tốt", 1], "không chấm bằng điều tra"],
    ["a form about another block", ["U1", "1.1", "M2", "Tốt", 1], "các mẫu: M1"],
    ["an unknown option", ["U1", "1.1", "M1", "Tuyệt", 1], "Không có phương án “Tuyệt”"],
    ["more answers than collected", ["U1", "1.1", "M1", "Tốt", 91], "nhiều hơn 90 phiếu thu về"],
    ["a mean outside the scale", ["U1", "1.2", "M1", "", 9, "100.5"], "ngoài thang từ 0 đến 100"],
    ["a mean without answers", ["U1", "1.2", "M1", "", null, "50"], "không có số phiếu"],
    ["answers without a mean", ["U1", "1.2", "M1", "", 9], "Thiếu điểm trung bình"],
    ["an option where a mean is due", ["U1", "1.2", "M1", "Tốt", 9], "bỏ trống cột Phương án"],
    ["a mean where options are due", ["U1", "1.1", "M1", "Tốt", 9, "5"], "bỏ trống cột Điểm trung bình"],
    ["a negative count", ["U1", "1.1", "M1", "Tốt", -1], "không hợp lệ"],
  ])("names %s", (_, line, words) => {
    const { faults } = check(line);
    expect(faults.map((fault) => fault.words.vi).join()).toContain(words);
    expect(faults[0]?.row).toBe(2);
  });

  it("names a number above the forms collected beside another bad row of its group", () => {
    const { faults } = check(["U1", "1.1", "M1", "Lạ", 1], ["U1", "1.1", "M1", "Tốt", 9999]);
    expect(faults.map(({ row }) => row)).toEqual([2, 3]);
    expect(faults[1]?.words.vi).toContain("nhiều hơn");
  });

  it("names a doubled row, and a name that is not of its code", () => {
    const doubled = check(["U1", "1.1", "M1", "Tốt", 1], ["U1", "1.1", "M1", "Tốt", 2]);
    expect(doubled.faults).toMatchObject([{ row: 3, words: { vi: "Dòng này ghi lại dòng 2; bỏ một dòng." } }]);
    expect(doubled.rows[0]?.outcome).toBe("faulty");
    const values = { unit: "U1", unitName: "Sở Tư pháp", component: "1.1", form: "M1", option: "Tốt", count: 1 };
    const row = { sheet: "", row: 2, values, unreadable: [] };
    const strange = surveyImport.check([row], state, { now: "", nextId: () => "" });
    expect(strange.faults[0]?.words.vi).toBe("“U1” là “Sở Y tế”, không phải “Sở Tư pháp”.");
  });
});

describe("a row of a survey with several bad cells", () => {
  const checkRow = (values: Record<string, ImportValue>, unreadable: readonly string[] = []) => {
    const row = { sheet: "", row: 2, values: { unit: "U1", option: "", count: 1, mean: null, ...values }, unreadable };
    const { faults, rows } = surveyImport.check([row], state, { now: "", nextId: () => "" });
    return { columns: faults.map(({ column }) => column), rows };
  };

  it("tells each of them", () => {
    const place = { unitName: "Sở Tư pháp", component: "9.9", form: "M9" };
    expect(checkRow(place).columns).toEqual(["Tên đơn vị", "Mã tiêu chí thành phần", "Mẫu phiếu"]);
    const answers = { component: "1.1", form: "M1", option: "Lạ", count: -1, mean: "5" };
    expect(checkRow(answers).columns).toEqual(["Số phiếu", "Điểm trung bình", "Phương án"]);
  });

  it("tells a wrong block at its cell, and how to mend a number", () => {
    const place = { component: "1.1", form: "M1", option: "Tốt" };
    expect(checkRow({ ...place, block: "xa" }).columns).toEqual(["Nhóm"]);
    expect(checkRow({ ...place, unit: "U9", block: "xa" }).columns).toEqual(["Mã đơn vị"]);
    const words = (count: number) => check(["U1", "1.1", "M1", "Tốt", count]).faults[0]?.words.vi;
    expect(words(-5)).toBe("Số phiếu -5 không hợp lệ; ghi số nguyên từ 0 trở lên.");
    expect(words(1_000_000)).toContain("ghi số không quá 999.999");
  });

  it("tells what is wrong with the others where one could not be read, and nothing that follows from that one", () => {
    const unread = { component: "9.9", form: "M1", count: null };
    expect(checkRow(unread, ["count"]).columns).toEqual(["Mã tiêu chí thành phần"]);
    expect(checkRow({ component: "", form: "M9", option: "Tốt" }, ["component"]).columns).toEqual(["Mẫu phiếu"]);
    const mean = checkRow({ component: "1.2", form: "M1", count: 9 }, ["mean"]);
    expect(mean.columns).toEqual([]);
    expect(mean.rows).toMatchObject([{ outcome: "faulty" }]);
    expect(checkRow({ unit: "", component: "1.1", form: "M1", count: null }, ["unit", "count"]).columns).toEqual([]);
  });

  it("tells one cause once: who takes a component for one of the other kind", () => {
    expect(checkRow({ component: "1.2", form: "M1", option: "Tốt", count: 9 }).columns).toEqual(["Phương án"]);
    expect(checkRow({ component: "1.1", form: "M1", count: 9, mean: "5" }).columns).toEqual(["Điểm trung bình"]);
  });
});

describe("forms of a survey", () => {
  const faultsOf = (...forms: SurveyForm[]) => findFormFaults(forms, ["so", "xa"]).map(({ at, vi }) => [at, vi]);

  it("have their own codes, a known block, no more collected than issued", () => {
    expect(faultsOf(form("M1"), form("M2"))).toEqual([]);
    expect(faultsOf(form("M1"), form("m1"))).toEqual([[1, "mã mẫu phiếu “m1” bị trùng"]]);
    expect(faultsOf(form("M1", { blockCode: "huyen" as BlockCode }))).toMatchObject([
      [0, expect.stringContaining("huyen")],
    ]);
    expect(faultsOf(form("M1", { issued: 5, collected: 6 }))).toMatchObject([
      [0, expect.stringContaining("nhiều hơn 5")],
    ]);
  });

  it("are recorded by what changes in them", () => {
    const [one, other] = [form("M1"), form("M2")];
    expect(listFormChanges([one, other], [one, form("M2", { weight: "40" }), form("M3")])).toEqual([
      { form: "M2", before: "Mẫu M2; thu về 90/100 phiếu", after: "Mẫu M2; trọng số 40; thu về 90/100 phiếu" },
      { form: "M3", before: null, after: "Mẫu M3; thu về 90/100 phiếu" },
    ]);
  });

  it("about the same units have weights all or none", () => {
    const [so, xa] = ["so" as BlockCode, "xa" as BlockCode];
    expect(faultsOf(form("M1", { weight: "60" }), form("M2"))).toHaveLength(2);
    expect(faultsOf(form("M1", { weight: "60", blockCode: so }), form("M2", { blockCode: xa }))).toEqual([]);
    expect(faultsOf(form("M1", { weight: "60" }), form("M2", { weight: "40" }))).toEqual([]);
  });
});
