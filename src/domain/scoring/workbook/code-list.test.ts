import fc from "fast-check";
import { expect, it } from "vitest";
import { readCodes, writeCodes } from "./code-list.ts";

it("reads codes however people part them", () => {
  expect(readCodes("1.1, 1.2; 1.3\n 2 \n\n")).toEqual(["1.1", "1.2", "1.3", "2"]);
});

it("keeps codes that hold the signs which part them", () => {
  const code = fc.string({ minLength: 1 }).map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(code.filter(Boolean)), (codes) => {
      expect(readCodes(writeCodes(codes))).toEqual(codes);
    }),
  );
});
