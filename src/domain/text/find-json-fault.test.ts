import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault, stringEnd } from "./find-json-fault.ts";

describe("the place where a text stops being JSON", () => {
  it.each([
    ['{"a": 1,}', 1, 9, "}"],
    ['{\n "a": [1, 2\n "b": 3\n}', 3, 2, '"b": 3 }'],
    ["{a: 1}", 1, 2, "a: 1}"],
    ['{"a" 1}', 1, 6, "1}"],
    ["[1, 2", 1, 6, ""],
    ["[01]", 1, 2, "01]"],
    ['["a\nb"]', 1, 2, '"a b"]'],
    ["[] x", 1, 4, "x"],
    ["[tru]", 1, 2, "tru]"],
    ['["\\x"]', 1, 2, '"\\x"]'],
    ["", 1, 1, ""],
  ])("of %j is line %i, column %i, at %j", (text, line, column, near) => {
    expect(findJsonFault(text)).toEqual({ line, column, near });
  });

  it("is there exactly where JSON.parse refuses", () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom("", ",", "}", "[", '"', "\\", "0", "-", "\n", "e1", " "),
      )
      .map(([text, place, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(findJsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("is found at any depth", () => {
    expect(findJsonFault("[".repeat(200_000))?.column).toBe(200_001);
  });

  it("is found behind and within a string of millions of signs", () => {
    const text = `["${"x".repeat(20_000_000)}`;
    expect(findJsonFault(text)?.column).toBe(2);
    expect(findJsonFault(`${text}",,]`)?.column).toBe(20_000_005);
  });
});

describe("the end of a string", () => {
  it.each([
    ['"a\\n\\u00e9" x', 11],
    ['"\u0085"', 3],
    ['"a', "cut"],
    ['"a\\', "cut"],
    ['"a\\u00e', "cut"],
    ['"a\\x"', undefined],
    ['"a\n"', undefined],
    ["a", undefined],
  ])("of %j is %j", (text, end) => {
    expect(stringEnd(text, 0)).toBe(end);
  });
});
