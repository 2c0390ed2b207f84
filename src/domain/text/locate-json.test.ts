import { expect, it } from "vitest";
import { locateJson } from "./locate-json.ts";

const text = `{
  "sets": [
    { "id": "a", "n": -1.5e3, "t": "x \\" } ] , \\\\" },
    {
      "id": "b",
      "flags": [true, null,
        false],
      "id": "c"
    }
  ]
}`;

it.each([
  [["sets"], 2],
  [["sets", 0, "n"], 3],
  [["sets", 0, "t"], 3],
  [["sets", 1], 4],
  [["sets", 1, "flags", 2], 7],
  [["sets", 1, "flags", 9], 6],
  [["none"], 1],
])("%j stands on line %i", (path, line) => {
  expect(locateJson(text).lineOf(path)).toBe(line);
});

it("names keys that stand twice in one object", () => {
  expect(locateJson(text).doubled).toEqual([{ path: ["sets", 1, "id"], line: 8 }]);
});
