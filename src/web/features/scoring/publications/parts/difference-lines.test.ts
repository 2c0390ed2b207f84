import { expect, test } from "vitest";
import { linesOf } from "./difference-lines.ts";
import type { Difference } from "./types.ts";

const difference = (component: string, field: string, told: Difference["told"] = null): Difference => ({
  ...{ unit: "u", component, field, before: "1.846154", after: "2", told },
  ...{ blockCode: "so", unitNameVi: "Sở Y tế", unitNameEn: null },
});
const text = (vi: string) => ({ vi, en: vi });
const inputs = [
  { name: text("Tử số: a"), before: text("133"), after: text("130") },
  { name: text("Mẫu số: b"), before: text("154"), after: text("154") },
];

test("points are as exact as papers tell them; each input is a line of its own, by its name", () => {
  const print = (one: Difference) =>
    linesOf(one, "vi", new Map()).map(({ name, before, after }) => `${name}: ${before} > ${after}`);
  expect(print(difference("2.1", "points"))).toEqual(["Điểm: 1,8462 > 2"]);
  expect(print(difference("2.1", "columnInputs", inputs))).toEqual(["Tử số: a: 133 > 130", "Mẫu số: b: 154 > 154"]);
  const author = [{ name: null, before: null, after: text("Hội đồng") }];
  expect(print(difference("2.1", "column", author))).toEqual(["Cột quyết định: – > Hội đồng"]);
});
