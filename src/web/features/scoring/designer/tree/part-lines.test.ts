import { describe, expect, it } from "vitest";
import { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { keyOf, partLines } from "./part-lines.ts";

const leaf = (code: string, max: string | null) => ({ code, name: code, max });
const set = CriteriaSet.parse({
  id: "x",
  areas: [
    {
      ...leaf("1", "3"),
      criteria: [{ ...leaf("1.1", "2"), components: [leaf("1.1.1", "0.5"), leaf("1.1.2", "1.5")] }],
    },
    { ...leaf("2", "1"), criteria: [leaf("2.1", null)] },
  ],
});

describe("lines of the tree", () => {
  it("carry the sum of what is below, and whether it is the maximum", () => {
    const short = partLines(set, new Set()).map(({ part, sum, wrong }) => [part.code, sum, wrong]);
    expect(short).toEqual([
      ["1", "2", true],
      ["1.1", "2", false],
      ["1.1.1", null, false],
      ["1.1.2", null, false],
      ["2", null, false],
      ["2.1", null, false],
    ]);
  });

  it("leave out what is below a closed part", () => {
    const [area] = set.areas;
    if (area === undefined) throw new Error("no area");
    expect(partLines(set, new Set([keyOf(area, [0])])).map(({ part }) => part.code)).toEqual(["1", "2", "2.1"]);
  });
});
