import { describe, expect, it } from "vitest";
import { attachedTo, dayInWords, documentNumber, endMark, officeIn, withStop } from "./document-words.ts";
import { authorityLine } from "./letterhead.ts";

describe("dayInWords", () => {
  // Nghị định 30/2020/NĐ-CP, Annex I, part II, item 4.b: a zero before days below 10 and the months 1 and 2.
  it.each([
    ["2026-01-05", "ngày 05 tháng 01 năm 2026"],
    ["2026-02-10", "ngày 10 tháng 02 năm 2026"],
    ["2026-03-15", "ngày 15 tháng 3 năm 2026"],
    ["2026-11-09", "ngày 09 tháng 11 năm 2026"],
  ])("%s", (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  it("leaves room for an open day", () => {
    expect(dayInWords(null)).toBe("ngày      tháng      năm");
  });
});

describe("words of a document", () => {
  const head = {
    superior: null,
    issuer: "Sở Nội vụ",
    number: "12",
    symbol: "BC-SNV",
    place: "Cao Bằng",
    date: "2026-01-05",
  };

  it("prints number and symbol", () => {
    expect(documentNumber(head)).toBe("Số: 12/BC-SNV");
    expect(documentNumber({ number: null, symbol: "BC-SNV" })).toBe("Số:       /BC-SNV");
    expect(documentNumber({ number: "12/BC-SNV", symbol: "BC-SNV" })).toBe("Số: 12/BC-SNV");
  });

  it("says where an annex belongs", () => {
    expect(attachedTo("Báo cáo", head)).toBe("(Kèm theo Báo cáo số 12/BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)");
    const decision = { ...head, issuer: "Ủy ban nhân dân tỉnh", number: null, symbol: "QĐ-UBND", date: null };
    expect(attachedTo("Quyết định", decision, "Chủ tịch Ủy ban nhân dân tỉnh")).toMatch(
      /^\(Kèm theo Quyết định số +\/QĐ-UBND ngày +tháng +năm {6}của Chủ tịch Ủy ban nhân dân tỉnh\)$/,
    );
  });

  it.each(["Kính đề nghị thẩm định.", "Kính đề nghị thẩm định", "Kính đề nghị thẩm định;"])("ends %s", (sentence) => {
    expect(endMark(sentence)).toBe("Kính đề nghị thẩm định./.");
  });

  it.each([
    ["Lý do: gửi muộn", "Lý do: gửi muộn."],
    ["Hai mô hình được nhân rộng. ", "Hai mô hình được nhân rộng."],
    ["Còn nữa…", "Còn nữa…"],
  ])("gives %s one full stop", (sentence, stopped) => {
    expect(withStop(sentence)).toBe(stopped);
  });

  it.each([
    ["Phó Giám đốc Sở", "Sở Tư pháp", "Phó Giám đốc Sở Tư pháp"],
    ["Phó Chủ tịch UBND tỉnh", "Tỉnh Cao Bằng", "Phó Chủ tịch UBND tỉnh Cao Bằng"],
    ["Chuyên viên", "Sở Nội vụ", "Chuyên viên, Sở Nội vụ"],
    ["Chánh Văn phòng", "Văn phòng UBND tỉnh", "Chánh Văn phòng UBND tỉnh"],
    ["Phó Chánh Thanh tra", "Thanh tra tỉnh", "Phó Chánh Thanh tra tỉnh"],
    ["Chủ tịch UBND xã", "UBND xã Hưng Đạo", "Chủ tịch UBND xã Hưng Đạo"],
    ["Trưởng phòng", "Ông Phòng", "Trưởng phòng, Ông Phòng"],
  ])("says the office %s in %s", (office, unit, said) => {
    expect(officeIn(office, unit)).toBe(said);
  });

  it("names the right to sign", () => {
    expect(authorityLine("TM", "Ủy ban nhân dân")).toBe("TM. ỦY BAN NHÂN DÂN");
    expect(authorityLine("KT", "Giám đốc")).toBe("KT. GIÁM ĐỐC");
  });
});
