import type { ErrorKind } from "./error-kind.ts";

/** Refusals of the province's own index. */
export const ownIndexErrors = {
  "scoring.own_round": {
    status: 409,
    text: {
      vi: "Đây là chỉ số của chính tỉnh, kết quả do Bộ Nội vụ công bố. Ghi quyết định công bố ở trang Chỉ số CCHC của tỉnh.",
      en: "This is the province's own index; the ministry publishes its result. Record that decision on its own page.",
    },
  },
  "scoring.own_set_refused": {
    status: 422,
    text: {
      vi: "Bộ tiêu chí này không dùng được cho chỉ số của tỉnh: phải là bộ cấp tỉnh, và đã chốt nếu không còn là khung.",
      en: "This set cannot serve the index of the province: it must be of the provincial level, and frozen unless it is a skeleton.",
    },
  },
  "scoring.own_set_unknown": {
    status: 409,
    text: {
      vi: "Bộ tiêu chí mới là khung, chưa đủ điểm tối đa nên chưa chấm được. Nhập phụ lục của Bộ Nội vụ từ Excel rồi chọn bộ đó.",
      en: "The set is a skeleton with unknown maxima, so nothing can be scored on it. Import the ministry's annex from XLSX and choose that set.",
    },
  },
  "scoring.own_has_points": {
    status: 409,
    text: {
      vi: "Đã có {count} lần dự kiến hoặc chấm điểm nên không đổi bộ tiêu chí được.",
      en: "Forecasts or scores are there ({count}), so the set cannot change.",
    },
  },
  "scoring.own_locked": {
    status: 409,
    text: {
      vi: "Điểm tự chấm của tỉnh đã được duyệt hoặc đã gửi Bộ Nội vụ nên không sửa được nữa.",
      en: "The self-score of the province has been approved or sent to the ministry and does not change any more.",
    },
  },
  "scoring.own_published": {
    status: 409,
    text: {
      vi: "Bộ Nội vụ đã công bố kết quả năm này nên không dự kiến điểm được nữa.",
      en: "The ministry has published the result of this year, so nothing is forecast any more.",
    },
  },
  "scoring.own_not_running": {
    status: 409,
    text: {
      vi: "Năm đánh giá này chưa mở cho các cơ quan chủ trì. Mở trước ở trang Thiết lập.",
      en: "This year is not open for the lead agencies yet. Open it on the page of its set-up first.",
    },
  },
  "scoring.own_pack_too_large": {
    status: 409,
    text: {
      vi: "Tài liệu nhiều hơn {most} GB nên không đóng được vào một gói. Lập gói riêng cho từng cơ quan chủ trì.",
      en: "The documents are more than {most} GB, too much for one pack. Order a pack for each lead agency.",
    },
  },
  "scoring.own_lead_refused": {
    status: 422,
    text: { vi: "Chưa lưu: {first}", en: "Not saved: {first}" },
  },
  "scoring.own_points_refused": {
    status: 422,
    text: { vi: "Chưa lưu: {first}", en: "Not saved: {first}" },
  },
  "scoring.own_part_approved": {
    status: 409,
    text: {
      vi: "Thủ trưởng cơ quan chủ trì đã duyệt phần này nên không sửa được. Trả lại trước nếu cần sửa.",
      en: "The head of the lead agency has approved this part, so it does not change. Return it first.",
    },
  },
  "scoring.own_part_not_approved": {
    status: 409,
    text: {
      vi: "Phần này chưa được duyệt nên không có gì để trả lại.",
      en: "The part is not approved, so there is nothing to return.",
    },
  },
  "scoring.own_part_incomplete": {
    status: 409,
    text: {
      vi: "Còn {count} tiêu chí thành phần chưa có điểm hoặc là số ước: {first}.",
      en: "{count} {count|component has|components have} no points or an estimate: {first}.",
    },
  },
  "scoring.own_not_ready": {
    status: 409,
    text: {
      vi: "Chưa duyệt được: còn {count} phần hoặc tiêu chí chưa xong: {first}.",
      en: "Not approved, parts or components are not done ({count}): {first}.",
    },
  },
  "scoring.own_not_approved": {
    status: 409,
    text: {
      vi: "UBND tỉnh chưa duyệt điểm tự chấm.",
      en: "The committee has not approved the self-score.",
    },
  },
  "scoring.own_not_sent": {
    status: 409,
    text: {
      vi: "Ghi số, ngày gửi Bộ Nội vụ trước khi ghi kết quả công bố.",
      en: "Record number and date of the sending before the published result.",
    },
  },
  "scoring.own_rank_refused": {
    status: 422,
    text: {
      vi: "Hạng phải kèm quyết định công bố và không lớn hơn số tỉnh được xếp hạng.",
      en: "A rank needs the ministry's decision and is not above the number of ranked provinces.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
