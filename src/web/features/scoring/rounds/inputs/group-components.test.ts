import { expect, test } from "vitest";
import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import { groupComponents } from "./group-components.ts";

const component = (code: string, areaCode: string, faults: number) =>
  ({
    code,
    nameVi: `Tỷ lệ ${code}`,
    nameEn: null,
    areaCode,
    areaNameVi: `Lĩnh vực ${areaCode}`,
    areaNameEn: null,
    faults: Array.from({ length: faults }, () => ({ vi: "thiếu số liệu", en: "inputs are missing" })),
  }) as unknown as ComponentInputs;

const all = [component("1.1.1", "1", 0), component("1.1.2", "1", 1), component("2.1.1", "2", 0)];
const codes = (filter: Partial<Parameters<typeof groupComponents>[1]>) =>
  groupComponents(all, { faultyOnly: false, text: "", changed: () => false, ...filter }).map((area) =>
    [area.code, ...area.components.map((one) => one.code)].join(" "),
  );

test("components stand by area in the order of the set", () => {
  expect(codes({})).toEqual(["1 1.1.1 1.1.2", "2 2.1.1"]);
});

test("a filter keeps what was changed in sight", () => {
  expect(codes({ faultyOnly: true })).toEqual(["1 1.1.2"]);
  expect(codes({ text: "ty le 2.1" })).toEqual(["2 2.1.1"]);
  expect(codes({ faultyOnly: true, changed: (code) => code === "2.1.1" })).toEqual(["1 1.1.2", "2 2.1.1"]);
});
