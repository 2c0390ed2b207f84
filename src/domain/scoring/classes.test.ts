import { describe, expect, it } from "vitest";
import { makeSet, scoreExamples } from "./round-examples.fixture.ts";

const parts = [{ code: "1.1.1", max: "100", rule: { kind: "manual" } }];

/** Percentage and class of points out of 100. */
function classOf(points: string, more: object = {}, classes?: { name: string; min?: string; minExclusive?: string }[]) {
  const set = makeSet(parts, more);
  const { of } = scoreExamples(
    set,
    [{ unit: "A", inputs: { "1.1.1": points } }],
    classes === undefined ? {} : { classes },
  );
  return of("A");
}

describe("rounding (row 23)", () => {
  it.each([
    ["97.685", 3, "halfUp", "19537/200", "three decimals, Huế and Thanh Hóa"],
    ["92.825", 2, "halfUp", "9283/100", "two decimals, halves up"],
    ["92.825", 2, "halfEven", "4641/50", "halves to the even neighbour"],
    ["92.829", 2, "truncate", "4641/50", "cut off"],
    ["92.829", 1, "halfUp", "464/5", "one decimal, 766/QĐ-TTg"],
    ["92.5", 0, "halfUp", "93", "none"],
    ["200/3", 2, "halfUp", "6667/100", "two thirds"],
    ["200/3", 2, "truncate", "3333/50", "two thirds, cut"],
  ])("%s with %s decimals, %s: %s (%s)", (points, roundDecimals, rounding, printed) => {
    expect(classOf(points, { index: { roundDecimals, rounding } }).printed).toBe(printed);
  });

  it("is two decimals with halves up unless the set says otherwise", () => {
    expect(classOf("80.125").printed).toBe("8013/100");
  });
});

describe("classes with fixed limits (row 24)", () => {
  it.each([
    ["90", "Xuất sắc"],
    ["89.9999999999999999999", "Tốt"],
    ["80", "Tốt"],
    ["79.455", "Khá"],
    ["70", "Khá"],
    ["69.99", "Trung bình"],
    ["50", "Trung bình"],
    ["49.999", "Yếu"],
    ["0", "Yếu"],
  ])("%s%% is %s by the five default classes", (points, name) => {
    expect(classOf(points).resultClass).toBe(name);
  });

  it.each([
    ["80.696", "Tốt", "lowest Tốt"],
    ["79.455", "Khá", "highest Khá"],
    ["87.187", "Tốt", "highest Tốt"],
  ])("Huế 2021: %s is %s (%s)", (points, name) => {
    expect(classOf(points, { index: { roundDecimals: 3 } }).resultClass).toBe(name);
  });

  it("PAR INDEX 2022 has A from 90, B from 80, C from 70, and none below", () => {
    const classes = [
      { name: "A", min: "90" },
      { name: "B", min: "80" },
      { name: "C", min: "70" },
    ];
    expect(["90", "80", "70", "69.999"].map((points) => classOf(points, { classes }).resultClass)).toEqual([
      "A",
      "B",
      "C",
      undefined,
    ]);
  });

  it("above a limit is another thing than from it (Tây Ninh: Tốt above 80)", () => {
    const classes = [
      { name: "Tốt", minExclusive: "80" },
      { name: "Khá", min: "70" },
    ];
    expect(["80.0001", "80", "70"].map((points) => classOf(points, { classes }).resultClass)).toEqual([
      "Tốt",
      "Khá",
      "Khá",
    ]);
  });

  it("are read on the unrounded percentage, or on the printed one where the set says so", () => {
    expect(classOf("89.996").resultClass).toBe("Tốt");
    expect(classOf("89.996", { index: { classOn: "rounded" } }).resultClass).toBe("Xuất sắc");
  });
});

describe("classes supplied with the round (row 25)", () => {
  it("replace those of the set (PCI 2021: 68.06 is Tốt, 67.65 Khá)", () => {
    const classes = [
      { name: "Tốt", min: "68" },
      { name: "Khá", min: "0" },
    ];
    expect(classOf("68.06", {}, classes).resultClass).toBe("Tốt");
    expect(classOf("67.65", {}, classes).resultClass).toBe("Khá");
    expect(classOf("68.06").resultClass).toBe("Trung bình");
  });
});
