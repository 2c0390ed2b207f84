import { describe, expect, it } from "vitest";
import { effectiveEntries, findEffectiveEntry } from "./effective-entry.ts";
import type { Verdict } from "./entry.ts";
import { resultsMovedBy, type Stage } from "./stage.ts";

const entry = (stage: Stage, verdict: Verdict | null = null, seat: 1 | 2 = 1, component = "1.1") => ({
  component,
  stage,
  seat,
  verdict,
});

describe("findEffectiveEntry", () => {
  const self = entry("self");
  const first = entry("appraisal1", "inputsChanged");
  const council = entry("council", "pointsChanged");

  it("takes the strongest column of the stage", () => {
    const all = [self, first, council];
    expect(findEffectiveEntry(all, "self")).toBe(self);
    expect(findEffectiveEntry(all, "appraisal1")).toBe(first);
    expect(findEffectiveEntry(all, "appraisal2")).toBe(first);
    expect(findEffectiveEntry(all, "final")).toBe(council);
  });

  it("goes on with what was there before while an appraiser only asks", () => {
    expect(findEffectiveEntry([self, entry("appraisal1")], "final")).toBe(self);
  });

  it("never counts the second appraiser nor an explanation", () => {
    const others = [entry("appraisal1", "accepted", 2), entry("explanation")];
    expect(findEffectiveEntry(others, "final")).toBeUndefined();
    expect(findEffectiveEntry([self, ...others], "final")).toBe(self);
  });

  it("counts a survey from the first appraisal on, never as the unit's own claim", () => {
    const survey = entry("survey");
    expect(findEffectiveEntry([survey], "self")).toBeUndefined();
    expect(findEffectiveEntry([survey], "appraisal1")).toBe(survey);
  });
});

describe("effectiveEntries", () => {
  it("decides every component for itself", () => {
    const all = [entry("self"), entry("self", null, 1, "1.2"), entry("appraisal1", "accepted", 1, "1.2")];
    const effective = effectiveEntries(all, "appraisal1");
    expect(effective.get("1.1")?.stage).toBe("self");
    expect(effective.get("1.2")?.stage).toBe("appraisal1");
  });
});

describe("resultsMovedBy", () => {
  it("names every stage a column can give points to", () => {
    expect(resultsMovedBy("self")).toEqual(["self", "appraisal1", "appraisal2", "final"]);
    expect(resultsMovedBy("appraisal2")).toEqual(["appraisal2", "final"]);
    expect(resultsMovedBy("explanation")).toEqual([]);
  });
});
