import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WindowStage } from "../columns/stage.ts";
import {
  closesFor,
  currentStage,
  endFor,
  endForAll,
  hasBegun,
  hasEnded,
  isOpenForAny,
  isWindowOpen,
  nextChange,
  openStages,
  type Reopening,
  reopenedStages,
  type Schedule,
  withoutEndedCouncil,
} from "./windows.ts";

const at = (text: string) => new Date(`${text}:00Z`);
const window = (stage: WindowStage, opensAt: string, closesAt: string) => ({
  stage,
  opensAt: at(opensAt),
  closesAt: at(closesAt),
});
const reopening = (unitId: string, until: string, endedAt: string | null = null): Reopening => ({
  id: unitId,
  unitId,
  stage: "self",
  until: at(until),
  reason: "Mất điện",
  createdAt: at("2026-01-06T02:00"),
  endedAt: endedAt === null ? null : at(endedAt),
});
const schedule: Schedule = {
  windows: [
    window("self", "2025-12-01T00:00", "2026-01-05T10:00"),
    window("appraisal1", "2026-01-06T00:00", "2026-01-20T10:00"),
    window("explanation", "2026-01-21T00:00", "2026-01-25T10:00"),
  ],
  reopenings: [reopening("late", "2026-01-08T10:00"), reopening("taken-back", "2026-01-08T10:00", "2026-01-07T00:00")],
};

// Dates after Sa Đéc 2023 and Cao Bằng (index-scoring.md 3.3): self-assessment is done before 05/01.
const examples: [stage: WindowStage, unit: string | null, now: string, open: boolean][] = [
  ["self", null, "2025-11-30T23:59", false],
  ["self", null, "2025-12-01T00:00", true],
  ["self", "other", "2026-01-05T09:59", true],
  ["self", "other", "2026-01-05T10:00", false],
  ["self", "late", "2026-01-05T12:00", false],
  ["self", "late", "2026-01-06T02:00", true],
  ["self", "late", "2026-01-08T10:00", false],
  ["self", null, "2026-01-06T03:00", false],
  ["self", "taken-back", "2026-01-06T23:59", true],
  ["self", "taken-back", "2026-01-07T00:00", false],
  ["appraisal1", "late", "2026-01-06T03:00", true],
  ["council", null, "2026-01-06T03:00", false],
];

describe("a window", () => {
  it.each(examples)("%s of %s at %s: open %s", (stage, unit, now, open) => {
    expect(isWindowOpen(schedule, stage, unit, at(now))).toBe(open);
  });

  it("is open for any unit while it is open for all, or was opened again for one", () => {
    const instants = ["2026-01-05T09:59", "2026-01-05T12:00", "2026-01-06T03:00", "2026-01-08T10:00"];
    expect(instants.map((now) => isOpenForAny(schedule, "self", at(now)))).toEqual([true, false, true, false]);
    expect(isOpenForAny(schedule, "explanation", at("2026-01-06T03:00"))).toBe(false);
  });

  it("tells the stage of the round, what comes next and when it locks", () => {
    expect(currentStage(schedule, at("2025-12-24T00:00"))).toBe("self");
    expect(currentStage(schedule, at("2026-01-05T12:00"))).toBeUndefined();
    expect(openStages(schedule, "late", at("2026-01-07T00:00"))).toEqual(["self", "appraisal1"]);
    expect(nextChange(schedule, at("2026-01-05T12:00"))).toEqual({
      stage: "appraisal1",
      kind: "opens",
      at: at("2026-01-06T00:00"),
    });
    expect(nextChange(schedule, at("2026-02-01T00:00"))).toBeUndefined();
    expect(closesFor(schedule, "self", "other", at("2025-12-24T00:00"))).toEqual(at("2026-01-05T10:00"));
    expect(closesFor(schedule, "self", "late", at("2026-01-07T00:00"))).toEqual(at("2026-01-08T10:00"));
    expect(closesFor(schedule, "self", "other", at("2026-01-07T00:00"))).toBeUndefined();
    expect(hasBegun(schedule, "explanation", at("2026-01-21T00:00"))).toBe(true);
    expect(hasBegun(schedule, "council", at("2027-01-01T00:00"))).toBe(false);
    expect(hasEnded(schedule, "self", at("2026-01-05T10:00"))).toBe(true);
  });

  // A reopening that is over stays the end the unit is told of; one that was taken back ended when it was.
  it.each([
    ["other", "2025-12-24T00:00", "2026-01-05T10:00"],
    ["other", "2026-01-10T00:00", "2026-01-05T10:00"],
    ["late", "2026-01-06T00:00", "2026-01-05T10:00"],
    ["late", "2026-01-07T00:00", "2026-01-08T10:00"],
    ["late", "2026-01-10T00:00", "2026-01-08T10:00"],
    ["taken-back", "2026-01-10T00:00", "2026-01-07T00:00"],
  ])("told to %s at %s ends at %s", (unit, now, end) => {
    expect(endFor(schedule, "self", unit, at(now))).toEqual(at(end));
  });

  it("ends for many units with the last of them, and nowhere without dates", () => {
    const now = at("2026-01-10T00:00");
    expect(endForAll(schedule, "self", null, now)).toEqual(at("2026-01-08T10:00"));
    expect(endForAll(schedule, "self", ["other", "taken-back"], now)).toEqual(at("2026-01-07T00:00"));
    expect(endForAll(schedule, "self", ["other"], now)).toEqual(at("2026-01-05T10:00"));
    expect(endFor(schedule, "council", "late", now)).toBeUndefined();
  });

  it("is told as reopened while it is locked for everybody and open for a single unit, of a council until it has ended", () => {
    const instants = ["2026-01-05T09:00", "2026-01-05T12:00", "2026-01-06T03:00", "2026-01-08T10:00"];
    expect(instants.map((now) => reopenedStages(schedule, at(now)))).toEqual([[], [], ["self"], []]);
    const council = { ...reopening("late", "2026-01-08T10:00"), stage: "council" as const };
    const again = { windows: [window("council", "2025-12-01T00:00", "2026-01-05T10:00")], reopenings: [council] };
    const now = at("2026-01-07T00:00");
    expect(reopenedStages(again, now)).toEqual(["council"]);
    expect(reopenedStages(withoutEndedCouncil(again, now), now)).toEqual([]);
  });

  it("is open for a unit whenever it is open for all, and locks exactly when it closes", () => {
    const minute = fc.integer({ min: 0, max: 120 * 24 * 60 });
    const start = at("2025-11-01T00:00").getTime();
    fc.assert(
      fc.property(minute, fc.constantFrom("late", "taken-back", "other"), (minutes, unit) => {
        const now = new Date(start + minutes * 60_000);
        for (const stage of ["self", "appraisal1", "explanation"] as const) {
          const open = isWindowOpen(schedule, stage, unit, now);
          if (isWindowOpen(schedule, stage, null, now)) expect(open).toBe(true);
          const closes = closesFor(schedule, stage, unit, now);
          expect(closes !== undefined).toBe(open);
          if (closes !== undefined) expect(isWindowOpen(schedule, stage, unit, closes)).toBe(false);
        }
      }),
    );
  });
});
