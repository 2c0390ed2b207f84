import { expect, test } from "vitest";
import { type AreaResult, type ComponentResult, losesPoints, shownAreas } from "./shown-areas.ts";

const component = (code: string, points: string, applicableMax: string, more: Partial<ComponentResult> = {}) =>
  ({
    code,
    nameVi: `Tiêu chí ${code}`,
    nameEn: null,
    state: "scored",
    points: { printed: points, exact: points },
    applicableMax,
    ...more,
  }) as ComponentResult;

const area = (code: string, components: ComponentResult[]) =>
  ({ code, nameVi: code, nameEn: null, criteria: [{ code: `${code}.1`, components }] }) as unknown as AreaResult;

test.each([
  [component("1", "1", "1"), false],
  [component("2", "0.5", "1"), true],
  [component("3", "0", "1"), true],
  [component("4", "0", "0", { state: "notApplicable" }), false],
  [component("5", "0", "1", { state: "notSubmitted" }), true],
])("%o loses points: %s", (one, expected) => {
  expect(losesPoints(one)).toBe(expected);
});

test("only the asked components stay; areas and criteria without any are left out", () => {
  const areas = [
    area("1", [component("1.1.1", "1", "1"), component("1.1.2", "0.5", "1")]),
    area("2", [component("2.1.1", "2", "2")]),
  ];
  const codes = (shown: AreaResult[]) =>
    shown.flatMap((one) => one.criteria.flatMap((criterion) => criterion.components.map((each) => each.code)));
  expect(codes(shownAreas(areas, { lossesOnly: true, text: "" }))).toEqual(["1.1.2"]);
  expect(codes(shownAreas(areas, { lossesOnly: false, text: "tieu chi 2.1" }))).toEqual(["2.1.1"]);
  expect(codes(shownAreas(areas, { lossesOnly: false, text: "" }))).toEqual(["1.1.1", "1.1.2", "2.1.1"]);
});
