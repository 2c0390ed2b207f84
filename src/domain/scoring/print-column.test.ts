import { expect, test } from "vitest";
import { smallSet } from "../../verifier/rich-bundles.fixture.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { compileSet } from "./compile-set.ts";
import { printColumn } from "./print-column.ts";
import { readCriteriaSet } from "./read-set.ts";

const read = readCriteriaSet(smallSet);
const compiling = read.ok ? compileSet(read.set, { year: 2025 }) : undefined;
const compiled = compiling?.ok ? compiling.compiled : undefined;

test.each([
  ["1.1", { planned: "1540", done: "1330.5" }, null, "Tử số: done: 1.330,5; Mẫu số: planned: 1.540"],
  ["1.1", { done: "1", other: "2.5" }, null, "Tử số: done: 1; other: 2,5"],
  ["2.1", { value: "true" }, null, "Giá trị: có"],
  ["2.1", { na: "true" }, null, "Không áp dụng: có"],
  ["1.2", { points: "2.5" }, "1/2", "0,5 điểm đặt trực tiếp, không theo số liệu (Điểm: 2,5)"],
  ["1.2", {}, "3/2", "1,5 điểm đặt trực tiếp"],
  ["1.2", {}, null, "không có số liệu công khai"],
  ["", { penalty: "0.5", bonus: "1" }, null, "Điểm thưởng: 1; Điểm trừ: 0,5"],
  ["9.9", { a: "1" }, null, "a: 1"],
])("inputs of %s: %j, points %s", (component, inputs, points, text) => {
  const told = printColumn(compiled, { component, field: "columnInputs" }, canonicalJson({ inputs, points }));
  expect(told.vi).toBe(text);
});

test("who decided is told with the sign of the version; of withheld inputs that they are", () => {
  const author = { stage: "council", role: "owner", unit: "Sở Nội vụ" };
  const value = (withheld: boolean, by: object | null) =>
    canonicalJson({ author: by, withheld, proof: "abcdefghijkl" });
  const print = (text: string) => printColumn(compiled, { component: "1.1", field: "column" }, text);
  expect(print(value(true, author)).vi).toBe("Hội đồng (Sở Nội vụ), số liệu không công khai, bản abcdefgh");
  expect(print(value(false, { ...author, unit: null })).en).toBe("Council, version abcdefgh");
  expect(print(value(false, null)).vi).toBe("–, bản abcdefgh");
});
