import { expect, test } from "vitest";
import { nameField, printDifference } from "./print-difference.ts";

test.each([
  ["rank", "2", "2"],
  ["percent", "92.75", "92,75"],
  ["state", "notApplicable", "Không áp dụng"],
  ["state", "later", "later"],
  ["className", "Tốt", "Tốt"],
  ["points", null, "–"],
])("%s %s reads %s", (field, value, text) => {
  expect(printDifference(field, value, "vi")).toBe(text);
});

test("a class has the name of the language where the round gives one", () => {
  expect(printDifference("className", "Tốt", "en", new Map([["Tốt", "Good"]]))).toBe("Good");
});

test("fields are told in words, those of a later version by their own name", () => {
  expect(nameField("applicableMax")).toBe("Điểm tối đa áp dụng");
  expect(nameField("toString")).toBe("toString");
});
