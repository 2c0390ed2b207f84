import { expect, it } from "vitest";
import { chooseNumber } from "./choose-number.ts";

it.each([
  [1, "{n} unit is late, {other}"],
  ["1", "{n} unit is late, {other}"],
  [0, "{n} units are late, {other}"],
  [21, "{n} units are late, {other}"],
  [undefined, "{n} units are late, {other}"],
])("with %s", (value, text) => {
  expect(chooseNumber("{n} {n|unit is|units are} late, {other}", () => value)).toBe(text);
});

it("leaves the place where it is told to", () => {
  const text = "{n|one|many} of {m|one|many}";
  expect(
    chooseNumber(
      text,
      (name) => (name === "n" ? 1 : undefined),
      (place) => place,
    ),
  ).toBe("one of {m|one|many}");
});
