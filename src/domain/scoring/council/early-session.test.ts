import { expect, test } from "vitest";
import { findEarlySession } from "./early-session.ts";

const first = { startsAt: "2027-01-10T01:00:00Z", endsAt: "2027-01-10T03:00:00Z" };
const second = { startsAt: "2027-01-12T01:00:00Z", endsAt: null };
const third = { startsAt: "2027-01-14T01:00:00Z", endsAt: null };

test.each([
  ["before all", "2027-01-09T00:00:00Z", first],
  ["at the hour of the first", "2027-01-10T01:00:00Z", undefined],
  ["while the first is on", "2027-01-10T02:59:59Z", undefined],
  ["between two meetings", "2027-01-10T03:00:00Z", second],
  ["in one whose end nobody wrote down", "2027-01-13T00:00:00Z", undefined],
])("%s the meeting that a vote comes before", (_, now, wanted) => {
  expect(findEarlySession([third, second, first], Date.parse(now))).toBe(wanted);
});

test("without a meeting there is no hour to come before", () => {
  expect(findEarlySession([], 0)).toBeUndefined();
});
