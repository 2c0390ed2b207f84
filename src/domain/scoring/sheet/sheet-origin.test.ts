import { expect, test } from "vitest";
import type { SheetTable } from "../../imports/cell.ts";
import { findForeign, readOrigin, type SheetOrigin, writeOrigin } from "./sheet-origin.ts";

const here: SheetOrigin = {
  ...{ roundId: "r1", unitId: "u1", setId: "s1" },
  round: { vi: "Đợt 2026", en: "Round 2026" },
  unit: { vi: "Sở Y tế", en: "Department of Health" },
};
const tables = (origin: SheetOrigin, language: "vi" | "en" = "vi"): SheetTable[] => [
  { name: "Phiếu tự chấm", rows: [] },
  {
    name: "Thông tin phiếu",
    rows: writeOrigin(origin, language).map((row) => row.map((text) => ({ kind: "text" as const, text }))),
  },
];
const refusal = (origin: SheetOrigin, language?: "vi" | "en") => {
  const read = readOrigin(tables(origin, language));
  return read && findForeign(read, here)?.text.vi;
};

test("a workbook says whose sheet it is, in either language; another's is refused by its name", () => {
  expect(refusal(here)).toBeUndefined();
  expect(refusal(here, "en")).toBeUndefined();
  const trade = { ...here, unitId: "u2", unit: { vi: "Sở Công Thương", en: "Department of Trade" } };
  expect(refusal(trade)).toContain("Tệp này là phiếu của Sở Công Thương, không phải của Sở Y tế");
  const last = { ...here, roundId: "r0", round: { vi: "Đợt 2025", en: "Round 2025" } };
  expect(refusal(last)).toContain("Tệp này là phiếu của đợt “Đợt 2025”");
  expect(refusal({ ...here, setId: "s2" })).toContain("bộ tiêu chí khác");
});

test("a table without the lines does not say", () => {
  expect(readOrigin([{ name: "CSV", rows: [[{ kind: "text", text: "Mã tiêu chí" }]] }])).toBeUndefined();
});
