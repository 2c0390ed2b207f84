import { expect, it } from "vitest";
import { isDue } from "./is-due.ts";

const open = { decided: false, over: false, decidedFirst: false, explained: false };

it("asks for every line at the first appraisal, until it is over", () => {
  expect(isDue({ ...open, stage: "appraisal1" })).toBe(true);
  expect(isDue({ ...open, stage: "appraisal1", over: true })).toBe(false);
  expect(isDue({ ...open, stage: "appraisal1", over: true, decided: true })).toBe(true);
});

it("asks at the second appraisal for what was explained or left open; other lines keep their verdict", () => {
  const first = { ...open, stage: "appraisal2", decidedFirst: true } as const;
  expect(isDue(first)).toBe(false);
  expect(isDue({ ...first, explained: true })).toBe(true);
  expect(isDue({ ...first, decided: true })).toBe(true);
  expect(isDue({ ...open, stage: "appraisal2" })).toBe(true);
  expect(isDue({ ...first, explained: true, over: true })).toBe(false);
});
