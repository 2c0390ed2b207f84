import { describe, expect, it } from "vitest";
import { headSignature, type IssuingUnit, letterheadOf, placeName } from "./issuer.ts";

const province = { nameVi: "Tỉnh Cao Bằng", kind: "province" } as const;
const department: IssuingUnit = { nameVi: "Sở Nội vụ", kind: "department", officialCode: "SNV", parent: province };

describe("letterheadOf", () => {
  it("names the committee above a department", () => {
    expect(letterheadOf(department, "Tỉnh Cao Bằng", "BC")).toEqual({
      superior: "UBND tỉnh Cao Bằng",
      issuer: "Sở Nội vụ",
      number: null,
      symbol: "BC-SNV",
      place: "Cao Bằng",
      date: null,
    });
  });

  it("lets a people's committee stand alone, at its own place", () => {
    const commune: IssuingUnit = { nameVi: "Xã Phục Hòa", kind: "commune", officialCode: "01306", parent: province };
    expect(letterheadOf(commune, "Tỉnh Cao Bằng", "BC")).toMatchObject({
      superior: null,
      issuer: "Ủy ban nhân dân xã Phục Hòa",
      symbol: "BC-UBND",
      place: "Phục Hòa",
    });
  });

  it("names the body above a part of it, and none above a ministry's agency", () => {
    const centre: IssuingUnit = {
      nameVi: "Trung tâm Lưu trữ lịch sử",
      kind: "publicServiceUnit",
      officialCode: null,
      parent: { nameVi: "Sở Nội vụ", kind: "department" },
    };
    expect(letterheadOf(centre, "Tỉnh Cao Bằng", "BC")).toMatchObject({ superior: "Sở Nội vụ", symbol: "BC-TTLTLS" });
    const tax: IssuingUnit = { ...centre, nameVi: "Thuế tỉnh Cao Bằng", kind: "centralAgency", parent: province };
    expect(letterheadOf(tax, "Tỉnh Cao Bằng", "BC").superior).toBeNull();
  });

  it.each([
    ["Tỉnh Cao Bằng", "Cao Bằng"],
    ["Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"],
    ["Phường 1", "Phường 1"],
    ["Phường Thục Phán", "Thục Phán"],
  ])("dates a document of %s at %s", (name, place) => {
    expect(placeName(name)).toBe(place);
  });
});

describe("headSignature", () => {
  it.each([
    ["Sở Nội vụ", "Giám đốc"],
    ["Văn phòng Ủy ban nhân dân tỉnh", "Chánh Văn phòng"],
    ["Thanh tra tỉnh", "Chánh Thanh tra"],
    ["Ban Quản lý Khu kinh tế tỉnh", "Trưởng ban"],
    ["Trường Chính trị", "Thủ trưởng đơn vị"],
  ])("%s: %s", (nameVi, office) => {
    expect(headSignature({ ...department, nameVi })).toEqual({ authority: [], office, name: null });
  });

  it("signs for a committee that decides together", () => {
    const commune: IssuingUnit = { ...department, nameVi: "Xã Phục Hòa", kind: "commune" };
    expect(headSignature(commune)).toMatchObject({ authority: ["TM. ỦY BAN NHÂN DÂN"], office: "Chủ tịch" });
  });
});
