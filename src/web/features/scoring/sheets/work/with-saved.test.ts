import { expect, it } from "vitest";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { withSaved } from "./with-saved.ts";

const nothing = { components: 1, answered: 0, estimates: 0, withoutEvidence: 1 };
const component = (code: string, areaCode: string) => ({
  ...{ code, areaCode, asked: true, excluded: null, lacks: ["inputs", "evidence"], faults: [] },
  entry: { version: 0, inputs: {}, estimate: false },
});
const sheet = {
  version: 0,
  progress: { ...nothing, components: 2 },
  areas: ["1", "2"].map((code) => ({ code, progress: nothing })),
  components: [component("1.1", "1"), component("2.1", "2")],
} as unknown as SheetView;

it("a save moves its component, its area and the totals, and nothing else", () => {
  const entry = { version: 1, inputs: { value: "true" }, estimate: true } as never;
  const progress = { components: 2, answered: 1, estimates: 1, withoutEvidence: 2 };
  const totals = { points: "1", max: "4", percent: "25" };
  const saved = withSaved(sheet, "1.1", { entry, faults: [], warnings: [], totals, progress });
  expect(saved.progress).toEqual(progress);
  // The sheet has begun: what is done with it as a whole stands on its first version.
  expect(saved.version).toBe(1);
  expect(
    withSaved({ ...sheet, version: 4 }, "1.1", { entry, faults: [], warnings: [], totals, progress }).version,
  ).toBe(4);
  expect(saved.components.map((one) => one.lacks)).toEqual([
    ["evidence", "estimate"],
    ["inputs", "evidence"],
  ]);
  expect(saved.areas.map((area) => area.progress)).toEqual([{ ...nothing, answered: 1, estimates: 1 }, nothing]);
});
