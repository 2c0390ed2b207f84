import { expect, test } from "vitest";
import { smallSet } from "../../verifier/rich-bundles.fixture.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { compareColumns } from "./compare-columns.ts";
import { compileSet } from "./compile-set.ts";
import { readCriteriaSet } from "./read-set.ts";

const read = readCriteriaSet(smallSet);
const compiling = read.ok ? compileSet(read.set, { year: 2025 }) : undefined;
const compiled = compiling?.ok ? compiling.compiled : undefined;

type Side = { readonly inputs: Record<string, string>; readonly points: string | null } | null;
const compare = (component: string, before: Side, after: Side) => {
  const sides = { before: before && canonicalJson(before), after: after && canonicalJson(after) };
  return compareColumns(compiled, { component, field: "columnInputs", ...sides }).map(
    ({ name, before: old, after: now }) => `${name?.vi ?? "*"}: ${old?.vi ?? "–"} > ${now?.vi ?? "–"}`,
  );
};
const typed = (inputs: Record<string, string>) => ({ inputs, points: null });

test("every input stands in its own line in the order of the sheet, also one that stays or is new", () => {
  expect(
    compare("1.1", typed({ planned: "1540", done: "1330.5" }), typed({ planned: "1540", done: "1331", note: "x" })),
  ).toEqual(["Tử số: done: 1.330,5 > 1.331", "Mẫu số: planned: 1.540 > 1.540", "note: – > x"]);
  expect(compare("1.1", typed({ done: "1" }), typed({ na: "true" }))).toEqual([
    "Tử số: done: 1 > –",
    "Không áp dụng: – > có",
  ]);
});

test("points set directly stand before the inputs; a side that had nothing is empty", () => {
  expect(compare("1.2", typed({ points: "2.5" }), { inputs: { points: "2.5" }, points: "50/59" })).toEqual([
    "Điểm đặt trực tiếp: – > 0,8475",
    "Điểm: 2,5 > 2,5",
  ]);
  expect(compare("", null, typed({ penalty: "0.5", bonus: "1" }))).toEqual(["Điểm thưởng: – > 1", "Điểm trừ: – > 0,5"]);
  expect(compare("1.2", null, typed({}))).toEqual(["*: – > không có số liệu công khai"]);
});

test("where only who decided is another one, that is the line", () => {
  const side = (stage: string) =>
    canonicalJson({ author: { stage, unit: null }, withheld: false, proof: "abcdefghij" });
  const sides = { before: side("appraisal1"), after: side("council") };
  const [line] = compareColumns(compiled, { component: "1.1", field: "column", ...sides });
  expect(line?.name).toBeNull();
  expect(line?.after?.en).toBe("Council, version abcdefgh");
});
