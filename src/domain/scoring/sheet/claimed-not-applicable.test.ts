import { expect, it } from "vitest";
import { claimsNotApplicable } from "./claimed-not-applicable.ts";

it.each([
  ["newly ticked", { na: "true" }, undefined, true],
  ["newly ticked over figures", { na: "có" }, { a: "1" }, true],
  ["taken back before, ticked again", { na: "1" }, { na: "false" }, true],
  ["as the owner left it", { na: "true" }, { na: "có" }, false],
  ["denied", { na: "không" }, {}, false],
  ["figures instead", { a: "1" }, { na: "true" }, false],
])("%s", (_case, inputs, before, claims) => {
  expect(claimsNotApplicable(inputs as Record<string, string>, before as Record<string, string> | undefined)).toBe(
    claims,
  );
});
