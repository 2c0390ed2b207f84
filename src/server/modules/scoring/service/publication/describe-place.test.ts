import { expect, it } from "vitest";
import type { PublishedPlace } from "../../published-places.query.ts";
import { describePlace } from "./describe-place.ts";

const place: PublishedPlace = {
  ...{ unitId: "u", nameVi: "Sở Y tế", nameEn: "Department of Health", blockVi: "Các sở", blockEn: "Departments" },
  ...{ percent: "85.12", classVi: "Tốt", classEn: "Good", rank: 3, ranked: 19, inputs: "complete" },
};

it("says index, rank and class of a unit in either language", () => {
  expect(describePlace(place, "vi")).toBe("Sở Y tế: 85,12%, hạng 3/19 (Các sở), xếp loại Tốt");
  expect(describePlace(place, "en")).toBe("Department of Health: 85.12%, rank 3 of 19 (Departments), class Good");
  expect(describePlace({ ...place, rank: null, classVi: null, classEn: null }, "vi")).toBe(
    "Sở Y tế: 85,12%, không xếp hạng",
  );
});

it("says of a unit that sent nothing why it has none", () => {
  const none = { ...place, inputs: "notSubmitted", percent: null, rank: null, classVi: null, classEn: null } as const;
  expect(describePlace(none, "vi")).toBe("Sở Y tế: không gửi số liệu, nên không có chỉ số, không xếp hạng, xếp loại");
  expect(describePlace(none, "en")).toContain("sent nothing, so it has no index");
});
