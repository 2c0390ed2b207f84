import { expect, it } from "vitest";
import { fillRemark, nameRemarkPlaces, unfilledPlaces } from "./remark-text.ts";

const values = { unit: "Sở Y tế", component: "Kế hoạch", max: "1,5", selfPoints: "1" };

it("puts in what is known and leaves the rest to the appraiser", () => {
  const text = fillRemark("{unit}: thiếu {tên tài liệu}, tối đa {max}.", values);
  expect(text).toBe("Sở Y tế: thiếu {tên tài liệu}, tối đa 1,5.");
  expect(unfilledPlaces(text)).toEqual(["tên tài liệu"]);
  expect(unfilledPlaces("Đủ căn cứ {}")).toEqual([]);
});

it.each([
  ["{unit}, {component}: {selfPoints} trên {max}", "Sở Y tế, Kế hoạch: 1 trên 1,5"],
  ["{đơn vị}, {Tiêu chí}: {điểm tự chấm} trên { điểm tối đa }", "Sở Y tế, Kế hoạch: 1 trên 1,5"],
  ["{constructor}", "{constructor}"],
])("fills %s", (text, filled) => {
  expect(fillRemark(text, values)).toBe(filled);
});

it("tells its places in Vietnamese and leaves other words", () => {
  expect(nameRemarkPlaces("{max} điểm, {tên tài liệu}")).toBe("{điểm tối đa} điểm, {tên tài liệu}");
});
