import { expect, it } from "vitest";
import { namedAsContent } from "./named-as-content.ts";

const pdf = "application/pdf";

it.each([
  ["Kế hoạch.exe", pdf, "Kế hoạch.pdf"],
  ["Kế hoạch.zip", pdf, "Kế hoạch.pdf"],
  ["Kế hoạch.PDF", pdf, "Kế hoạch.PDF"],
  ["Kế hoạch", pdf, "Kế hoạch.pdf"],
  ["Công văn số 12.QĐ-UBND", pdf, "Công văn số 12.QĐ-UBND.pdf"],
  ["ảnh.JPEG", "image/jpeg", "ảnh.JPEG"],
  ["ảnh.png", "image/jpeg", "ảnh.jpg"],
  ["goi.json", "application/json", "goi.json"],
])("%j that is %s goes out as %j", (name, mediaType, expected) => {
  expect(namedAsContent(name, mediaType)).toBe(expected);
});
