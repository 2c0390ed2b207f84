import { expect, it } from "vitest";
import { fillRemark, unfilledPlaces } from "./remark-text.ts";

const values = { unit: "Sở Y tế", component: "Kế hoạch", max: "1,5", selfPoints: "1" };

it("puts in what is known and leaves the rest to the appraiser", () => {
  const text = fillRemark("{unit}: thiếu {tên tài liệu}, tối đa {max}.", values);
  expect(text).toBe("Sở Y tế: thiếu {tên tài liệu}, tối đa 1,5.");
  expect(unfilledPlaces(text)).toEqual(["tên tài liệu"]);
  expect(unfilledPlaces("Đủ căn cứ {}")).toEqual([]);
});
