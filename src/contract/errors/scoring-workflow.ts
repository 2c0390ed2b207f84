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
} as const satisfies Record<string, ErrorKind>;
