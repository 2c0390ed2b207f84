import { expect, it } from "vitest";
import { awaitsPublication } from "./awaits-publication.ts";
import type { Reopening, Schedule } from "./windows.ts";

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const open = { state: "open", practice: false } as const;
const self = { stage: "self", opensAt: at("2026-01-01"), closesAt: at("2026-02-01") } as const;
const council = { stage: "council", opensAt: at("2026-03-01"), closesAt: at("2026-04-01") } as const;
const schedule = (...windows: Schedule["windows"][number][]): Schedule => ({ windows, reopenings: [] });
const reopened = (stage: Reopening["stage"]): Reopening => ({
  ...{ id: "r", unitId: "u", stage, reason: "", createdAt: at("2026-03-01"), until: at("2026-03-20"), endedAt: null },
});

it("a round without a council awaits its publication once all its steps are over, also the one opened again for a unit", () => {
  const round = schedule(self);
  expect(awaitsPublication(open, round, null, at("2026-01-31"))).toBe(false);
  expect(awaitsPublication(open, round, null, at("2026-02-01"))).toBe(true);
  const again = { ...round, reopenings: [reopened("self")] };
  expect(awaitsPublication(open, again, null, at("2026-03-19"))).toBe(false);
  expect(awaitsPublication(open, again, null, at("2026-03-20"))).toBe(true);
});

it("a council is through by the end of its meetings, whatever is left of its dates or has passed of them", () => {
  const round = schedule(self, council);
  expect(awaitsPublication(open, round, at("2026-03-10"), at("2026-03-10"))).toBe(true);
  expect(awaitsPublication(open, round, null, at("2026-05-01"))).toBe(false);
  expect(
    awaitsPublication(open, { ...round, reopenings: [reopened("council")] }, at("2026-03-10"), at("2026-03-11")),
  ).toBe(true);
});

it("neither a draft nor what is published nor practice awaits it, nor a round without dates", () => {
  for (const round of [
    { ...open, state: "draft" as const },
    { ...open, state: "published" as const },
    { ...open, practice: true },
  ]) {
    expect(awaitsPublication(round, schedule(self), null, at("2027-01-01"))).toBe(false);
  }
  expect(awaitsPublication(open, schedule(), null, at("2027-01-01"))).toBe(false);
});
