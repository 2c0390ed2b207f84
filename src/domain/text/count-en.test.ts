import { expect, test } from "vitest";
import { countEn } from "./count-en.ts";

test.each([
  [0, "0 components"],
  [1, "1 component"],
  [12, "12 components"],
])("%i is written %s", (count, text) => {
  expect(countEn(count, "component")).toBe(text);
});
