import { describe, expect, it } from "vitest";
import { columnsOf, compileColumnSet, entryOf, wholeSheet } from "./column-examples.fixture.ts";
import { columnsOfComponent } from "./columns-of-component.ts";
import { cutSet } from "./cut-set.ts";
import { scoreComponent } from "./score-component.ts";
import { scoreUnitAt } from "./score-unit-at.ts";
import { ResultStage } from "./stage.ts";

const compiled = compileColumnSet();
const cutOf = (component: string) => {
  const cut = cutSet(compiled, component);
  if (cut === undefined) throw new Error(component);
  return cut;
};

const disputed = [
  ...wholeSheet,
  entryOf("appraisal1", "1.1.1", { verdict: "inputsChanged", inputs: { done: "1", planned: "3" }, reason: "thiếu" }),
  entryOf("appraisal1", "1.1.1", { seat: 2, verdict: "accepted", inputs: { done: "2", planned: "3" } }),
  entryOf("explanation", "1.1.1", { inputs: { done: "3", planned: "3" } }),
  entryOf("council", "1.1.1", { verdict: "pointsChanged", points: "1.5", reason: "biểu quyết" }),
];

describe("columns side by side", () => {
  it("each have their own points, and say at which stages they count", () => {
    const columns = columnsOfComponent(cutOf("1.1.1"), columnsOf(disputed.toReversed()));
    const told = columns.map(({ entry, score, countsAt }) => [
      `${entry.stage} ${entry.seat}`,
      score.points.toFraction(),
      countsAt.join(" "),
    ]);
    expect(told).toEqual([
      ["self 1", "2", "self"],
      ["appraisal1 1", "1", "appraisal1 appraisal2"],
      ["appraisal1 2", "2", ""],
      ["explanation 1", "3", ""],
      ["council 1", "3/2", "final"],
    ]);
  });

  it("tell “not applicable” of a criterion by what stands around the column", () => {
    const marked = ["1.1.1", "1.1.2"].map((code) => entryOf("self", code, { inputs: { na: "true" } }));
    const [own] = columnsOfComponent(cutOf("1.1.1"), columnsOf(marked));
    expect([own?.score.state, own?.score.points.toFraction()]).toEqual(["fullMarks", "3"]);
  });
});

describe("one component scored alone", () => {
  it("is what the whole unit has, at every stage", () => {
    const exclusions = new Map([["1.2", "không điều tra"]]);
    for (const columns of [columnsOf(disputed), columnsOf(wholeSheet, { exclusions }), columnsOf([])])
      for (const stage of ResultStage.options)
        for (const whole of scoreUnitAt(compiled, columns, stage).components) {
          const alone = scoreComponent(cutOf(whole.code), columns, stage);
          expect([alone.state, alone.points.toFraction(), alone.explain("vi")]).toEqual([
            whole.state,
            whole.points.toFraction(),
            whole.explain("vi"),
          ]);
        }
  });

  it("is not there where the set has no such component", () => {
    expect(cutSet(compiled, "1.1")).toBeUndefined();
    expect([...cutOf("1.1.2").codes]).toEqual(["1.1.1", "1.1.2", "1.1", "1"]);
  });
});
