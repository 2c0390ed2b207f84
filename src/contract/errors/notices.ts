import type { ErrorKind } from "./error-kind.ts";

/** Refusals of notices and messages. */
export const noticeErrors = {
  "notices.not_failed": {
    status: 409,
    text: {
      vi: "Thư, tin nhắn này không ở trạng thái gửi hỏng: đã gửi hoặc đang chờ gửi. Tải lại trang để xem trạng thái mới.",
      en: "This message was not given up: it was sent or still waits. Reload the page to see its state.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
