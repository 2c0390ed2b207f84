import { describe, expect, it } from "vitest";
import { sampleId, sampleProvince, sampleSuccession } from "./sample-organisation.fixture.ts";
import { heirsOn, predecessorsOf, successorsOf } from "./succession-chain.ts";

const { successions } = sampleProvince();

describe("successors and predecessors", () => {
  it("names the bodies with part and act", () => {
    expect(successorsOf(successions, sampleId(3))).toMatchObject([
      { unitId: sampleId(6), part: "full", succession: { effectiveOn: "2025-07-01" } },
    ]);
    expect(predecessorsOf(successions, sampleId(9)).map((step) => step.unitId)).toEqual([sampleId(7), sampleId(8)]);
    expect(successorsOf(successions, sampleId(5))).toEqual([]);
  });

  it("respects the day and what was believed", () => {
    expect(successorsOf(successions, sampleId(3), { until: "2025-06-30" })).toEqual([]);
    expect(successorsOf(successions, sampleId(3), { knownAt: "2025-08-01T00:00:00Z" })).toEqual([]);
  });
});

describe("heirs on a day", () => {
  const acts = [
    sampleSuccession(1, "merged", "2020-02-01", [
      [1, 3, "full"],
      [2, 3, "full"],
    ]),
    sampleSuccession(2, "split", "2025-07-01", [
      [3, 4, "partial"],
      [3, 5, "partial"],
    ]),
    sampleSuccession(3, "transferred", "2025-07-02", [[4, 6, "partial"]]),
  ];

  it("follows act after act up to the day", () => {
    expect(heirsOn(acts, sampleId(1), "2019-12-31")).toEqual([{ unitId: sampleId(1), part: "full" }]);
    expect(heirsOn(acts, sampleId(1), "2020-02-01")).toEqual([{ unitId: sampleId(3), part: "full" }]);
    expect(heirsOn(acts, sampleId(1), "2026-01-01")).toEqual([
      { unitId: sampleId(4), part: "partial" },
      { unitId: sampleId(5), part: "partial" },
    ]);
  });

  it("ends although wrong records form a circle", () => {
    const circle = [
      sampleSuccession(1, "renamed", "2020-01-01", [[1, 2, "full"]]),
      sampleSuccession(2, "renamed", "2021-01-01", [[2, 1, "full"]]),
    ];
    expect(heirsOn(circle, sampleId(1), "2022-01-01")).toEqual([{ unitId: sampleId(2), part: "full" }]);
  });
});
