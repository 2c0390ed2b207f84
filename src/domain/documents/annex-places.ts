import { paperPlaces, signingPlaces } from "./paper-places.ts";
import type { AnnexKind } from "./paper-template.ts";
import { place, type TemplatePlace } from "./template-place.ts";

/** Places of every annex; those of the paper are as the paper has them. */
const common = (isLabelled: boolean): readonly TemplatePlace[] => [
  place(
    "text",
    "nhan_phu_luc",
    "“Phụ lục I”; trống khi chỉ có một",
    "“Phụ lục I”; empty where it is alone",
    isLabelled,
  ),
  place("text", "tieu_de", "Tên phụ lục", "Title of the annex", true),
  place("text", "kem_theo", "(Kèm theo … số … ngày … của …)", "Which paper it belongs to", true),
  place("drawn", "bang", "Bảng do phần mềm kẻ, rộng theo khổ giấy của mẫu", "Table as the program draws it", true),
  paperPlaces.year,
  paperPlaces.issuer,
  place("text", "so_van_ban", "Số của văn bản", "Number of the paper"),
  place("text", "ky_hieu", "Ký hiệu của văn bản", "Symbol of the paper"),
  paperPlaces.venue,
  place("text", "ngay_thang", "Ngày tháng năm bằng chữ", "Date in words"),
  ...signingPlaces,
];

/** Rows of a table that the template itself draws, instead of the one of the program. */
const rows = (name: string, vi: string, en: string, columns: readonly TemplatePlace[]): TemplatePlace => ({
  ...place("list", name, vi, en),
  ...{ columns, replaces: "bang" },
});

const { unit } = paperPlaces;
const block = place("text", "nhom", "Nhóm xếp hạng", "Block");
const code = place("text", "ma", "Số thứ tự, mã", "Code");
const max = place("text", "diem_toi_da", "Điểm tối đa", "Maximum");

/** Before and after of a figure of a unit. */
const sides = (name: string, vi: string, en: string): readonly TemplatePlace[] => [
  place("text", `${name}_truoc`, `${vi} trước điều chỉnh`, `${en} before the amendment`),
  place("text", `${name}_sau`, `${vi} sau điều chỉnh`, `${en} after the amendment`),
];

/** By which a row of a group is told from one of a component. */
const levels: readonly TemplatePlace[] = [
  place("text", "la_nhom", "Có ở dòng lĩnh vực, tiêu chí: {{#la_nhom}} … {{/la_nhom}}", "In rows of areas, criteria"),
  place("text", "la_thanh_phan", "Có ở dòng tiêu chí thành phần, viết như trên", "In rows of components"),
];

