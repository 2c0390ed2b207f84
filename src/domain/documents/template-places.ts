import { annexPlaces } from "./annex-places.ts";
import { paperPlaces, signingPlaces } from "./paper-places.ts";
import type { PaperKind } from "./paper-template.ts";
import { place, type TemplatePlace } from "./template-place.ts";

/** Places of every paper. */
const common: readonly TemplatePlace[] = [
  place("text", "co_quan_chu_quan", "Cơ quan chủ quản", "Body above the issuer"),
  paperPlaces.issuer,
  place("text", "so_van_ban", "Số; để trống khi chưa có", "Number; room where it is open", true),
  place("text", "ky_hieu", "Ký hiệu", "Symbol after the number"),
  paperPlaces.venue,
  place("text", "ngay_thang", "Ngày tháng năm bằng chữ", "Date in words", true),
  place("text", "trich_yeu", "Trích yếu", "What it is about"),
  paperPlaces.year,
  place("list", "can_cu", "Các căn cứ", "Grounds"),
  place("list", "noi_nhan", "Nơi nhận", "Recipients"),
  place("text", "luu", "Nơi lưu", "Archive"),
  ...signingPlaces,
];

const text = (required: boolean) =>
  place("drawn", "noi_dung", "Nội dung do phần mềm viết", "Text as the program words it", required);
const annexes = place("drawn", "phu_luc", "Các phụ lục, ở cuối văn bản", "Annexes, at the end", true);
const addressee = place("text", "kinh_gui", "Kính gửi", "Addressee");
const points: readonly TemplatePlace[] = [
  place("text", "diem", "Điểm", "Points"),
  place("text", "diem_toi_da", "Điểm tối đa áp dụng", "Applicable maximum"),
  place("text", "chi_so", "Chỉ số (%)", "Index (%)"),
];
const { unit } = paperPlaces;

const results: readonly TemplatePlace[] = [
  place("text", "so_don_vi", "Số đơn vị được công bố", "Number of units"),
  place("text", "cac_nhom", "Các nhóm với số đơn vị", "Blocks with their numbers of units"),
  place("text", "so_phu_luc", "Số phụ lục", "Number of annexes"),
];

/** Of a paper that amends a published result; what it amends stands in the text of the program as well. */
const amendment: readonly TemplatePlace[] = [
  { ...text(false), replaces: "da_cong_bo" },
  annexes,
  place("text", "da_cong_bo", "Theo quyết định nào kết quả đã công bố", "By which decision it was published", true),
  place("text", "ly_do", "Lý do điều chỉnh", "Reason of the amendment"),
  place("text", "so_noi_dung", "Số nội dung được điều chỉnh", "Number of parts set anew"),
  place("text", "cac_don_vi", "Số đơn vị được điều chỉnh và tên", "Amended units, their number and names"),
  place("text", "cac_nhom", "Các nhóm có kết quả thay đổi", "Blocks in which results change"),
  place("text", "so_phu_luc", "Số phụ lục", "Number of annexes"),
];
const decides: readonly TemplatePlace[] = [
  place("text", "tham_quyen", "Người có thẩm quyền quyết định", "Who decides"),
  place("text", "nguoi_thi_hanh", "Ai chịu trách nhiệm thi hành", "Who carries it out"),
];

/** Places by paper. */
export const templatePlaces: Readonly<Record<PaperKind, readonly TemplatePlace[]>> = {
  resultDecision: [...common, text(false), annexes, ...results, ...decides],
  resultSubmission: [...common, text(false), annexes, ...results, addressee],
  // What was voted and decided stands in the text alone.
  councilMinutes: [
    ...common,
    text(true),
    place("text", "dia_diem", "Địa điểm họp", "Venue"),
    place("text", "bat_dau", "Thời gian bắt đầu", "Beginning"),
    place("text", "ket_thuc", "Thời gian kết thúc", "End"),
    place("list", "quyen_ky_thu_ky", "Dòng quyền ký của thư ký", "Lines of the secretary's right to sign"),
    place("text", "chuc_vu_thu_ky", "Chức vụ của thư ký", "Office of the secretary"),
    place("text", "thu_ky", "Thư ký", "Secretary"),
  ],
  selfAssessmentReport: [...common, text(true), annexes, addressee, unit, ...points],
  appraisalReport: [
    ...common,
    text(true),
    annexes,
    addressee,
    place("text", "co_quan", "Cơ quan thẩm định", "Appraising agency"),
    place("text", "lan", "Lần thẩm định", "Turn of the appraisal"),
  ],
  resultLetter: [
    ...common,
    text(false),
    annexes,
    addressee,
    unit,
    place("text", "nhom", "Nhóm xếp hạng", "Block"),
    ...points,
    place("text", "xep_loai", "Xếp loại", "Class"),
    place("text", "xep_hang", "Xếp hạng (3/56); trống khi chưa công bố", "Rank (3/56); empty before the publication"),
    place("text", "so_mat_diem", "Số tiêu chí bị mất điểm", "Number of components with lost points"),
    place("text", "diem_mat", "Tổng điểm mất", "Points lost"),
  ],
  scoreMatrix: [
    ...common,
    text(false),
    annexes,
    place("text", "nhom", "Nhóm xếp hạng", "Block"),
    place("text", "giai_doan", "Điểm của giai đoạn nào", "Stage of the points"),
    place("text", "so_don_vi", "Số đơn vị", "Number of units"),
  ],
  reminderLetter: [
    ...common,
    text(true),
    addressee,
    place("text", "viec", "Việc phải làm", "What is to be done"),
    place("text", "thoi_han", "Thời hạn", "Term"),
  ],
  amendingDecision: [...common, ...amendment, ...decides],
  amendingSubmission: [...common, ...amendment, addressee],
  ...annexPlaces,
};
