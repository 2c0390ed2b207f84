import { expect, test } from "vitest";
import type { AppraisedPart } from "../../../../../contract/scoring/assignments.ts";
import { gapsOf, groupByArea } from "./cover-gaps.ts";

const part = (area: string, blockCode: string, rest: object = {}) =>
  ({
    area,
    areaName: `Lĩnh vực ${area}`,
    blockCode,
    component: `${area}.1`,
    missing: 0,
    ownAgency: [],
    rivals: false,
    ...rest,
  }) as unknown as AppraisedPart;

test("areas of two blocks share a row", () => {
  const areas = groupByArea([part("1", "so"), part("2", "so"), part("1", "xa")]);
  expect(areas.map((area) => [area.code, [...area.blocks.keys()]])).toEqual([
    ["1", ["so", "xa"]],
    ["2", ["so"]],
  ]);
});

test("gaps count components and units once", () => {
  const parts = [
    part("1", "so", { missing: 3, ownAgency: ["a", "b"] }),
    part("1", "so", { ownAgency: ["a"], rivals: true }),
  ];
  expect(gapsOf(parts)).toEqual({ missing: 1, own: 2, rivals: 1 });
});