/** Places by annex. */
export const annexPlaces: Readonly<Record<AnnexKind, readonly TemplatePlace[]>> = {
  rankingAnnex: [
    ...common(true),
    block,
    // Marks in the table lead to it.
    place("text", "ghi_chu", "Ghi chú vì sao không so sánh với năm trước; có thể trống", "Note; may be empty", true),
    rows("cac_don_vi", "Mỗi đơn vị một dòng của bảng tự kẻ", "A row for each unit, in a table of your own", [
      place("text", "hang", "Xếp hạng", "Rank", true),
      { ...unit, required: true },
      place("text", "diem", "Điểm đạt được", "Points", true),
      place("text", "diem_toi_da", "Điểm tối đa áp dụng", "Applicable maximum"),
      place("text", "chi_so", "Chỉ số (%)", "Index (%)"),
      place("text", "xep_loai", "Xếp loại", "Class"),
      place("text", "so_nam_truoc", "So với năm trước (điểm %)", "Against the year before (points of %)"),
    ]),
  ],
  // As many columns as the set has areas: no template can say them.
  areaAnnex: [
    ...common(true),
    block,
    place("text", "ghi_chu", "Ghi chú: tên, điểm tối đa từng lĩnh vực", "Note: names and maxima of the areas", true),
  ],
  sheetAnnex: [
    ...common(false),
    unit,
    place("text", "tong_diem", "Tổng điểm tự chấm", "Sum of self-assessed points"),
    place("text", "tong_toi_da", "Tổng điểm tối đa của phần tự chấm", "Maximum of the self-assessed part"),
    place("text", "ty_le", "Tỷ lệ đạt (%)", "Share reached (%)"),
    place("text", "diem_thuong", "Điểm thưởng đề nghị; trống khi không có", "Bonus proposed; empty for none"),
    place("text", "diem_tru", "Điểm trừ; trống khi không có", "Penalty; empty for none"),
    rows("cac_muc", "Mỗi lĩnh vực, tiêu chí một dòng của bảng tự kẻ", "A row for each part of the set, in your table", [
      ...levels,
      code,
      place("text", "ten", "Tên lĩnh vực, tiêu chí, tiêu chí thành phần", "Name", true),
      max,
      place("text", "so_lieu", "Số liệu", "Inputs"),
      place("text", "diem_tu_cham", "Điểm tự chấm", "Self-assessed points", true),
      place("text", "tai_lieu", "Tài liệu kiểm chứng", "Evidence"),
      place("text", "ghi_chu", "Ghi chú", "Note"),
    ]),
  ],
  lossAnnex: [
    ...common(true),
    unit,
    block,
    place("text", "tong_mat", "Tổng điểm mất", "Points lost in all"),
    rows("cac_muc", "Mỗi tiêu chí mất điểm một dòng của bảng tự kẻ", "A row for each loss, in a table of your own", [
      code,
      place("text", "ten", "Tiêu chí thành phần", "Component", true),
      max,
      place("text", "diem_tu_cham", "Điểm tự chấm", "Self-assessed points"),
      place("text", "diem", "Điểm đạt được", "Points reached", true),
      place("text", "diem_mat", "Điểm mất", "Points lost", true),
      place("text", "nguyen_nhan", "Nguyên nhân", "Cause"),
      place("text", "ly_do", "Lý do", "Reason", true),
    ]),
  ],
  resultSheetAnnex: [
    ...common(true),
    unit,
    block,
    place("text", "tong_diem", "Tổng điểm đạt được", "Points in all"),
    place("text", "tong_toi_da", "Tổng điểm tối đa áp dụng", "Applicable maximum in all"),
    place("text", "tong_tu_cham", "Tổng điểm tự chấm; có thể trống", "Self-assessed points in all; may be empty"),
    place("text", "chi_so", "Chỉ số (%); có thể trống", "Index (%); may be empty"),
    place("text", "xep_loai", "Xếp loại; có thể trống", "Class; may be empty"),
    place("text", "xep_hang", "Xếp hạng (3/56); trống khi chưa công bố", "Rank (3/56); empty before the publication"),
    place("text", "diem_thuong", "Điểm thưởng; trống khi không có", "Bonus; empty for none"),
    place("text", "diem_tru", "Điểm trừ; trống khi không có", "Penalty; empty for none"),
    rows("cac_muc", "Mỗi lĩnh vực, tiêu chí một dòng của bảng tự kẻ", "A row for each part of the set, in your table", [
      ...levels,
      code,
      place("text", "ten", "Tên lĩnh vực, tiêu chí, tiêu chí thành phần", "Name", true),
      max,
      place("text", "diem_tu_cham", "Điểm tự chấm", "Self-assessed points"),
      place("text", "tham_dinh_1", "Điểm thẩm định lần 1; có thể trống", "Points of the first appraisal; may be empty"),
      place(
        "text",
        "tham_dinh_2",
        "Điểm thẩm định lần 2; có thể trống",
        "Points of the second appraisal; may be empty",
      ),
      place("text", "hoi_dong", "Điểm Hội đồng quyết định; có thể trống", "Points of the council; may be empty"),
      place("text", "diem", "Điểm đạt được", "Points reached", true),
      place("text", "diem_theo", "Điểm theo bước nào (Tự chấm, Hội đồng, …)", "Which stage gave the points"),
      place("text", "ly_do", "Lý do, cách tính", "Reason", true),
    ]),
  ],
  changeAnnex: [
    ...common(true),
    rows("cac_thay_doi", "Mỗi thay đổi một dòng của bảng tự kẻ", "A row for each change, in a table of your own", [
      place("text", "tt", "Số thứ tự", "Number"),
      { ...unit, required: true },
      { ...code, required: true },
      place("text", "ten", "Tên tiêu chí, tiêu chí thành phần", "Name of the component"),
      place("text", "noi_dung", "Điểm, điểm tối đa, trạng thái, điểm thưởng, điểm trừ", "Which figure of it", true),
      place("text", "truoc", "Trước điều chỉnh", "Before the amendment", true),
      place("text", "sau", "Sau điều chỉnh", "After the amendment", true),
      place("text", "ly_do", "Lý do", "Reason", true),
    ]),
  ],
  standingAnnex: [
    ...common(true),
    rows("cac_don_vi", "Mỗi đơn vị một dòng của bảng tự kẻ", "A row for each unit, in a table of your own", [
      { ...unit, required: true },
      ...sides("diem", "Điểm đạt được", "Points"),
      ...sides("diem_toi_da", "Điểm tối đa áp dụng", "Applicable maximum"),
      ...sides("chi_so", "Chỉ số (%)", "Index (%)").map((one) => ({ ...one, required: true })),
      ...sides("hang", "Xếp hạng", "Rank").map((one) => ({ ...one, required: true })),
      ...sides("xep_loai", "Xếp loại", "Class").map((one) => ({ ...one, required: true })),
    ]),
  ],
};
