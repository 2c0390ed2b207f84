import { describe, expect, it } from "vitest";
import type { BundleContent } from "./bundle-model.ts";
import { correctedFirst, orderDifferences } from "./order-differences.ts";

const content = {
  blocks: [{ code: "so" }, { code: "xa" }],
  units: [
    { id: "a", block: "xa", result: { position: "1" } },
    { id: "b", block: "xa", result: { position: "10" } },
    { id: "c", block: "so", result: { position: "2" } },
    { id: "d", block: "xa", result: { position: "9" } },
    { id: "e", block: "so", result: { position: "3" } },
  ],
} as unknown as BundleContent;

const differences = [
  ["a", "", "rank"],
  ["b", "", "rank"],
  ["b", "1.1", "columnInputs"],
  ["c", "", "className"],
  ["d", "", "rank"],
  ["d", "", "bonus"],
  ["e", "", "percent"],
  ["e", "", "column"],
].map(([unit = "", component = "", field = ""]) => ({ unit, component, field, before: null, after: "1" }));

describe("the differences of an amendment", () => {
  it("tell what was set anew before what only moved, by blocks and ranks, and of one unit as it came", () => {
    const told = orderDifferences(content, differences).map(({ unit, field }) => `${unit} ${field}`);
    expect(told).toEqual([
      ...["e percent", "e column", "d rank", "d bonus", "b rank", "b columnInputs"],
      ...["c className", "a rank"],
    ]);
  });

  it("stay in their order otherwise where places are not known", () => {
    expect(correctedFirst(differences).map(({ unit }) => unit)).toEqual(["b", "b", "d", "d", "e", "e", "a", "c"]);
  });
});
