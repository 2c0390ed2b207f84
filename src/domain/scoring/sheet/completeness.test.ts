import { describe, expect, it } from "vitest";
import { blocksSubmission, computeProgress, type Filled, findLacks } from "./completeness.ts";

const done: Filled = {
  code: "1.1.1",
  areaCode: "1",
  excluded: false,
  answered: true,
  estimate: false,
  doubtful: false,
  evidenceDemanded: true,
  evidenceCount: 1,
  notApplicable: false,
};

describe("findLacks", () => {
  it.each([
    ["a component with inputs and evidence", {}, []],
    ["figures that can hardly be", { doubtful: true }, ["doubtful"]],
    ["no inputs", { answered: false }, ["inputs"]],
    ["no evidence", { evidenceCount: 0 }, ["evidence"]],
    ["no evidence where none is demanded", { evidenceCount: 0, evidenceDemanded: false }, []],
    ["not applicable proves nothing", { evidenceCount: 0, notApplicable: true }, []],
    ["an estimate", { estimate: true }, ["estimate"]],
    ["everything at once", { answered: false, evidenceCount: 0, estimate: true }, ["inputs", "evidence", "estimate"]],
    ["left out by the owner", { excluded: true, answered: false, evidenceCount: 0, estimate: true }, []],
  ] as const)("%s", (_name, change, lacks) => {
    expect(findLacks({ ...done, ...change })).toEqual(lacks);
  });
});

describe("computeProgress", () => {
  it("counts what is asked and leaves out what the owner left out", () => {
    const progress = computeProgress([
      done,
      { ...done, answered: false, evidenceCount: 0 },
      { ...done, estimate: true },
      { ...done, excluded: true },
    ]);
    expect(progress).toEqual({ components: 3, answered: 2, estimates: 1, withoutEvidence: 1 });
    expect(blocksSubmission(progress)).toBe(true);
  });

  it("lets a sheet with gaps be handed in by its head, without estimates", () => {
    expect(blocksSubmission(computeProgress([{ ...done, answered: false }]))).toBe(false);
  });
});
