import { describe, expect, it } from "vitest";
import { bareNameKey, nameKey } from "./name-key.ts";

describe("name key", () => {
  it.each([
    ["Khánh Hoà", "Khánh Hòa"],
    ["Xã Lệ Thuỷ", "xã  lệ thủy"],
    ["Phường Tân Thuý".normalize("NFD"), "Phường Tân Thúy"],
    ["TP. Cao Bằng", "Thành phố Cao Bằng"],
    ["TP Cao Bằng", "Thành phố Cao Bằng"],
    ["Tp.Cao Bằng", "Thành phố Cao Bằng"],
    ["TX. Gia Nghĩa", "Thị xã Gia Nghĩa"],
    ["TT Nước Hai", "Thị trấn Nước Hai"],
    ["P. Thục Phán", "Phường Thục Phán"],
    ["P.1", "Phường 01"],
    ["UBND huyện Hà Quảng", "Uỷ ban nhân dân huyện Hà Quảng"],
    ["Đắk R’lấp", "ĐẮK R'LẤP"],
    ["Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng Tàu"],
    ["Sở Kế hoạch & Đầu tư", "Sở Kế hoạch và Đầu tư"],
    ["Ðắk Nông", "Đắk Nông"],
  ])("%j is the same as %j", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["Xã Hưng Đạo", "Phường Hưng Đạo"],
    ["Đắk Mil", "Đăk Mil"],
    ["Hòa An", "Hoa An"],
    ["Hồng Quang", "Hồng Quảng"],
    ["Lý Bôn", "Lí Bôn"],
    ["Phường 1", "Phường 10"],
  ])("%j is not %j", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it("writes the tone as a digit after the syllable", () => {
    expect(nameKey("TP. Hoà Bình")).toBe("thanh1 phô4 hoa1 binh1");
  });

  it("can leave the type words away", () => {
    expect(bareNameKey("UBND xã Phục Hoà")).toBe(bareNameKey("Phục Hòa"));
    expect(bareNameKey("TP. Cao Bằng")).toBe(bareNameKey("Cao Bằng"));
    expect(bareNameKey("Đặc khu Côn Đảo")).toBe(bareNameKey("Côn Đảo"));
    expect(bareNameKey("Xã Tỉnh Túc")).toBe(bareNameKey("Xã TỈNH TÚC"));
    expect(bareNameKey("Quận")).toBe(nameKey("Quận"));
  });
});
