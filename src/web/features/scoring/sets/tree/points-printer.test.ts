import { expect, test } from "vitest";
import { pointsPrinter } from "./points-printer.ts";

test("points of a column have the decimals of the finest, whatever zeros the file writes", () => {
  const print = pointsPrinter(["12.00", "2.0", "0.75", null], "vi");
  expect(["12.00", "2.0", "0.75", "1234"].map(print)).toEqual(["12,00", "2,00", "0,75", "1.234,00"]);
  expect(["20", "6.0"].map(pointsPrinter(["20", "6.0"], "en"))).toEqual(["20", "6"]);
});

test("a figure finer than the column is never rounded", () => {
  expect(pointsPrinter(["1.5"], "en")("99.555")).toBe("99.555");
});
