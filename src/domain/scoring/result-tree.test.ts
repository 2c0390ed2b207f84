import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../seeded-random.fixture.ts";
import { compileSet } from "./compile-set.ts";
import { bindUnit } from "./inputs/bind-unit.ts";
import { CriteriaSet } from "./model.ts";
import { randomUnit } from "./random-unit.fixture.ts";
import { buildResultTree } from "./result-tree.ts";
import { scoreUnit } from "./score-unit.ts";
import { storeComponents } from "./stored-result.ts";

const sets = (JSON.parse(readFileSync("data/index-sets/index-sets.json", "utf8")) as { sets: unknown[] }).sets;

describe("the tree of a stored result", () => {
  it.each([0, 1, 2])("sums what the engine sums, set %i", (at) => {
    const set = CriteriaSet.parse(sets[at]);
    const result = compileSet(set, { year: 2025 });
    if (!result.ok) throw new Error("the sample set does not compile");
    const score = scoreUnit(
      result.compiled,
      bindUnit(result.compiled, randomUnit(result.compiled, "A", "so", seededRandom(7))),
    );
    const kept = new Map(
      storeComponents(score).map((one, at) => {
        const vi = score.components[at]?.explain("vi") ?? "";
        return [one.component, { ...one, explanation: { vi, en: "" } }];
      }),
    );
    const tree = buildResultTree(
      set,
      (code) => kept.get(code),
      new Map([["1.1.1", new Map([["value", "x"]])]]),
      () => [],
    );
    const areas = score.groups.filter((group) => group.level === "area");
    expect(tree.map((area) => area.points.exact)).toEqual(areas.map((area) => area.points.toFraction()));
    expect(tree.map((area) => Number(area.applicableMax))).toEqual(areas.map((area) => area.applicableMax.toNumber()));
    const leaves = tree.flatMap((area) => area.criteria.flatMap((criterion) => criterion.components));
    expect(leaves.map((leaf) => leaf.code)).toEqual(result.compiled.leaves.map((leaf) => leaf.code));
    expect(leaves.every((leaf) => leaf.explanation.vi !== "")).toBe(true);
  });

  it("shows an area that carries points as its own only part", () => {
    const set = CriteriaSet.parse(sets[2]);
    const [area] = buildResultTree(
      set,
      () => undefined,
      new Map(),
      () => [],
    );
    expect(area?.criteria).toHaveLength(1);
    expect(area?.criteria[0]?.components[0]).toMatchObject({ code: area?.code, state: "notSubmitted", max: "20.5" });
  });
});
