import { expect, it } from "vitest";
import { readCriteriaSet } from "./read-set.ts";

const withPart = (part: object) => ({ id: "x", areas: [{ code: "1", name: "A", max: "10", ...part }] });
const withRule = (rule: object) => withPart({ rule });

it.each([
  [5, "", "phải là nhóm { … }"],
  [{ areas: [] }, "id", "thiếu giá trị bắt buộc"],
  [{ id: "", areas: [] }, "id", "không được để trống"],
  [{ id: "x", areas: {} }, "areas", "phải là danh sách [ … ]"],
  [{ id: "x", year: 1900, areas: [] }, "year", "nhỏ nhất là 1945"],
  [{ id: "x", year: 2026.5, areas: [] }, "year", "phải là số nguyên"],
  [{ id: "x", index: { roundDecimals: 40 }, areas: [] }, "index.roundDecimals", "lớn nhất là 12"],
  [{ id: "x", classes: [], areas: [] }, "classes", "cần ít nhất một mục"],
  [withPart({ code: 1.1 }), "areas[0].code", "chữ trong dấu ngoặc kép"],
  [withPart({ max: "1,5" }), "areas[0].max", "ghi 1.5"],
  [withPart({ max: 1e-9 }), "areas[0].max", "ghi số như 1.35"],
  [withPart({ max: "9".repeat(40) }), "areas[0].max", "24 chữ số"],
  [withPart({ max: "1/100000" }), "areas[0].max", "phân số như 3/4"],
  [withPart({ max: true }), "areas[0].max", "ghi số như 1.35"],
  [withPart({ source: "people" }), "areas[0].source", "appraisal, self, survey, elsewhere, system"],
  [withRule({ kind: "scale" }), "areas[0].rule.kind", "yesNo, choice"],
  [withRule({ kind: "deadline", due: "31/12", onTime: "1" }), "areas[0].rule.due", "ghi tháng-ngày như 12-15"],
  [withRule({ kind: "countSteps", steps: [{ a: "1", b: "2", c: "3" }] }), "areas[0].rule.steps[0]", "bước cần points"],
  [
    withRule({ kind: "countSteps", steps: [{ ["__proto__"]: "1", points: "2" }] }),
    "areas[0].rule.steps[0]",
    "bước cần points",
  ],
])("%j: the fault at %s says %s", (document, path, words) => {
  const read = readCriteriaSet(document);
  expect(read.ok).toBe(false);
  const found = read.findings.find((finding) => finding.path === path);
  expect(found?.text.vi).toContain(words);
  expect(found?.text.en).not.toBe("");
});
