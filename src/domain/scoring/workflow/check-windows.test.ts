import { describe, expect, it } from "vitest";
import type { WindowStage } from "../columns/stage.ts";
import { findWindowChangeFaults, findWindowFaults } from "./check-windows.ts";

const window = (stage: WindowStage, from: string, until: string) => ({
  stage,
  opensAt: new Date(`${from}T00:00:00Z`),
  closesAt: new Date(`${until}T00:00:00Z`),
});
const self = window("self", "2025-12-01", "2026-01-05");
const appraisal = window("appraisal1", "2026-01-06", "2026-01-20");

describe("windows of a round", () => {
  it.each([
    ["in order", [self, appraisal], []],
    ["overlapping", [self, window("appraisal1", "2026-01-02", "2026-01-20")], []],
    ["none", [], []],
    ["ends first", [window("self", "2026-01-05", "2025-12-01")], ["windows[0].closesAt"]],
    ["twice", [self, self], ["windows[0]", "windows[1]"]],
    ["appraised before it begins", [window("appraisal1", "2025-11-01", "2025-11-20"), self], ["windows[0]"]],
    ["closes before the stage before", [self, window("council", "2025-12-02", "2026-01-01")], ["windows[1]"]],
  ])("%s", (_, windows, paths) => {
    expect(findWindowFaults(windows).map((fault) => fault.path)).toEqual(paths);
  });

  const now = new Date("2025-12-24T00:00:00Z");
  it.each([
    ["a later end", [window("self", "2025-12-01", "2026-01-08"), appraisal], []],
    ["an end in the past", [window("self", "2025-12-01", "2025-12-20"), appraisal], ["windows[0].closesAt"]],
    [
      "another beginning of what has begun",
      [window("self", "2025-12-02", "2026-01-05"), appraisal],
      ["windows[0].opensAt"],
    ],
    ["without what has begun", [appraisal], ["windows"]],
    ["without what is to come", [self], []],
    ["what is to come at another time", [self, window("appraisal1", "2026-01-07", "2026-01-21")], []],
  ])("under way: %s", (_, after, paths) => {
    expect(findWindowChangeFaults([self, appraisal], after, now).map((fault) => fault.path)).toEqual(paths);
  });
});
