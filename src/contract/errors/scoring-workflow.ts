import type { ErrorKind } from "./error-kind.ts";

/** Refusals of a round with its people: its state, its windows, its set-up. */
export const workflowErrors = {
  "scoring.round_open": {
    status: 409,
    text: {
      vi: "Đợt đánh giá đang thực hiện nên không sửa như bản chuẩn bị được. Dùng trang Thiết lập: gia hạn, mở lại cho từng đơn vị, hoặc đưa về chuẩn bị khi chưa ai nhập gì.",
      en: "The round is under way and does not change like one in preparation. Use its set-up: extend a window, reopen it for a unit, or take the round back while nobody has entered anything.",
    },
  },
  "scoring.round_not_open": {
    status: 409,
    text: {
      vi: "Đợt đánh giá chưa mở hoặc đã công bố nên việc này không làm được lúc này. Tải lại trang để xem trạng thái mới.",
      en: "The round is not under way, so this cannot be done now. Reload the page to see its state.",
    },
  },
  "scoring.window_closed": {
    status: 409,
    text: {
      vi: "Đang ngoài thời gian {stage} nên không lưu được. Xem thời gian của đợt, hoặc đề nghị cơ quan chủ trì mở lại.",
      en: "Not saved: it is outside the window of {stage}. See the dates of the round, or ask its owner to reopen it.",
    },
  },
  "scoring.practice_not_published": {
    status: 409,
    text: {
      vi: "Đây là đợt chạy thử nên không công bố được. Lập đợt chính thức để có kết quả.",
      en: "This is a practice round and cannot be published. Set up a real one to have a result.",
    },
  },
  "scoring.setup_refused": {
    status: 422,
    text: {
      vi: "Chưa lưu, có {count} chỗ phải sửa: {first}",
      en: "Not saved, {count} {count|place needs|places need} correction: {first}",
    },
  },
  "scoring.round_not_ready": {
    status: 409,
    text: {
      vi: "Chưa mở được đợt đánh giá: còn {count} việc bắt buộc chưa xong. Xem danh sách ở trang Mở đợt.",
      en: "The round was not opened: {count} {count|thing that must be done is|things that must be done are} missing. See the list on the page of opening.",
    },
  },
  "scoring.round_begun": {
    status: 409,
    text: {
      vi: "Đã có người nhập vào phiếu nên không đưa đợt về chuẩn bị được. Gia hạn hoặc mở lại cho từng đơn vị thay cho việc này.",
      en: "Somebody has already written in a sheet, so the round cannot go back into preparation. Extend a window or reopen it for a unit instead.",
    },
  },
  "scoring.assignment_approved": {
    status: 409,
    text: {
      vi: "Lãnh đạo đã duyệt phần thẩm định của phân công này nên không bỏ và không đổi cơ quan, phạm vi được. Đề nghị lãnh đạo trả lại phần đã duyệt trước.",
      en: "The leader has approved this part of the appraisal, so the line stays with its agency and its scope. Have the leader return the part first.",
    },
  },
  "scoring.own_unit": {
    status: 403,
    text: {
      vi: "Phần này có {unit} là nơi công tác của người duyệt; không ai thẩm định đơn vị mình. Đề nghị cơ quan chủ trì ghi lãnh đạo khác ở trang Phân công thẩm định.",
      en: "This part holds {unit}, where whoever approves works; nobody appraises the own unit. Have the owner of the round name another leader on the page Who appraises.",
    },
  },
  "scoring.already_asked": {
    status: 409,
    text: {
      vi: "Đơn vị đã đề nghị không đánh giá phần {part} và đang chờ trả lời.",
      en: "The unit has already asked not to be scored on {part} and waits for the answer.",
    },
  },
  "scoring.already_answered": {
    status: 409,
    text: {
      vi: "Đề nghị này đã được trả lời. Tải lại trang để xem.",
      en: "This request is already answered. Reload the page to see it.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
