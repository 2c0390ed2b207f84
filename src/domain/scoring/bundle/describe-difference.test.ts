import { expect, it } from "vitest";
import type { BundleContent } from "./bundle-model.ts";
import { placeOfDifference } from "./describe-difference.ts";

const content = {
  units: [{ id: "u1", nameVi: "Sở Y tế", nameEn: "Department of Health", lines: [{ component: "1.1" }] }],
} as unknown as BundleContent;

it.each([
  [
    { unit: "u1", component: "1.1", field: "points" },
    "đơn vị Sở Y tế › tiêu chí 1.1 › kết quả › điểm in ra (/units/0/lines/0/result/points)",
    "unit Department of Health › component 1.1 › result › points as printed (/units/0/lines/0/result/points)",
  ],
  [
    { unit: "u1", component: "9.9", field: "columnInputs" },
    "Sở Y tế › 9.9 › số liệu của cột quyết định",
    "Department of Health › 9.9 › inputs of the decided column",
  ],
  [{ unit: "u2", component: "", field: "rank" }, "u2 › hạng", "u2 › rank"],
])("%j is told by the names that the content has for it", (difference, vi, en) => {
  expect(placeOfDifference(content, { ...difference, before: null, after: null })).toEqual({ vi, en });
});
