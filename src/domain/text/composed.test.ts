import { expect, it } from "vitest";
import { composed } from "./composed.ts";

it("composes every text and name, and leaves out what is undefined", () => {
  expect(composed({ a: "e\u0301", b: undefined })).toEqual({ a: "\u00e9" });
  expect(JSON.stringify(composed({ "e\u0301": [{ x: "e\u0301" }, null, 1, false] }))).toBe(
    '{"\u00e9":[{"x":"\u00e9"},null,1,false]}',
  );
});
