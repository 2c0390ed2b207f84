import { expect, it } from "vitest";
import { stepPlace } from "./search-pages.ts";

const places = [1, 1, 4].map((page) => ({ page, match: [] }));

it.each([
  [{ at: -1, page: 1 }, 1, 0],
  [{ at: 0, page: 1 }, 1, 1],
  [{ at: 2, page: 4 }, 1, 0],
  [{ at: 0, page: 1 }, -1, 2],
  // Turned by hand to page 2: on from there.
  [{ at: 0, page: 2 }, 1, 2],
  [{ at: 2, page: 2 }, -1, 1],
  [{ at: 0, page: 5 }, 1, 0],
] as const)("from %o by %i to %i", (shown, step, to) => {
  expect(stepPlace(places, shown, step)).toBe(to);
});

it("goes nowhere where nothing was found", () => {
  expect(stepPlace([], { at: -1, page: 1 }, 1)).toBe(-1);
});
