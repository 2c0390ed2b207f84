// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listMessagesColumns = {
  usualSort: "createdAt",
  columns: [
    { key: "createdAt", title: { vi: "Lập lúc", en: "Made at" }, type: "instant", sortable: true },
    { key: "channel", title: { vi: "Đường gửi", en: "Way" }, type: "text", sortable: false },
    { key: "recipientName", title: { vi: "Người nhận", en: "Recipient" }, type: "text", sortable: false },
    { key: "recipient", title: { vi: "Địa chỉ", en: "Address" }, type: "text", sortable: false },
    { key: "subject", title: { vi: "Nội dung", en: "Subject" }, type: "text", sortable: false },
    { key: "state", title: { vi: "Trạng thái", en: "State" }, type: "text", sortable: false },
    { key: "attempts", title: { vi: "Số lần thử", en: "Attempts" }, type: "integer", sortable: false },
    { key: "sentAt", title: { vi: "Gửi lúc", en: "Sent at" }, type: "instant", sortable: false },
    { key: "nextAttemptAt", title: { vi: "Thử lại lúc", en: "Next attempt" }, type: "instant", sortable: false },
    { key: "answer", title: { vi: "Máy chủ trả lời", en: "Answer of the server" }, type: "text", sortable: false },
  ],
} as const;

export const listNoticesColumns = {
  usualSort: "createdAt",
  columns: [
    { key: "createdAt", title: { vi: "Thời điểm", en: "Time" }, type: "instant", sortable: true },
    { key: "titleVi", title: { vi: "Nội dung", en: "Notice (Vietnamese)" }, type: "text", sortable: false },
    { key: "titleEn", title: { vi: "Nội dung (tiếng Anh)", en: "Notice" }, type: "text", sortable: false },
    { key: "kind", title: { vi: "Loại", en: "Kind" }, type: "text", sortable: false },
    { key: "readAt", title: { vi: "Đã đọc lúc", en: "Read at" }, type: "instant", sortable: false },
  ],
} as const;
