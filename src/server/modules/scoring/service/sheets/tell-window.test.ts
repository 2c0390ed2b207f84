import { expect, it } from "vitest";
import type { Reopening, Schedule } from "../../../../../domain/scoring/workflow/windows.ts";
import { tellWindow } from "./tell-window.ts";

const at = (text: string) => new Date(`${text}:00Z`);
const reopened: Reopening = {
  ...{ id: "r", unitId: "late", reason: "Mất điện", endedAt: null },
  stage: "self",
  ...{ createdAt: at("2026-12-02T01:00"), until: at("2026-12-04T10:00") },
};
// Until 06:55 on 2 December in Việt Nam.
const schedule: Schedule = {
  windows: [{ stage: "self", opensAt: at("2026-11-20T01:00"), closesAt: at("2026-12-01T23:55") }],
  reopenings: [reopened],
};

it.each([
  ["other", "2026-11-19T01:00", "coming", 13],
  ["other", "2026-11-30T16:59", "open", 2],
  ["other", "2026-11-30T17:00", "open", 1],
  ["other", "2026-12-01T17:00", "open", 0],
  ["other", "2026-12-01T23:55", "closed", 0],
  ["late", "2026-12-02T01:00", "open", 2],
  ["late", "2026-12-04T10:00", "closed", 0],
])("tells %s at %s that the window is %s, with %i days left", (unitId, now, state, daysLeft) => {
  expect(tellWindow({ state: "open" }, schedule, unitId, at(now))).toMatchObject({ state, daysLeft });
});

it("ends for a unit with its reopening, also when that is over", () => {
  const told = (unitId: string) => tellWindow({ state: "open" }, schedule, unitId, at("2026-12-06T01:00")).closesAt;
  expect([told("late"), told("other")]).toEqual(["2026-12-04T10:00:00.000Z", "2026-12-01T23:55:00.000Z"]);
});

it("has not come in a round under preparation, is over in a published one, and is none without dates", () => {
  const now = at("2026-11-25T01:00");
  const told = (state: "draft" | "published") => tellWindow({ state }, schedule, "other", now).state;
  expect([told("draft"), told("published")]).toEqual(["coming", "closed"]);
  expect(tellWindow({ state: "open" }, { windows: [], reopenings: [] }, "other", now).state).toBe("none");
});
