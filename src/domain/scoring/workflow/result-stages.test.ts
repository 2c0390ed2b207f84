import { describe, expect, it } from "vitest";
import type { RoundState } from "../round.ts";
import { begunResults, currentResult } from "./result-stages.ts";
import type { RoundWindow, Schedule } from "./windows.ts";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const window = (stage: RoundWindow["stage"], from: number): RoundWindow => {
  return { stage, opensAt: at(from), closesAt: at(from + 5) };
};
const whole: Schedule = {
  windows: [window("self", 1), window("appraisal1", 7), window("appraisal2", 15), window("council", 20)],
  reopenings: [],
};
const none: Schedule = { windows: [], reopenings: [] };

describe("the result stages of a round", () => {
  it.each<[string, Schedule, RoundState, number, string, string]>([
    ["under way, self-assessment", whole, "open", 2, "self final", "self"],
    ["under way, first appraisal", whole, "open", 7, "self appraisal1 final", "appraisal1"],
    ["under way, between the two", whole, "open", 14, "self appraisal1 final", "appraisal1"],
    ["under way, second appraisal", whole, "open", 15, "self appraisal1 appraisal2 final", "appraisal2"],
    ["under way, council", whole, "open", 20, "self appraisal1 appraisal2 final", "final"],
    ["published", whole, "published", 30, "self appraisal1 appraisal2 final", "final"],
    ["entered by its owner without dates", none, "draft", 2, "self final", "final"],
    ["published without dates", none, "published", 2, "self final", "final"],
  ])("%s", (_name, schedule, state, day, begun, current) => {
    expect(begunResults(schedule, at(day)).join(" ")).toBe(begun);
    expect(currentResult({ state }, schedule, at(day))).toBe(current);
  });
});
