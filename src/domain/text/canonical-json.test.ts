import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonicalJson", () => {
  test.each([
    [{ b: [1, "x"], a: null }, '{"a":null,"b":[1,"x"]}'],
    [{ Đ: 1, a: 2, Z: 3 }, '{"Z":3,"a":2,"Đ":1}'],
    [{ a: undefined, b: true }, '{"b":true}'],
    [-0, "0"],
    [1e21, "1e+21"],
    ['"\n', '"\\"\\n"'],
  ])("%o", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [new Date(0)], [() => 1], ["\ud800"], ["\0"], [1n]])(
    "refuses %o",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  test("is JSON of the same value, and does not depend on the order of members", () => {
    const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes("\\u"));
    fc.assert(
      fc.property(json, (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain));
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value).reverse()) {
    Object.defineProperty(copy, name, {
      value: reversed(member),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
