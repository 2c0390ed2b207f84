import { expect, it } from "vitest";
import { fixedClock } from "../testing/fixed-clock.ts";
import { makeIds } from "./ids.ts";

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it("rise with time, also within a millisecond and where a clock goes back, and say when they were made", () => {
  const clock = fixedClock("2026-11-23T02:00:00.123Z");
  const ids = makeIds(clock);
  const made = Array.from({ length: 10_000 }, () => ids.next());
  clock.set("2026-11-23T01:00:00Z");
  made.push(ids.next());
  clock.set("2026-11-23T03:00:00Z");
  made.push(ids.next());

  expect(made.every((id) => version7.test(id))).toBe(true);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  const timeOf = (id = "") => Number.parseInt(id.replace("-", "").slice(0, 12), 16);
  expect(timeOf(made[0])).toBe(Date.parse("2026-11-23T02:00:00.123Z"));
  expect(timeOf(made.at(-1))).toBe(Date.parse("2026-11-23T03:00:00Z"));
});

it("of two processes in one millisecond differ", () => {
  const clock = fixedClock("2026-11-23T02:00:00Z");
  const [one, other] = [makeIds(clock), makeIds(clock)];
  const made = Array.from({ length: 1000 }, () => [one.next(), other.next()]).flat();
  expect(new Set(made).size).toBe(made.length);
});
