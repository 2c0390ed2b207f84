import { describe, expect, it } from "vitest";
import { readStep, writeStep } from "./step-row.ts";

describe("a step as a line of its form", () => {
  it.each([
    [{ min: "2", points: "1" }],
    [{ min: "2", points: "1", label: "Từ hai" }],
    [{ missing: "0", points: "1" }],
    [{ missingAtLeast: "1", points: "0" }],
  ])("%j comes back the same", (step) => {
    expect(writeStep(readStep(step))).toEqual(step);
  });

  it("needs a name to be exact", () => {
    expect(writeStep({ how: "exactly", bound: "3", points: "1" })).toEqual({ value: "3", points: "1" });
  });
});
