import { expect, it } from "vitest";
import type { ImportValue } from "../../imports/definition.ts";
import { exclusionImport } from "./exclusion-import.ts";

const unit = (unitId: string, nameVi: string) => ({
  ...{ unitId, nameVi, nameEn: null, officialCode: unitId.toUpperCase(), blockCode: "so" },
});
const state = {
  round: ["r", 1] as const,
  units: [unit("u1", "Sở Y tế"), unit("u2", "Sở Tư pháp")],
  parts: { so: ["1", "1.1"] },
  stored: [],
};

type Row = readonly [values: Record<string, ImportValue>, unreadable?: readonly string[]];
function check(...rows: Row[]) {
  const read = rows.map(([values, unreadable = []], at) => ({ sheet: "", row: at + 2, values, unreadable }));
  const { faults, rows: seen, plan } = exclusionImport.check(read, state, { now: "", nextId: () => "" });
  return { faults: faults.map(({ row, column }) => [row, column]), outcomes: seen.map(({ outcome }) => outcome), plan };
}
const sound = { unit: "U1", part: "1.1", reason: "Không có thủ tục" };

it("names the bad cell of a row, also beside one that could not be read", () => {
  expect(check([sound]).plan).toEqual([{ unitId: "u1", part: "1.1", reason: "Không có thủ tục" }]);
  expect(check([{ ...sound, unit: "U9" }]).faults).toEqual([[2, "Đơn vị"]]);
  expect(check([{ ...sound, block: "xa" }]).faults).toEqual([[2, "Nhóm"]]);
  expect(check([{ ...sound, part: "9" }]).faults).toEqual([[2, "Mã tiêu chí"]]);
  const unread = check(
    [{ ...sound, unit: "U9", reason: null }, ["reason"]],
    [{ ...sound, part: "9", reason: null }, ["reason"]],
  );
  expect(unread.faults).toEqual([
    [2, "Đơn vị"],
    [3, "Mã tiêu chí"],
  ]);
  expect(unread.outcomes).toEqual(["faulty", "faulty"]);
  expect(check([{ ...sound, unit: null, part: "9" }, ["unit"]]).faults).toEqual([]);
  expect(check([{ ...sound, part: null }, ["part"]]).faults).toEqual([]);
});

it("names a row that repeats another, also one that is not wholly readable", () => {
  const repeated = check([{ ...sound, reason: null }, ["reason"]], [sound], [{ ...sound, unit: "U2" }]);
  expect(repeated.faults).toEqual([[3, null]]);
  expect(repeated.outcomes).toEqual(["faulty", "faulty", "new"]);
});
