import { expect, it } from "vitest";
import { makeView } from "../view.ts";
import { blockSummary } from "./block-summary.ts";

const classes = [
  { name: "Tốt", nameEn: "Good", units: 7 },
  { name: "Khá", nameEn: "Fair", units: 1 },
];
const summary = { code: "so", units: 12, highest: "88.27", lowest: "38.16", sentNothing: 4, classes };
const say = (changes: object, language: "vi" | "en" = "vi") =>
  String(blockSummary(makeView({ language, basePath: "", keepLanguage: false }), { ...summary, ...changes }));

it("counts units of every class and those without one, so that they add up to the units", () => {
  expect(say({})).toBe(
    "<p>12 đơn vị; chỉ số cao nhất 88,27%, thấp nhất 38,16%. Tốt: 7; Khá: 1; Không gửi số liệu: 4.</p>",
  );
  expect(say({ sentNothing: 3 })).toContain("Khá: 1; Không gửi số liệu: 3; Không xếp loại: 1.");
  expect(say({ sentNothing: 0 }, "en")).toContain("Good: 7; Fair: 1; Without a class: 4.");
  expect(say({ units: 8, sentNothing: 0 })).toContain("Tốt: 7; Khá: 1.");
  expect(say({ highest: null, lowest: null, classes: [] })).toBe("<p>12 đơn vị.</p>");
});
