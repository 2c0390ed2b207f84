/**
 * Remarks on the source that the sets of `data/index-sets` carry, in Vietnamese. Files hold one text, in English here,
 * and a frozen set keeps it as it is; what people write into their own sets is shown as written.
 */
const vietnamese: Readonly<Record<string, string>> = {
  "five groups and their maxima read; leaves partly from memory, see provenance":
    "đã đọc năm nhóm và điểm tối đa của từng nhóm; một phần tiêu chí theo trí nhớ, xem nguồn của từng mục",
  "header, area level only; published maxima add to 99.55":
    "phần đầu thật, chỉ có lĩnh vực; các điểm tối đa đã công bố cộng lại được 99,55",
  "skeleton: 8 areas, 37 criteria, 88 components, 100 points of which 32 by survey; area maxima not found except the socio-economic part of area 8 (6.5)":
    "khung thật: 8 lĩnh vực, 37 tiêu chí, 88 tiêu chí thành phần, 100 điểm, trong đó 32 điểm điều tra xã hội học; chưa tìm được điểm tối đa của lĩnh vực, trừ phần kinh tế - xã hội của lĩnh vực 8 (6,5)",
  "fragment read in a public GitHub database dump": "mảnh thật đọc được trong một bản sao cơ sở dữ liệu công khai",
  "fragment read in a commune page; not CCHC but the same form of sheet":
    "mảnh thật đọc trên trang của một xã; không phải CCHC nhưng cùng dạng bảng điểm",
  "inferred from published classes: 90.96 and up Xuất sắc, 80.1 and 83.61 and 83.8 Tốt; lower limits from memory":
    "suy ra từ xếp loại đã công bố: từ 90,96 là Xuất sắc; 80,1, 83,61 và 83,8 là Tốt; các mức thấp hơn theo trí nhớ",
  "(name, max); inputs memory": "(tên, điểm tối đa); số liệu theo trí nhớ",
  "(formula); max 6 inferred from 18/3": "(công thức); điểm tối đa 6 suy ra từ 18/3",
  "(group name, max); components not found": "(tên nhóm, điểm tối đa); chưa tìm được tiêu chí thành phần",
  "(name, max 6, full marks at the year target of NQ 76)":
    "(tên, tối đa 6 điểm, đạt điểm tối đa khi đạt chỉ tiêu năm của Nghị quyết 76)",
};

/** A remark on the source as people read it: in Vietnamese where it is one of the shipped ones. */
export function sourceRemark(text: string, language: "vi" | "en"): string {
  return language === "vi" ? (vietnamese[text] ?? text) : text;
}
