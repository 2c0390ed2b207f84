import { expect, test } from "vitest";
import { printFigure } from "./print-figure.ts";

test.each([
  ["points", "1.846154", "1,8462", "1.8462"],
  ["points", "50/59", "0,8475", "0.8475"],
  ["bonus", "0.50", "0,5", "0.5"],
  ["applicableMax", "1234.5", "1.234,5", "1,234.5"],
  ["percent", "86.20", "86,20", "86.20"],
  ["rank", "12", "12", "12"],
])("%s %s is %s", (field, figure, vi, en) => {
  expect([printFigure(field, figure, "vi"), printFigure(field, figure, "en")]).toEqual([vi, en]);
});
